// Sentences on harmful language: written out, and as frames with slots for the groups,
// names and things that they speak of. data/language/README.md describes the files.
#ifndef CLAUSEWISE_TRAIN_FRAMES_H_
#define CLAUSEWISE_TRAIN_FRAMES_H_

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace clausewise::train {

struct LabelledText {
  std::set<std::string, std::less<>> labels;  // empty: none
  std::string text;                           // UTF-8
};

// Both add what they can not read to `problems`.
[[nodiscard]] std::vector<LabelledText> read_sentences(const std::string& file,
                                                       std::vector<std::string>& problems);

// For each frame its sentences: the same words about different groups.
[[nodiscard]] std::vector<std::vector<LabelledText>> fill_frames(
    const std::string& frames, const std::string& slots, std::vector<std::string>& problems);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_FRAMES_H_

// What a recognizer finds in a text, as text.
#ifndef CLAUSEWISE_TESTS_SUPPORT_RECOGNIZED_H_
#define CLAUSEWISE_TESTS_SUPPORT_RECOGNIZED_H_

#include <string>
#include <string_view>
#include <vector>

#include "recognize/recognizer.h"
#include "text/folded_text.h"

namespace clausewise::testing {

struct RecognizerRow {
  std::string text;
  std::vector<std::string> found;
};

inline std::vector<std::string> recognized(std::string_view name, std::string_view text) {
  const std::string folded = fold_utf8(text);
  std::vector<ByteSpan> spans;
  find_recognizer(name)->find(RecognizerInput(folded), spans);
  std::vector<std::string> out;
  for (const ByteSpan span : spans) out.push_back(folded.substr(span.begin, span.size()));
  return out;
}

}  // namespace clausewise::testing

#endif  // CLAUSEWISE_TESTS_SUPPORT_RECOGNIZED_H_

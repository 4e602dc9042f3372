// The findings that were told of a held text last, as JSON, so that a check
// after an edit writes only those that are new.
//
//   ToldFindings told;
//   told.tell(selection);     // {"status":…,"findings":[…],"problems":[…]}
//
// What a finding says follows from the facts of its sentence, its rule and its
// clause; offsets are put in each time. So what was told stays right whatever
// happened to the rest of the text. Holds the facts of what it told, and so as
// many as there are findings. One thread at a time.
#ifndef CLAUSEWISE_SESSION_TOLD_FINDINGS_H_
#define CLAUSEWISE_SESSION_TOLD_FINDINGS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "report/finding_json.h"
#include "scan/select.h"

namespace clausewise {

class ToldFindings {
 public:
  // The same bytes as those of to_json() for the same result.
  [[nodiscard]] std::string tell(const Selection& selection);

 private:
  struct Told {
    std::shared_ptr<const SentenceFacts> facts;
    const CompiledRule* rule;
    const Clause* clause;
    std::uint32_t candidate;
    FindingJson json;

    [[nodiscard]] bool is(const Selected& match) const {
      return rule == match.rule && clause == match.clause && candidate == match.candidate &&
             facts == match.sentence->facts;
    }
  };

  std::vector<Told> told_;  // in the order of the text
  std::size_t bytes_ = 0;   // of the last answer
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SESSION_TOLD_FINDINGS_H_

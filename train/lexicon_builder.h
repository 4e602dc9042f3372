// From the concepts of a pack to the lexicon of the model: one signal for each concept
// and wording, and for each concept of form.
#ifndef CLAUSEWISE_TRAIN_LEXICON_BUILDER_H_
#define CLAUSEWISE_TRAIN_LEXICON_BUILDER_H_

#include "clausewise/diagnostic.h"
#include "clausewise/policy.h"
#include "model/lexicon.h"

namespace clausewise::train {

[[nodiscard]] Lexicon build_lexicon(const Policy& policy, Diagnostics& diagnostics);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_LEXICON_BUILDER_H_

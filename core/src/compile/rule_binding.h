// The last step of compiling, also taken when an image is read: which signals wake
// which rules.
#ifndef CLAUSEWISE_COMPILE_RULE_BINDING_H_
#define CLAUSEWISE_COMPILE_RULE_BINDING_H_

#include "compile/compiled_policy_impl.h"

namespace clausewise {

// Fills what of `compiled` follows from its rules: triggered_by, situations and
// which signals are cues.
void bind_rules(CompiledPolicy& compiled);

}  // namespace clausewise

#endif  // CLAUSEWISE_COMPILE_RULE_BINDING_H_

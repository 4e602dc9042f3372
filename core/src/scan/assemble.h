// From the facts of a document's sentences to findings: what depends on the
// context of a check and on the text as a whole.
#ifndef CLAUSEWISE_SCAN_ASSEMBLE_H_
#define CLAUSEWISE_SCAN_ASSEMBLE_H_

#include "clausewise/context.h"
#include "clausewise/finding.h"
#include "compile/compiled_policy_impl.h"
#include "scan/document_impl.h"

namespace clausewise {

[[nodiscard]] ScanResult assemble(const CompiledPolicy& policy, const Document::Impl& document,
                                  const Context& context, bool resolve_overlaps);

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_ASSEMBLE_H_

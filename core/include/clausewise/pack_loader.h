// Reads policy packs and school data from JSON text. No file access: the caller
// brings the contents.
//
//   std::vector<SourceFile> files{{"pack.json", "…"}, {"rules/accounts.json", "…"}};
//   Outcome<Policy> policy = load_policy(files);
//
// Every problem is collected, with file, JSON Pointer, line and hint; a Policy
// is returned only when there is no error. Limits are in docs/pack-format.md.
// Functions without state; safe to call from any thread.
#ifndef CLAUSEWISE_PACK_LOADER_H_
#define CLAUSEWISE_PACK_LOADER_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/diagnostic.h"
#include "clausewise/policy.h"

namespace clausewise {

struct SourceFile {
  std::string name;     // relative to the pack, with '/': "rules/accounts.json"
  std::string content;  // UTF-8
};

// Needs pack.json and clauses.json; reads every concepts/*.json and rules/*.json
// among `files`, in the order of their names, and model.json where there is one;
// ignores other files.
[[nodiscard]] Outcome<Policy> load_policy(std::span<const SourceFile> files);

// A bundle is a whole pack in one JSON text, as the extension carries it:
// {"format":"clausewise-bundle","files":[{"name":"pack.json","content":"…"}, …]}
[[nodiscard]] std::string make_bundle(std::span<const SourceFile> files);
[[nodiscard]] Outcome<std::vector<SourceFile>> read_bundle(std::string_view bundle);

// The school's own file (--school). `name` is used in diagnostics.
[[nodiscard]] Outcome<SchoolData> load_school(std::string_view name, std::string_view json);

}  // namespace clausewise

#endif  // CLAUSEWISE_PACK_LOADER_H_

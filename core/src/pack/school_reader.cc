#include "pack/school_reader.h"

#include <cstddef>

#include "clausewise/pack_loader.h"

namespace clausewise {

namespace {

// Nothing in school data is required and no member has a set of values, so that
// the other two codes can not occur.
constexpr ReaderCodes kCodes{.unknown_key = "S003", .wrong_type = "S004"};

}  // namespace

SchoolData read_school(const Source& source, const JsonValue& value, std::string pointer) {
  ObjectReader in(source, value, std::move(pointer));
  SchoolData school;
  school.names = in.optional_terms("names");
  school.nicknames = in.optional_terms("nicknames");
  if (const JsonValue* contacts = in.optional("publicContacts", JsonType::kObject)) {
    ObjectReader from(source, *contacts, pointer_to(in.pointer(), "publicContacts"));
    school.phones = from.optional_terms("phones");
    school.emails = from.optional_terms("emails");
    school.addresses = from.optional_terms("addresses");
    from.finish();
  }
  if (const JsonValue* accounts = in.optional("officialAccounts", JsonType::kObject)) {
    ObjectReader from(source, *accounts, pointer_to(in.pointer(), "officialAccounts"));
    school.official_accounts = {from.optional_strings("facebook"),
                                from.optional_strings("instagram"), from.optional_strings("x"),
                                from.optional_strings("tiktok")};
    from.finish();
  }
  school.spokespersons = in.optional_terms("spokespersons");
  school.allowed_terms = in.optional_terms("allowedTerms");
  if (const JsonValue* extra = in.optional("extraTerms", JsonType::kObject)) {
    const std::string base = pointer_to(in.pointer(), "extraTerms");
    ObjectReader from(source, *extra, base);
    for (const std::string& name : extra->keys)
      school.extra_terms[name] = from.optional_terms(name);
  }
  in.finish();
  return school;
}

Outcome<SchoolData> load_school(std::string_view name, std::string_view json) {
  Outcome<SchoolData> outcome;
  const Source source{std::string(name), &outcome.diagnostics, kCodes};
  Outcome<JsonValue> root = parse_json(name, json, {}, {"S001", "S006", "S016"});
  outcome.diagnostics = std::move(root.diagnostics);
  if (!root.ok()) return outcome;
  SchoolData school = read_school(source, *root.value, "");
  if (!has_errors(outcome.diagnostics)) outcome.value = std::move(school);
  return outcome;
}

}  // namespace clausewise

#include <cstddef>

#include "clausewise/pack_loader.h"
#include "json/json_value.h"
#include "json/json_writer.h"
#include "json/object_reader.h"

namespace clausewise {
namespace {

constexpr std::string_view kBundleFormat = "clausewise-bundle";

// Without the white space at the begin of lines, which is a third of a pack that
// people write. Line breaks stay, so that diagnostics tell the right line; JSON has
// none inside of strings.
std::string without_indentation(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  bool line_begins = true;
  for (const char c : json) {
    if (line_begins && (c == ' ' || c == '\t')) continue;
    line_begins = c == '\n';
    out += c;
  }
  return out;
}

}  // namespace

std::string make_bundle(std::span<const SourceFile> files) {
  JsonWriter out;
  out.begin_object();
  out.key("format");
  out.string(kBundleFormat);
  out.key("files");
  out.begin_array();
  for (const SourceFile& file : files) {
    out.begin_object();
    out.key("name");
    out.string(file.name);
    out.key("content");
    out.string(without_indentation(file.content));
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return std::move(out).take();
}

Outcome<std::vector<SourceFile>> read_bundle(std::string_view bundle) {
  constexpr std::string_view kName = "bundle";
  constexpr JsonLimits kLimits{std::size_t{16} << 20U, 8};
  Outcome<std::vector<SourceFile>> outcome;
  Outcome<JsonValue> root = parse_json(kName, bundle, kLimits);
  outcome.diagnostics = std::move(root.diagnostics);
  if (!root.ok()) return outcome;

  const Source source{std::string(kName), &outcome.diagnostics, {}};
  ObjectReader in(source, *root.value, "");
  if (in.required_string("format") != kBundleFormat && !has_errors(outcome.diagnostics)) {
    in.report("P005", "format", "This is not a policy bundle.",
              "Make one from a pack folder with \"clausewise pack bundle DIR\".");
  }
  std::vector<SourceFile> files;
  in.for_each_item(in.required("files", JsonType::kArray), "files",
                   [&](const JsonValue& value, const std::string& pointer) {
                     ObjectReader from(source, value, pointer);
                     SourceFile file;
                     file.name = from.required_string("name");
                     file.content = from.required_string("content");
                     from.finish();
                     files.push_back(std::move(file));
                   });
  in.finish();
  if (!has_errors(outcome.diagnostics)) outcome.value = std::move(files);
  return outcome;
}

}  // namespace clausewise

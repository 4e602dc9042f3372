#include "clausewise/session.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <list>
#include <optional>
#include <utility>

#include "clausewise/compiled_policy.h"
#include "clausewise/context_json.h"
#include "clausewise/model.h"
#include "clausewise/pack_loader.h"
#include "clausewise/policy_image.h"
#include "clausewise/report.h"
#include "clausewise/scanner.h"
#include "json/json_writer.h"
#include "scan/select.h"
#include "session/told_findings.h"

namespace clausewise {
namespace {

struct Box {
  std::string name;
  Document document;
  ToldFindings told;
};

std::string unchecked(std::string code, std::string message) {
  ScanResult result;
  result.status = ScanStatus::kDegraded;
  result.problems.push_back({std::move(code), std::move(message)});
  return to_json(result);
}

// Bundle and school data to a compiled policy, with all that is wrong on the way.
Outcome<std::shared_ptr<const CompiledPolicy>> compile(std::string_view bundle,
                                                       std::string_view school) {
  Outcome<std::shared_ptr<const CompiledPolicy>> outcome;
  Outcome<std::vector<SourceFile>> files = read_bundle(bundle);
  append(outcome.diagnostics, std::move(files.diagnostics));
  Outcome<SchoolData> data;
  data.value.emplace();
  if (!school.empty()) data = load_school("school", school);
  append(outcome.diagnostics, std::move(data.diagnostics));
  if (!files.ok()) return outcome;
  Outcome<std::shared_ptr<const CompiledPolicy>> compiled =
      compile_pack(*files.value, data.ok() ? &*data.value : nullptr);
  append(outcome.diagnostics, std::move(compiled.diagnostics));
  outcome.value = std::move(compiled.value);
  return outcome;
}

}  // namespace

struct Session::Impl {
  // Takes a policy into use, if it could be had, and tells.
  std::string use(const Outcome<std::shared_ptr<const CompiledPolicy>>& compiled);

  // The box of that name, moved to the front; null when no text is held for it.
  Box* find(const std::string& name) {
    const auto at =
        std::find_if(boxes.begin(), boxes.end(), [&](const Box& box) { return box.name == name; });
    if (at == boxes.end()) return nullptr;
    boxes.splice(boxes.begin(), boxes, at);
    return &boxes.front();
  }

  // Keeps to the limits; the box in use always stays.
  void forget_oldest() {
    std::size_t units = 0;
    std::size_t count = 0;
    for (auto box = boxes.begin(); box != boxes.end();) {
      units += box->document.text().size();
      ++count;
      const bool over = count > kMaxBoxes || (count > 1 && units > kMaxHeldUnits);
      box = over ? boxes.erase(box) : std::next(box);
    }
  }

  // Checks what the box holds.
  std::string scan(Box& box, std::string_view context_json) {
    if (context_json != known_context) {
      Context parsed;
      const Diagnostics problems = read_context(context_json, parsed);
      if (!problems.empty()) return unchecked(problems.front().code, problems.front().message);
      known_context = context_json;
      context = parsed;
    }
    return box.told.tell(scanner->select(box.document, context));
  }

  // A new scanner for the policy and the model in use; boxes belong to the one before.
  void restart() {
    boxes.clear();
    if (policy) scanner.emplace(policy, model);
  }

  std::shared_ptr<const CompiledPolicy> policy;
  std::shared_ptr<const Model> model;  // may be null
  std::optional<Scanner> scanner;
  // The context that was read last: it seldom changes from one key to the next.
  std::string known_context = "{}";
  Context context;
  std::list<Box> boxes;  // the last used first
};

Session::Session() : impl_(std::make_unique<Impl>()) {}
Session::~Session() = default;

std::string Session::load(std::string_view bundle, std::string_view school) {
  return impl_->use(compile(bundle, school));
}

std::string Session::load_image(std::string_view image) { return impl_->use(read_image(image)); }

std::string Session::Impl::use(const Outcome<std::shared_ptr<const CompiledPolicy>>& compiled) {
  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(compiled.ok());
  out.key("diagnostics");
  out.raw(to_json(compiled.diagnostics));
  out.key("policy");
  if (compiled.ok()) out.raw(to_json(policy_of(**compiled.value)));
  else out.null();
  out.end_object();
  if (compiled.ok()) {
    policy = *compiled.value;
    restart();
  }
  return std::move(out).take();
}

std::string Session::load_model(std::string_view bytes) {
  const Outcome<std::shared_ptr<const Model>> model = clausewise::load_model(bytes);
  JsonWriter out;
  out.begin_object();
  out.key("ok");
  out.boolean(model.ok());
  out.key("diagnostics");
  out.raw(to_json(model.diagnostics));
  out.key("version");
  if (model.ok()) out.string(card_of(**model.value).version);
  else out.null();
  out.end_object();
  if (model.ok()) {
    impl_->model = *model.value;
    impl_->restart();
  }
  return std::move(out).take();
}

std::string Session::check(const std::string& box, std::u16string_view text,
                           std::string_view context) {
  if (!impl_->scanner) return unchecked("no_policy", "No policy is loaded.");
  close(box);
  impl_->boxes.push_front({box, impl_->scanner->open(text), {}});
  impl_->forget_oldest();
  return impl_->scan(impl_->boxes.front(), context);
}

std::string Session::edit(const std::string& box, Utf16Span span, std::u16string_view insert,
                          std::string_view context) {
  Box* held = impl_->find(box);
  if (!held) return {};
  // The held text follows the draft even if it can not be checked this time.
  if (!impl_->scanner->edit(held->document, span, insert)) return {};
  return impl_->scan(*held, context);
}

void Session::close(const std::string& box) {
  impl_->boxes.remove_if([&](const Box& held) { return held.name == box; });
}

}  // namespace clausewise

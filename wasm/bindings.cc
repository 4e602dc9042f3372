// The engine as JavaScript sees it: Session, translated. No decisions here; what
// is more than a conversion belongs in the core and is tested there.
//
// Text crosses as UTF-16, so that lone surrogates arrive as they are and offsets
// need no conversion. One session for the module: a worker has one engine.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <string>

#include "clausewise/session.h"
#include "clausewise/version.h"

namespace {

using clausewise::Session;
using emscripten::typed_memory_view;
using emscripten::val;

Session& session() {
  static Session instance;
  return instance;
}

std::string version() { return std::string(clausewise::kVersion); }

// As a JavaScript string. embind's own conversion looks at each byte twice before it
// decodes, which a long answer feels.
val answer(const std::string& json) {
  static const val decoder = val::global("TextDecoder").new_();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(json.data());
  return decoder.call<val>("decode", typed_memory_view(json.size(), bytes));
}

val load(const std::string& bundle, const std::string& school) {
  return answer(session().load(bundle, school));
}

// From a Uint8Array, in one piece and not byte by byte. The only copy on this side;
// it goes when the call is done.
std::string bytes_of(const val& array) {
  std::string bytes(array["length"].as<std::size_t>(), '\0');
  auto* begin = reinterpret_cast<std::uint8_t*>(bytes.data());
  val(typed_memory_view(bytes.size(), begin)).call<void>("set", array);
  return bytes;
}

val load_image(const val& image) { return answer(session().load_image(bytes_of(image))); }

val load_model(const val& model) { return answer(session().load_model(bytes_of(model))); }

val check(const std::string& box, const std::u16string& text, const std::string& context) {
  return answer(session().check(box, text, context));
}

val edit(const std::string& box, unsigned begin, unsigned end, const std::u16string& insert,
         const std::string& context) {
  return answer(session().edit(box, {begin, end}, insert, context));
}

void close_box(const std::string& box) { session().close(box); }

}  // namespace

EMSCRIPTEN_BINDINGS(clausewise) {
  emscripten::function("version", &version);
  emscripten::function("load", &load);
  emscripten::function("loadImage", &load_image);
  emscripten::function("loadModel", &load_model);
  emscripten::function("check", &check);
  emscripten::function("edit", &edit);
  emscripten::function("close", &close_box);
}

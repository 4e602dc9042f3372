// The engine as JavaScript sees it: Session, translated. No decisions here; what
// is more than a conversion belongs in the core and is tested there.
//
// Text crosses as UTF-16, so that lone surrogates arrive as they are and offsets
// need no conversion. One session for the module: a worker has one engine.
#include <emscripten/bind.h>

#include <string>

#include "clausewise/session.h"
#include "clausewise/version.h"

namespace {

using clausewise::Session;

Session& session() {
  static Session instance;
  return instance;
}

std::string version() { return std::string(clausewise::kVersion); }

std::string load(const std::string& bundle, const std::string& school) {
  return session().load(bundle, school);
}

// From a Uint8Array: embind takes its bytes as they are.
std::string load_image(const std::string& image) { return session().load_image(image); }

std::string check(const std::string& box, const std::u16string& text, const std::string& context) {
  return session().check(box, text, context);
}

std::string edit(const std::string& box, unsigned begin, unsigned end, const std::u16string& insert,
                 const std::string& context) {
  return session().edit(box, {begin, end}, insert, context);
}

void close_box(const std::string& box) { session().close(box); }

}  // namespace

EMSCRIPTEN_BINDINGS(clausewise) {
  emscripten::function("version", &version);
  emscripten::function("load", &load);
  emscripten::function("loadImage", &load_image);
  emscripten::function("check", &check);
  emscripten::function("edit", &edit);
  emscripten::function("close", &close_box);
}

// The engine as a host sees it that only passes strings: JSON in, JSON out. The
// WebAssembly binding is a translation of this class and nothing more.
//
//   Session session;
//   session.load(bundle, "");                       // {"ok":true,…}
//   session.check("tab1/box2", u"On behalf of PACT", R"({"mode":"personal"})");
//   session.edit("tab1/box2", 17, 17, u" …", context);
//
// Texts are held by the name of their box until close(), for those used last,
// within kMaxBoxes and kMaxHeldUnits. Not thread-safe.
#ifndef CLAUSEWISE_SESSION_H_
#define CLAUSEWISE_SESSION_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "clausewise/span.h"

namespace clausewise {

class Session {
 public:
  static constexpr std::size_t kMaxBoxes = 32;
  // UTF-16 code units of all held texts together.
  static constexpr std::size_t kMaxHeldUnits = 400'000;

  Session();
  ~Session();

  // Takes a policy bundle and the school's data ("" for none) into use.
  // {"ok":bool,"diagnostics":[…],"policy":{…}|null}
  // A bundle with errors changes nothing: the policy before it stays in use.
  // A good one forgets all boxes.
  [[nodiscard]] std::string load(std::string_view bundle, std::string_view school);

  // The same for the image of a policy (policy_image.h), which takes a small part of
  // the time. One of another version, or a damaged one, is refused.
  [[nodiscard]] std::string load_image(std::string_view image);

  // Takes a model file (model.h) into use, for this policy and later ones.
  // {"ok":bool,"diagnostics":[…],"version":"…"|null}
  // One that can not be read changes nothing; a good one forgets all boxes.
  [[nodiscard]] std::string load_model(std::string_view bytes);

  // Checks a text and holds it. `context` is an object of contracts.md's context
  // fields, missing ones at their default.
  // {"status":…,"findings":[…],"problems":[…]}; without a policy, or with a
  // context that can not be read, "status" is "degraded" and "problems" says why.
  [[nodiscard]] std::string check(const std::string& box, std::u16string_view text,
                                  std::string_view context);

  // Replaces units of the text held for `box` and checks it. Empty when no text
  // is held for it, or when the span does not lie in it: call check().
  [[nodiscard]] std::string edit(const std::string& box, Utf16Span span, std::u16string_view insert,
                                 std::string_view context);

  void close(const std::string& box);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SESSION_H_

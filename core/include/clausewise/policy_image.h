// A compiled policy as bytes: to be taken into use without reading and compiling a
// pack again. A worker that a browser stops after half a minute starts with it.
//
//   std::string image = write_image(*compiled);
//   Outcome<std::shared_ptr<const CompiledPolicy>> again = read_image(image);
//
// An image is a cache, no exchange format: only the version of the program that
// wrote it reads it, and anything else is refused as a whole (code I001; an image
// that was damaged: I002). It holds what checking needs: no examples, no places in
// files, no terms as their authors wrote them.
//
// Pure functions; thread-safe.
#ifndef CLAUSEWISE_POLICY_IMAGE_H_
#define CLAUSEWISE_POLICY_IMAGE_H_

#include <memory>
#include <string>
#include <string_view>

#include "clausewise/compiled_policy.h"

namespace clausewise {

[[nodiscard]] std::string write_image(const CompiledPolicy& compiled);
[[nodiscard]] Outcome<std::shared_ptr<const CompiledPolicy>> read_image(std::string_view bytes);

}  // namespace clausewise

#endif  // CLAUSEWISE_POLICY_IMAGE_H_

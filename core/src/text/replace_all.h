// Puts one text in place of every occurrence of another.
#ifndef CLAUSEWISE_TEXT_REPLACE_ALL_H_
#define CLAUSEWISE_TEXT_REPLACE_ALL_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace clausewise {

// What was put in is not looked at again. Precondition: `what` is not empty.
inline void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

}  // namespace clausewise

#endif  // CLAUSEWISE_TEXT_REPLACE_ALL_H_

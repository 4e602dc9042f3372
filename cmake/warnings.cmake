# Flags of our own code; third-party code is built as its authors meant.
add_library(clausewise_flags INTERFACE)
target_compile_options(clausewise_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees overlaps in std::string that are not there:
  # https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651
  target_compile_options(clausewise_flags INTERFACE -Wno-restrict)
endif()
if(CLAUSEWISE_SANITIZE)
  target_compile_options(clausewise_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                   -fno-omit-frame-pointer)
  target_link_options(clausewise_flags INTERFACE -fsanitize=address,undefined)
endif()

# RE2 and the parts of Abseil that it needs, from the sources in the npm package
# `re2` (pinned by package-lock.json): the same version for native builds and for
# WebAssembly, without any download of its own. Only what RE2 needs is built.
set(RE2_PACKAGE "${PROJECT_SOURCE_DIR}/node_modules/re2/vendor")
if(NOT EXISTS "${RE2_PACKAGE}/re2/CMakeLists.txt")
  message(FATAL_ERROR
    "The sources of RE2 are missing (${RE2_PACKAGE}).\n"
    "Run: npm ci --ignore-scripts")
endif()

set(ABSL_PROPAGATE_CXX_STD ON)
set(ABSL_ENABLE_INSTALL ON)  # RE2's own install rules name Abseil's targets
set(RE2_BUILD_TESTING OFF CACHE BOOL "" FORCE)
block()
  set(CMAKE_WARN_DEPRECATED OFF)
  set(BUILD_TESTING OFF)
  set(CMAKE_CXX_CLANG_TIDY "")
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
  if(EMSCRIPTEN)
    # A fifth less to download, at no cost that the benchmark shows: most matching is
    # done outside of RE2. Its log messages, which nobody would see, are left out.
    string(REPLACE "-O3" "-Os -DABSL_MIN_LOG_LEVEL=100" CMAKE_CXX_FLAGS_RELEASE
      "${CMAKE_CXX_FLAGS_RELEASE}")
  endif()
  add_subdirectory("${RE2_PACKAGE}/abseil-cpp" third_party/abseil EXCLUDE_FROM_ALL SYSTEM)
  add_subdirectory("${RE2_PACKAGE}/re2" third_party/re2 EXCLUDE_FROM_ALL SYSTEM)
endblock()

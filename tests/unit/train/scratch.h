// A folder of files for one test, removed at its end.
#ifndef CLAUSEWISE_TESTS_TRAIN_SCRATCH_H_
#define CLAUSEWISE_TESTS_TRAIN_SCRATCH_H_

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace clausewise::testing {

class Scratch {
 public:
  Scratch() {
    static int number = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("clausewise-train-" + std::to_string(getpid()) + '-' + std::to_string(number++));
    std::filesystem::create_directories(folder_);
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  // Writes a file, with the folders it lies in; returns its path.
  std::string file(const std::string& name, const std::string& content) const {
    const std::filesystem::path path = folder_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }
  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace clausewise::testing

#endif  // CLAUSEWISE_TESTS_TRAIN_SCRATCH_H_

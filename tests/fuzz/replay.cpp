// Runs a fuzz target over the files of the folders that are named, without libFuzzer: what was found once stays mended.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "tests/fuzz/target.hpp"

namespace {

void run(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  const std::vector<char> characters{std::istreambuf_iterator<char>{file}, {}};
  const std::vector<std::uint8_t> bytes{characters.begin(), characters.end()};
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

}  // namespace

int main(int count, char** words) {
  int inputs = 0;
  for (const char* folder : std::span{words, static_cast<std::size_t>(count)}.subspan(1)) {
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
      if (!entry.is_regular_file()) continue;
      // Said before it is run, so that one that ends the program is known.
      std::printf("%s\n", entry.path().c_str());
      std::fflush(stdout);
      run(entry.path());
      ++inputs;
    }
  }
  std::printf("%d inputs\n", inputs);
  return inputs > 0 ? 0 : 1;
}

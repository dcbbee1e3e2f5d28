#include "cli/input_file.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace gongkai::cli {
namespace {

Problem unreadable(int error) {
  return {.id = "file.unreadable",
          .place = {},
          .parameters = {{"reason", std::generic_category().message(error)}}};
}

}  // namespace

std::expected<std::ifstream, Problem> open_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return std::unexpected{unreadable(EISDIR)};
  errno = 0;
  std::ifstream file{path, std::ios::binary};
  if (!file) return std::unexpected{unreadable(errno)};
  return file;
}

std::expected<std::string, Problem> read_file(const std::string& path, std::size_t most) {
  auto file = open_file(path);
  if (!file) return std::unexpected{std::move(file.error())};
  std::string content(most + 1, '\0');
  file->read(content.data(), static_cast<std::streamsize>(content.size()));
  content.resize(static_cast<std::size_t>(file->gcount()));
  return content;
}

}  // namespace gongkai::cli

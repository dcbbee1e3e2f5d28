#include "cli/report_source.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

#include "cli/input_file.hpp"
#include "core/file/json.hpp"
#include "core/file/report_file.hpp"

namespace gongkai::cli {
namespace {

/// One byte more than the core accepts, so that it can say that there is too much.
constexpr std::size_t most_bytes = JsonLimits{}.bytes + 1;

struct Line {
  std::string text;
  std::uint64_t number = 0;
  bool is_last = false;  ///< the input ends without a line break behind it
};

/// Reads lines. What goes beyond `most_bytes` in a line is dropped.
class Lines {
 public:
  explicit Lines(std::istream& in) : in_{in} {}

  /// The next line that is not blank.
  std::optional<Line> next() {
    while (true) {
      Line line;
      if (!read_line(line)) return std::nullopt;
      line.number = ++number_;
      if (line.text.find_first_not_of(" \t\r") != std::string::npos) return line;
    }
  }

  /// Adds what is left of the input, up to `most_bytes` in all.
  void append_rest(std::string& text) {
    std::array<char, 65536> buffer{};
    while (text.size() < most_bytes && in_.read(buffer.data(), buffer.size()).gcount() > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(in_.gcount()));
    }
  }

 private:
  /// False at the end of the input.
  bool read_line(Line& line) {
    constexpr int end = std::char_traits<char>::eof();
    std::streambuf& source = *in_.rdbuf();
    if (source.sgetc() == end) return false;
    while (true) {
      const int character = source.sbumpc();
      line.is_last = character == end;
      if (line.is_last || character == '\n') return true;
      if (line.text.size() < most_bytes) line.text += static_cast<char>(character);
    }
  }

  std::istream& in_;
  std::uint64_t number_ = 0;
};

bool is_json_object(const std::string& text) {
  const auto json = parse_json(text);
  return json && json->is_object();
}

class Reading {
 public:
  Reading(std::string path, std::istream& in, const EditionCatalogue& editions,
          const ReportReceiver& receive)
      : path_{std::move(path)}, lines_{in}, editions_{editions}, receive_{receive} {}

  void read() {
    const std::string extension = std::filesystem::path{path_}.extension().string();
    if (extension == ".ndjson" || extension == ".jsonl") {
      receive_rest();
    } else {
      detect();
    }
  }

 private:
  /// A report on each line when there are several lines and one of the first two is complete in itself. (The first may be the
  /// broken one among many; the second line of an ordinary file never is complete.)
  void detect() {
    auto first = lines_.next();
    auto second = first ? lines_.next() : std::nullopt;
    if (second && (is_json_object(first->text) || is_json_object(second->text))) {
      receive_line(*first);
      receive_line(*second);
      first.reset();
      second.reset();
      receive_rest();
      return;
    }
    std::string text;
    // Line breaks again, and blank lines too, so that the lines of a message are those of the file.
    if (first) text = std::string(first->number - 1, '\n') + first->text;
    if (second) text += std::string(second->number - first->number, '\n') + second->text;
    if (second && !second->is_last) text += '\n';
    lines_.append_rest(text);
    receive_(path_, read_report(text, editions_));
  }

  void receive_rest() {
    while (const auto line = lines_.next()) receive_line(*line);
  }

  void receive_line(const Line& line) {
    receive_(path_ + ":" + std::to_string(line.number), read_report(line.text, editions_));
  }

  std::string path_;
  Lines lines_;
  const EditionCatalogue& editions_;
  const ReportReceiver& receive_;
};

}  // namespace

void read_reports(const std::string& path, std::istream& standard_input,
                  const EditionCatalogue& editions, const ReportReceiver& receive) {
  if (path == "-") {
    Reading{path, standard_input, editions, receive}.read();
    return;
  }
  auto file = open_file(path);
  if (!file) {
    receive(path, std::unexpected{std::move(file.error())});
    return;
  }
  Reading{path, *file, editions, receive}.read();
}

}  // namespace gongkai::cli

#include "cli/arguments.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gongkai::cli {
namespace {

constexpr std::array<std::string_view, 2> languages{"zh-CN", "en"};
constexpr std::array<std::string_view, 5> options_with_value{"--previous", "--rules", "--units",
                                                             "--today", "--language"};

std::unexpected<UsageError> refuse(std::string_view key, std::string_view argument = {}) {
  return std::unexpected{UsageError{.key = std::string{key}, .argument = std::string{argument}}};
}

/// The words after the command.
class CheckWords {
 public:
  explicit CheckWords(std::span<const std::string_view> words) : words_{words} {}

  std::expected<Arguments, UsageError> read() {
    while (next_ < words_.size()) {
      const std::string_view word = words_[next_++];
      if (only_files_ || word == "-" || !word.starts_with('-')) {
        arguments_.files.emplace_back(word);
      } else if (auto read = read_option(word); !read) {
        return std::unexpected{std::move(read.error())};
      }
      if (arguments_.command == Command::help) return std::move(arguments_);
    }
    if (arguments_.files.empty()) return refuse("cli.missing_file");
    return std::move(arguments_);
  }

 private:
  std::expected<void, UsageError> read_option(std::string_view word) {
    const std::string_view name = word.substr(0, word.find('='));
    if (word == "--") {
      only_files_ = true;
    } else if (word == "--json") {
      arguments_.as_json = true;
    } else if (word == "--submitting") {
      arguments_.submitting = true;
    } else if (word == "--help" || word == "-h") {
      arguments_.command = Command::help;
    } else if (std::ranges::contains(options_with_value, name)) {
      auto value = value_of(word);
      if (!value) return refuse("cli.missing_value", name);
      return take_value(name, *std::move(value));
    } else {
      return refuse("cli.unknown_option", word);
    }
    return {};
  }

  std::expected<void, UsageError> take_value(std::string_view option, std::string value) {
    if (option == "--previous") {
      arguments_.previous = std::move(value);
    } else if (option == "--rules") {
      arguments_.rule_pack = std::move(value);
    } else if (option == "--units") {
      arguments_.units.push_back(std::move(value));
    } else if (option == "--today") {
      arguments_.today = parse_date(value);
      if (!arguments_.today) return refuse("cli.wrong_date", value);
    } else if (std::ranges::contains(languages, value)) {
      arguments_.language = std::move(value);
    } else {
      return refuse("cli.unknown_language", value);
    }
    return {};
  }

  /// "--previous FILE" or "--previous=FILE".
  std::optional<std::string> value_of(std::string_view word) {
    const std::size_t sign = word.find('=');
    if (sign != std::string_view::npos) return std::string{word.substr(sign + 1)};
    if (next_ == words_.size()) return std::nullopt;
    return std::string{words_[next_++]};
  }

  std::span<const std::string_view> words_;
  std::size_t next_ = 0;
  bool only_files_ = false;
  Arguments arguments_{.command = Command::check};
};

}  // namespace

std::expected<Arguments, UsageError> read_arguments(std::span<const std::string_view> words) {
  if (words.empty()) return refuse("cli.missing_command");
  const std::string_view first = words.front();
  if (first == "--help" || first == "-h" || first == "help") {
    return Arguments{.command = Command::help, .language = language_of(words)};
  }
  if (first == "--version") return Arguments{.command = Command::version};
  if (first == "check") return CheckWords{words.subspan(1)}.read();
  return refuse(first.starts_with('-') ? "cli.unknown_option" : "cli.unknown_command", first);
}

std::string language_of(std::span<const std::string_view> words) {
  constexpr std::string_view option = "--language";
  std::string_view language = languages.front();
  for (std::size_t index = 0; index < words.size() && words[index] != "--"; ++index) {
    std::string_view word = words[index];
    if (!word.starts_with(option)) continue;
    word.remove_prefix(option.size());
    if (word.starts_with('=')) {
      language = word.substr(1);
    } else if (word.empty() && index + 1 < words.size()) {
      language = words[index + 1];
    }
  }
  return std::string{std::ranges::contains(languages, language) ? language : languages.front()};
}

}  // namespace gongkai::cli

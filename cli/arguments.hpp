// The words of the command line, understood.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/date.hpp"

namespace gongkai::cli {

enum class Command { check, help, version };

struct Arguments {
  Command command = Command::help;
  bool as_json = false;
  bool submitting = false;
  std::string language = "zh-CN";
  std::optional<std::string> previous{};   ///< file of last year's report
  std::optional<std::string> rule_pack{};  ///< file of the rules' changes
  std::vector<std::string> units{};        ///< files of the reports that the checked one sums up
  std::optional<Date> today{};             ///< the day of the check, when it was given
  std::vector<std::string> files{};
};

/// Why a command line is refused; `key` is its wording in assets/strings.
struct UsageError {
  std::string key;
  std::string argument;
};

/// `words` without the program's own name.
std::expected<Arguments, UsageError> read_arguments(std::span<const std::string_view> words);

/// The language that the words ask for, also when the rest of them is wrong.
std::string language_of(std::span<const std::string_view> words);

}  // namespace gongkai::cli

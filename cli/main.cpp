// The command `gongkai`: checks report files over the same core as the page.
#include <array>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/embedded.hpp"
#include "cli/arguments.hpp"
#include "cli/check_command.hpp"
#include "cli/input_file.hpp"
#include "core/rules/rule_pack.hpp"

namespace gongkai::cli {
namespace {

constexpr int usage_error = static_cast<int>(ExitStatus::unusable);

/// A problem here is a defect of the program itself, so there may be no text for it.
int give_up(const Problem& problem) {
  std::cerr << problem.id << ' ' << problem.place << '\n';
  return usage_error;
}

/// Nothing is checked then: other rules than those that were asked for would give a wrong verdict.
int refuse_pack(const std::string& file, const Problem& problem, const Strings& strings) {
  write_problem(file, problem, strings, std::cerr);
  return usage_error;
}

int run(const std::vector<std::string_view>& words) {
  const std::string language = language_of(words);
  const auto texts = assets::find("strings/problems." + language + ".json");
  const auto seal_texts = assets::find("strings/seal." + language + ".json");
  const auto date_texts = assets::find("strings/dates." + language + ".json");
  if (!texts || !seal_texts || !date_texts)
    return give_up({.id = "strings.missing", .place = language, .parameters = {}});
  const auto strings = read_strings(std::array{*texts, *seal_texts, *date_texts});
  if (!strings) return give_up(strings.error());

  const auto arguments = read_arguments(words);
  if (!arguments) {
    std::cerr << strings->fill(arguments.error().key, {{"argument", arguments.error().argument}})
              << '\n'
              << strings->get("cli.hint") << '\n';
    return usage_error;
  }
  if (arguments->command == Command::help) {
    std::cout << strings->fill("cli.help", {{"version", GONGKAI_VERSION}});
    return 0;
  }
  if (arguments->command == Command::version) {
    std::cout << "gongkai " GONGKAI_VERSION "\n";
    return 0;
  }
  std::optional<RulePack> pack;
  if (arguments->rule_pack) {
    auto read =
        read_file(*arguments->rule_pack, JsonLimits{}.bytes).and_then([](const std::string& text) {
          return read_rule_pack(text);
        });
    if (!read) return refuse_pack(*arguments->rule_pack, read.error(), *strings);
    pack = *std::move(read);
  }
  const auto form = load_standard_form(assets::find, pack ? &*pack : nullptr);
  if (!form && form.error().id.starts_with("rule_pack."))
    return refuse_pack(*arguments->rule_pack, form.error(), *strings);
  if (!form) return give_up(form.error());
  return static_cast<int>(check_files(*arguments, *form, *strings,
                                      {.in = std::cin, .out = std::cout, .errors = std::cerr}));
}

}  // namespace
}  // namespace gongkai::cli

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  try {
    return gongkai::cli::run({words + (count > 0 ? 1 : 0), words + count});
  } catch (const std::exception& error) {
    std::cerr << "gongkai: " << error.what() << '\n';
    return gongkai::cli::usage_error;
  }
}

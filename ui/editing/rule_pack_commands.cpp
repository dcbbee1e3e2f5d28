#include "ui/editing/rule_pack_commands.hpp"

#include <string>
#include <utility>

#include "core/rules/rule_pack.hpp"
#include "ui/editing/commands.hpp"

namespace gongkai::ui {
namespace {

void check_by(State& state, Checker checker) {
  // The findings of the open report point to the rules before until it is checked again.
  const Checker before = std::exchange(state.form.checker, std::move(checker));
  if (state.open) state.open->rules_changed();
}

std::expected<void, Problem> use_pack(State& state, std::string_view file_name,
                                      std::string_view content) {
  const auto pack = read_rule_pack(content);
  if (!pack) return std::unexpected{pack.error()};
  auto checker = load_checker(state.asset, state.form.editions, &*pack);
  if (!checker) return std::unexpected{std::move(checker.error())};
  check_by(state, *std::move(checker));
  state.rule_pack = RulePackInUse{
      .file_name = std::string{file_name}, .issuer = pack->issuer, .issued_on = pack->issued_on};
  return {};
}

}  // namespace

void pick_rule_pack(State& state) {
  state.requests.emplace_back(PickFile{.purpose = Purpose::rule_pack});
}

void open_rule_pack(State& state, std::string_view file_name, std::string_view content) {
  if (const auto used = use_pack(state, file_name, content); !used) {
    show_problem(state, used.error(), file_name, "rules.refused");
    return;
  }
  state.requests.emplace_back(
      StoreRulePack{.file_name = std::string{file_name}, .content = std::string{content}});
  state.message = Message{
      .kind = Message::Kind::information,
      .text = state.strings.fill("rules.taken_up", {{"issuer", state.rule_pack->issuer},
                                                    {"changes", rule_changes_in_words(state)}})};
}

void open_stored_rule_pack(State& state, std::string_view file_name, std::string_view content) {
  if (const auto used = use_pack(state, file_name, content); !used) {
    show_problem(state, used.error(), file_name, "rules.stored_refused");
    state.requests.emplace_back(StoreRulePack{});
  }
}

void remove_rule_pack(State& state) {
  auto checker = load_checker(state.asset, state.form.editions);
  if (!checker) {
    show_problem(state, checker.error(), {});
    return;
  }
  check_by(state, *std::move(checker));
  state.rule_pack.reset();
  state.requests.emplace_back(StoreRulePack{});
}

RuleChangeCount count_rule_changes(const State& state) {
  RuleChangeCount count;
  for (const Rule& rule : state.form.checker.rules().rules) {
    if (rule.adjustment) ++count.all;
    if (rule.is_off()) ++count.off;
  }
  return count;
}

std::string rule_changes_in_words(const State& state) {
  const auto [all, off] = count_rule_changes(state);
  return state.strings.fill(off > 0 ? "rules.changes.off" : "rules.changes",
                            {{"count", std::to_string(all)}, {"off", std::to_string(off)}});
}

}  // namespace gongkai::ui

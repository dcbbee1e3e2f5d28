#include "ui/editing/sealing.hpp"

#include <string>
#include <utility>

#include "core/file/report_file.hpp"
#include "core/report/sample.hpp"
#include "core/seal/seal_words.hpp"
#include "ui/editing/next_step_commands.hpp"

namespace gongkai::ui {
namespace {

bool holds_here(const SealCheck& check) {
  return check.state == SealState::intact && !check.other_rules && !check.other_edition &&
         check.appeared.empty() && check.gone.empty();
}

/// False, with a message, when it cannot be sealed.
bool seal_open_report(State& state) {
  const Report& report = state.open->report();
  auto seal = make_seal(report, state.form.checker, form_digests(state.asset, state.form),
                        state.today == nullptr ? std::nullopt : state.today());
  if (!seal) {
    state.message =
        Message{.kind = Message::Kind::problem,
                .text = state.strings.fill(
                    "seal.refused", {{"reason", problem_text(seal.error(), state.strings)}})};
    state.findings.unfolded = true;
    return false;
  }
  state.open->take_over(set_seal(report, *std::move(seal)), {}, state.requests);
  follow_seal(state);
  return true;
}

}  // namespace

bool is_sealed_as_it_is(const State& state) {
  return state.seal.check && holds_here(*state.seal.check);
}

void export_for_submission(State& state) {
  if (!state.open) return;
  state.open->close_step();
  state.open->check_now();
  follow_seal(state);
  if (!is_sealed_as_it_is(state) && (state.open->refuses() || !seal_open_report(state))) return;

  const Report& report = state.open->report();
  std::string name = report_file_name(
      report, state.strings.get(is_sample(report) ? "seal.mark.sample" : "seal.mark"));
  const std::string verdict = "seal.sealed." + std::string{verdict_name(state.seal.check->verdict)};
  state.message =
      Message{.kind = Message::Kind::information,
              .text = state.strings.fill(
                  is_sample(report) ? "sample.sealed" : "seal.sealed",
                  {{"file", name}, {"verdict", std::string{state.strings.get(verdict)}}})};
  dismiss_guide(state);
  state.requests.emplace_back(SaveFile{.name = std::move(name), .content = write_report(report)});
}

void follow_seal(State& state) {
  if (!state.open) {
    state.seal = {};
    return;
  }
  const OpenReport& open = *state.open;
  const Report& report = open.report();
  SealView& seal = state.seal;
  if (seal.report == report.id && seal.checks == open.checks()) return;
  const bool was_sealed = seal.report == report.id && (seal.check || seal.ended);
  seal = {.report = report.id, .checks = open.checks(), .ended = was_sealed};
  if (!has_seal(report)) return;
  seal.check = check_seal(report, open.checker(), form_digests(state.asset, state.form));
  seal.text = seal_text(*seal.check, *report.edition, state.strings);
  seal.results =
      changed_results(*seal.check, report, open.checker().rules(), state.strings, state.language);
  seal.ended = false;
}

std::string seal_words(const State& state, const Report& report) {
  const auto check = has_seal(report) ? check_seal(report, state.form.checker,
                                                   form_digests(state.asset, state.form))
                                      : std::nullopt;
  return check ? seal_text(*check, *report.edition, state.strings) : std::string{};
}

void tell_of_seal(State& state) {
  follow_seal(state);
  if (!state.seal.check) return;
  const SealCheck& check = *state.seal.check;
  const bool is_well =
      check.state == SealState::intact && check.appeared.empty() && check.gone.empty();
  std::string text = state.message ? state.message->text + " " : std::string{};
  state.message = Message{.kind = is_well ? Message::Kind::information : Message::Kind::problem,
                          .text = std::move(text) + state.seal.text};
}

}  // namespace gongkai::ui

// How far a report has come, and what comes next, without drawing anything.
#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "assets/embedded.hpp"
#include "core/file/report_file.hpp"
#include "core/report/edit.hpp"
#include "core/standard_form.hpp"
#include "fixtures.hpp"
#include "ui/charts/balance.hpp"
#include "ui/state/next_step.hpp"
#include "ui/state/pages.hpp"
#include "ui/state/progress.hpp"

namespace gongkai::ui::testing {
namespace {

const StandardForm& form() {
  static const StandardForm loaded = *load_standard_form(assets::find);
  return loaded;
}

OpenReport opened(Report report) {
  return {History{std::move(report)}, form().checker, "zh-CN", 0, {}, nullptr};
}

OpenReport complete(std::string_view words = {}, std::string_view replacement = {}) {
  return opened(*read_report(complete_report(words, replacement), form().editions));
}

OpenReport blank() { return opened(new_report(form().editions.find("2021"), "x", 2025, Unit{})); }

const PartOfReport& part_at(const std::vector<PartOfReport>& parts, const OpenReport& open,
                            std::string_view section) {
  const auto index = open.report().edition->find_section(section);
  return *std::ranges::find(parts, index, &PartOfReport::page);
}

}  // namespace

TEST_CASE("a report that is filled in has come to its end in every part but the ledger") {
  const OpenReport open = complete();
  const auto parts = parts_of(open);
  REQUIRE(parts.size() == open.report().edition->sections.size() + 2);
  CHECK_FALSE(parts.front().page);
  CHECK(parts.back().page == ledger_page);
  CHECK(parts.back().progress == Progress::empty);
  for (std::size_t index = 0; index + 1 < parts.size(); ++index) {
    CAPTURE(index);
    CHECK(parts[index].progress == Progress::complete);
    CHECK(parts[index].filled == parts[index].cells);
  }
  CHECK(part_at(parts, open, "applications").cells == 175);
  CHECK(part_at(parts, open, "overview").characters > 100);
}

TEST_CASE("what is not there yet is counted: cells, texts, particulars") {
  const OpenReport open = blank();
  const auto parts = parts_of(open);
  CHECK(parts.front().missing > 0);
  const PartOfReport& applications = part_at(parts, open, "applications");
  CHECK(applications.progress == Progress::empty);
  CHECK(applications.filled == 0);
  CHECK(applications.missing > 100);
  CHECK(part_at(parts, open, "overview").missing == 1);
  // The preface may be left out.
  CHECK(part_at(parts, open, "preface").missing == 0);
}

TEST_CASE("an error makes its part wrong, one blank cell makes it begun") {
  const OpenReport wrong = complete(R"("total": 157)", R"("total": 158)");
  const auto parts = parts_of(wrong);
  CHECK(part_at(parts, wrong, "applications").progress == Progress::wrong);
  CHECK(part_at(parts, wrong, "applications").errors > 0);
  CHECK(part_at(parts, wrong, "disputes").errors == 0);
  const OpenReport gap = complete(R"("decisions": 2375)", R"("decisions": null)");
  const auto with_gap = parts_of(gap);
  CHECK(part_at(with_gap, gap, "proactive").progress == Progress::begun);
  CHECK(part_at(with_gap, gap, "proactive").missing == 1);
  CHECK(part_at(with_gap, gap, "proactive").filled ==
        part_at(with_gap, gap, "proactive").cells - 1);
}

TEST_CASE("the next step: the unit, then errors, then gaps, then doubts, then the submission") {
  using enum NextStep::Kind;
  CHECK(next_step_of(blank(), false)->kind == particulars);

  const OpenReport named =
      opened(new_report(form().editions.find("2021"), "x", 2025,
                        Unit{.name = "某局", .code = {}, .kind = "department", .parent = {}}));
  const auto first_gap = next_step_of(named, false);
  REQUIRE(first_gap);
  CHECK(first_gap->kind == NextStep::Kind::section);
  CHECK(first_gap->section == named.report().edition->find_section("overview"));

  const OpenReport wrong = complete(R"("refused_enforcement_file": { "natural_person": 2)",
                                    R"("refused_enforcement_file": { "natural_person": 5)");
  const auto error_first = next_step_of(wrong, false);
  REQUIRE(error_first);
  CHECK(error_first->kind == error);
  CHECK(error_first->section == wrong.report().edition->find_section("applications"));

  const OpenReport done = complete();
  CHECK(next_step_of(done, false)->kind == submission);
  CHECK_FALSE(next_step_of(done, true));
}

TEST_CASE("the balance is level when both sides are equal or one is not known, and tips to the "
          "heavier side") {
  const auto of = [](std::optional<int> left, std::optional<int> right) {
    const auto whole = [](std::optional<int> number) {
      return number.transform([](int value) { return Decimal::from_integer(value); });
    };
    Balance balance{.left = {.cells = {}, .sum = whole(left)},
                    .right = {.cells = {}, .sum = whole(right)},
                    .difference = {}};
    if (left && right) balance.difference = Decimal::from_integer(*left - *right);
    return tilt_of(balance);
  };
  CHECK(of(50, 50) == 0);
  CHECK(of(50, std::nullopt) == 0);
  CHECK(of(50, 49) < -0.05F);
  CHECK(of(49, 50) > 0.05F);
  // A large difference tips it further, but never over.
  CHECK(of(1, 500) > of(499, 500));
  CHECK(of(0, 500) < 0.2F);
}

}  // namespace gongkai::ui::testing

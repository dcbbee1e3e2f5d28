// Words of a text that a finding is about: marked, explained, brought into view.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

/// A report with this overview; "XX件" in it is a gap that text.placeholder finds.
void open(Page& page, const std::string& overview) {
  REQUIRE(page.application()
              .open_report(
                  R"({"format":"gongkai-report","version":1,"id":"x","edition":"2021","year":2025,)"
                  R"("unit":{"name":"n"},"tables":{},"sections":{"overview":{"text":")" +
                  overview + R"("}}})")
              .empty());
  page.settle();
  page.click("nav.overview");
}

std::string finding_about(Page& page, std::string_view rule) {
  const Json findings = page.application().findings();
  for (std::size_t index = 0; index < findings.size(); ++index) {
    if (findings[index].at("rule") == rule) return "finding." + std::to_string(index);
  }
  return {};
}

}  // namespace

TEST_CASE("the words of a finding are marked; the note says what it is and leads to its card") {
  Page page;
  open(page, "新收申请XX件。");
  REQUIRE(page.place("text.mark.0"));
  page.point_at("text.mark.0");
  const auto note = page.place("text.note");
  REQUIRE(note);
  const auto words = page.place("text.mark.0");
  CHECK((note->y >= words->bottom() || note->bottom() <= words->y));
  const std::string finding = finding_about(page, "text.placeholder");
  REQUIRE_FALSE(finding.empty());
  page.click("text.note." + finding);
  CHECK(page.place(finding));
  CHECK_FALSE(page.place("text.note"));
}

TEST_CASE("while the text is edited the words stay marked, and the mark goes with its cause") {
  Page page;
  open(page, "新收申请XX件。");
  page.click("text.mark.0");
  page.click("text.note.edit");
  REQUIRE(page.field());
  CHECK(page.field()->caret == 4);
  CHECK(page.field()->selected == 2);
  REQUIRE_FALSE(page.field()->marks.empty());
  CHECK(page.field()->marks.front().begin == 4);
  CHECK(page.field()->marks.front().end == 6);
  CHECK(page.field()->marks.front().line == FieldMark::Line::wave);
  CHECK(page.place("text.note." + finding_about(page, "text.placeholder")));
  page.type("5");
  CHECK(page.text("overview") == "新收申请5件。");
  CHECK(finding_about(page, "text.placeholder").empty());
  CHECK(page.field()->marks.empty());
}

TEST_CASE("choosing a finding scrolls to its words") {
  Page page;
  std::string lines;
  for (int line = 0; line < 60; ++line) lines += R"(一行\n)";
  open(page, lines + "新收申请XX件。");
  CHECK_FALSE(page.place("text.mark.0"));
  const std::string finding = finding_about(page, "text.placeholder");
  REQUIRE(page.application().reveal(finding));
  page.settle();
  page.click(finding);
  CHECK(page.place("text.mark.0"));
}

TEST_CASE(
    "the card of a number that differs from its cell puts the cell's number there, bound to it") {
  Page page;
  REQUIRE(page.application()
              .open_report(
                  R"({"format":"gongkai-report","version":1,"id":"x","edition":"2021","year":2025,)"
                  R"("unit":{"name":"n"},"tables":{"applications":{"new":{"natural_person":57,)"
                  R"("business":0,"research":0,"welfare":0,"legal_service":0,)"
                  R"("other_organization":0,"total":57}}},)"
                  R"("sections":{"overview":{"text":"2025年新收申请58件。"}}})")
              .empty());
  page.settle();
  const std::string finding = finding_about(page, "text.table");
  REQUIRE_FALSE(finding.empty());
  REQUIRE(page.application().reveal(finding));
  page.settle();
  page.click(finding);
  REQUIRE(page.application().reveal(finding + ".mend_text"));
  page.settle();
  page.click(finding + ".mend_text");
  CHECK(page.text("overview") == "2025年新收申请57件。");
  CHECK(finding_about(page, "text.table").empty());
  CHECK(page.place("text.figure.0"));
  page.press("Control+z");
  CHECK(page.text("overview") == "2025年新收申请58件。");
}

}  // namespace gongkai::ui::testing

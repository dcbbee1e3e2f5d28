// The preview: shown beside the form or in its place, and the ways between the two.
#include <doctest/doctest.h>

#include <string>

#include "assets/embedded.hpp"
#include "page_harness.hpp"
#include "ui/views/layout.hpp"

namespace gongkai::ui::testing {
namespace {

/// Clicks what may be out of view.
void go(Page& page, std::string_view control) {
  page.application().activate(control);
  page.settle();
}

/// The sample with its preview open.
void open_preview(Page& page) {
  go(page, "button.open_sample");
  page.press("Control+F2");
  page.settle();
}

const Json* part_of(const Json& page, std::string_view name) {
  for (const Json& part : page.at("parts")) {
    if (part.at("part") == name) return &part;
  }
  return nullptr;
}

/// What the mirror tells of the pages.
std::string pages_told(Page& page, std::string_view part) {
  const Json words = page.application().in_words();
  const Json* told = part_of(words, part);
  if (told == nullptr) return {};
  for (const Json& item : told->at("items")) {
    if (item.at("kind") == "text") return item.at("words").get<std::string>();
  }
  return {};
}

}  // namespace

TEST_CASE("the preview opens by button and key beside the form, and closes again") {
  Page page(1280, 720);
  page.click("button.open_sample");
  CHECK_FALSE(page.place("panel.preview"));
  page.click("button.preview");
  const auto panel = page.place("panel.preview");
  REQUIRE(panel.has_value());
  CHECK(panel->right() == 1280);
  page.click("button.preview");
  CHECK_FALSE(page.place("panel.preview"));
  CHECK(page.press("Control+F2"));
  page.settle();
  CHECK(page.place("panel.preview"));
  page.click("button.close_preview");
  CHECK_FALSE(page.place("panel.preview"));
  // The form goes on beside it.
  page.press("Control+F2");
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.type("7");
  CHECK(page.cell("applications.new.natural_person") == "7");
  CHECK(page.place("panel.preview"));
}

TEST_CASE("beside the preview the form keeps its room, and the findings are at the bottom") {
  const Sizes sizes = load_theme(assets::find).value().sizes;
  for (const float width : {1180.0F, 1280.0F, 1500.0F, 1920.0F, 3840.0F}) {
    CAPTURE(width);
    const Layout layout = editor_layout(width, 800, sizes, {.preview = true});
    CHECK(layout.page.width >= 620);
    CHECK(layout.page.right() == layout.preview.x);
    CHECK(layout.preview.right() == width);
    CHECK(layout.preview.width >= 340);
    CHECK(layout.preview.width <= 840);
    CHECK(layout.findings.y == layout.page.bottom());
    CHECK(layout.findings.bottom() == 800);
    CHECK_FALSE(preview_covers_page(width));
  }
  for (const float width : {390.0F, 1000.0F}) {
    const Layout layout = editor_layout(width, 800, sizes, {.preview = true});
    CHECK(layout.preview == layout.page);
    CHECK(preview_covers_page(width));
  }
  CHECK(editor_layout(1280, 800, sizes, {}).preview.width == 0);
}

TEST_CASE("the preview follows to the section and the cell at which one is") {
  Page page(1280, 720);
  open_preview(page);
  page.click("nav.disputes");
  page.settle();
  CHECK(page.place("preview.disputes.reconsideration.total"));
  page.click("nav.applications");
  page.application().reveal("applications.carried_out.total");
  page.settle();
  page.click("applications.carried_out.total");
  page.settle();
  CHECK(page.place("preview.applications.carried_out.total"));
  page.click("nav.unit");
  page.settle();
  CHECK(page.place("preview.page.1"));
  CHECK_FALSE(page.place("preview.applications.carried_out.total"));
}

TEST_CASE("a click on a cell of the preview selects it in the form, a click on words goes there") {
  Page page(1280, 720);
  open_preview(page);
  page.click("nav.disputes");
  page.settle();
  page.click("nav.overview");
  page.settle();
  page.click("nav.disputes");
  page.settle();
  page.click("preview.disputes.reconsideration.total");
  page.settle();
  REQUIRE(page.field().has_value());
  CHECK(page.field()->id == "disputes.reconsideration.total");

  page.click("nav.overview");
  page.settle();
  const auto panel = page.place("panel.preview");
  REQUIRE(panel.has_value());
  page.click_at(panel->x + panel->width / 2, panel->y + panel->height / 2);
  page.settle();
  REQUIRE(page.field().has_value());
  CHECK(page.field()->id == "section.overview.text");
  CHECK(page.caret() > 0);
}

TEST_CASE("in a narrow window the preview takes the place of the form until one is led to a cell") {
  for (const float width : {390.0F, 1000.0F}) {
    CAPTURE(width);
    Page page(width, 844);
    go(page, "button.open_sample");
    page.click("nav.disputes");
    page.click("disputes.reconsideration.total");
    page.settle();
    CHECK(page.field().has_value());
    page.click("button.preview");
    page.settle();
    CHECK(page.place("panel.preview"));
    CHECK_FALSE(page.field().has_value());
    CHECK_FALSE(page.place("disputes.reconsideration.total"));
    // Keys scroll it, and do nothing to the form that is not seen.
    const auto before = page.place("preview.disputes.reconsideration.total");
    REQUIRE(before.has_value());
    CHECK(page.press("ArrowUp"));
    page.settle();
    const auto after = page.place("preview.disputes.reconsideration.total");
    REQUIRE(after.has_value());
    CHECK(after->y > before->y);
    CHECK(page.press("Escape"));
    page.settle();
    CHECK_FALSE(page.place("panel.preview"));

    page.press("Control+F2");
    page.settle();
    page.click("preview.disputes.reconsideration.total");
    page.settle();
    CHECK_FALSE(page.place("panel.preview"));
    REQUIRE(page.field().has_value());
    CHECK(page.field()->id == "disputes.reconsideration.total");

    page.press("Control+F2");
    page.settle();
    CHECK(page.place("panel.preview"));
    page.press("Control+f");
    page.settle();
    CHECK_FALSE(page.place("panel.preview"));
    CHECK(page.field()->id == "search.words");
  }
}

TEST_CASE("those who do not see it are told how many pages there are and where sections begin") {
  Page page(1280, 720);
  open_preview(page);
  const std::string told = pages_told(page, "preview");
  CHECK(told.starts_with("共 "));
  CHECK(told.find("一、总体情况：第 1 页。") != std::string::npos);
  CHECK(told.find("六、其他需要报告的事项：第 ") != std::string::npos);
  // The words of the pages are those of the form, and told once.
  const Json words = page.application().in_words();
  CHECK(part_of(words, "preview")->at("items").size() == 3);

  Page narrow(390, 844);
  open_preview(narrow);
  CHECK(pages_told(narrow, "content").starts_with("共 "));
}

TEST_CASE("a longer text is told as more pages, and undo takes them away") {
  Page page(1280, 720);
  open_preview(page);
  const std::string before = pages_told(page, "preview");
  page.click("nav.other");
  page.click("section.other.text");
  std::string more;
  for (int line = 0; line < 100; ++line) more += "本年没有收取政府信息公开处理费。\n";
  page.application().field_input("section.other.text", more, false);
  page.settle();
  CHECK(pages_told(page, "preview") != before);
  page.press("Control+z");
  page.settle();
  CHECK(pages_told(page, "preview") == before);
}

TEST_CASE("the preview waits while a paste is looked at, and goes with the report") {
  Page page(1280, 720);
  open_preview(page);
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.paste("1\t2\n3\t4\n");
  page.settle();
  CHECK_FALSE(page.place("panel.preview"));
  CHECK(page.place("panel.paste"));
  page.press("Escape");
  page.settle();
  CHECK(page.place("panel.preview"));
  page.click("button.new_report");
  page.settle();
  CHECK_FALSE(page.press("Control+F2"));
  CHECK_FALSE(page.place("panel.preview"));
}

}  // namespace gongkai::ui::testing

// The same picture is recognized, and every difference.
#include "ui/drawing/picture.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <set>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

std::uint64_t picture_of(Page& page) {
  page.settle();
  return fingerprint_of(*ImGui::GetDrawData());
}

}  // namespace

TEST_CASE("a frame in which nothing changed has the same picture") {
  Page page;
  page.click("button.open_sample");
  const std::uint64_t before = picture_of(page);
  CHECK(picture_of(page) == before);
  CHECK_FALSE(has_new_textures(*ImGui::GetDrawData()));
}

TEST_CASE("what one sees of each thing one does makes another picture") {
  Page page;
  std::set<std::uint64_t> pictures{picture_of(page)};
  const auto is_new = [&] { return pictures.insert(picture_of(page)).second; };
  page.click("button.open_sample");
  CHECK(is_new());
  page.click("nav.applications");
  CHECK(is_new());
  page.click("applications.new.natural_person");
  CHECK(is_new());
  page.press("ArrowDown");
  CHECK(is_new());
  page.type("7");
  CHECK(is_new());
  page.press("Enter");
  CHECK(is_new());
  page.point_at("button.undo");
  CHECK(is_new());
  page.resize(1281, 720);
  CHECK(is_new());
}

}  // namespace gongkai::ui::testing

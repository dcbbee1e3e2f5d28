// The summary page: verdict, progress that leads to its parts, charts in words, the years; and the guide through the first report.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "assets/embedded.hpp"
#include "fixtures.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

void open(Page& page, const std::string& content) {
  REQUIRE(page.application().open_report(content) == "");
  page.settle();
}

/// Clicks what may be out of view.
void go(Page& page, std::string_view control) {
  page.application().activate(control);
  page.settle();
}

void open_summary(Page& page, const std::string& content) {
  open(page, content);
  go(page, "nav.summary");
}

/// Whether a text, or a control's name, with these words is on the page.
bool says(Page& page, std::string_view words) {
  const Json described = page.application().in_words();
  for (const Json& part : described.at("parts")) {
    for (const Json& item : part.at("items")) {
      if (item.contains("words") && item.at("words").get<std::string>().contains(words))
        return true;
    }
  }
  return false;
}

std::string of_year(int year, int received) {
  Json report = Json::parse(complete_report());
  report["year"] = year;
  report["id"] = "00000000-0000-4000-8000-00000000" + std::to_string(year);
  report["tables"]["applications"]["new"]["total"] = received;
  return report.dump();
}

StoredReport stored(int year) {
  return {.report = "00000000-0000-4000-8000-00000000" + std::to_string(year),
          .unit_name = "示例县人民政府",
          .year = year};
}

int loads_of_figures(const Page& page) {
  return static_cast<int>(std::ranges::count_if(page.requests, [](const Request& request) {
    const auto* load = std::get_if<LoadStored>(&request);
    return load != nullptr && load->purpose == Purpose::figures;
  }));
}

}  // namespace

TEST_CASE("the summary tells how far each part has come, and each line leads there") {
  Page page;
  open_summary(page, complete_report(R"("decisions": 2375)", R"("decisions": null)"));
  CHECK(says(page, "还没填完"));
  CHECK(says(page, "差 1 格"));
  CHECK(says(page, "已填 175/175"));
  page.click("summary.part.proactive");
  CHECK(page.place("proactive.regulations.issued"));
  go(page, "nav.summary");
  go(page, "summary.part.unit");
  CHECK(page.place("unit.name"));
  go(page, "nav.summary");
  go(page, "summary.part.ledger");
  CHECK(page.place("button.last_year"));
}

TEST_CASE("the button leads to the next step: unit, error, gap, and at last the export") {
  Page page;
  page.click("button.new_report");
  go(page, "nav.summary");
  CHECK(says(page, "下一步：填写单位信息"));
  page.click("button.next_step");
  REQUIRE(page.field());
  CHECK(page.field()->id == "unit.name");

  open_summary(page, complete_report(R"("refused_enforcement_file": { "natural_person": 2)",
                                     R"("refused_enforcement_file": { "natural_person": 5)"));
  CHECK(says(page, "下一步：改正第 3 部分的错误"));
  page.click("button.next_step");
  REQUIRE(page.field());
  CHECK(page.field()->id.starts_with("applications."));

  open_summary(page, complete_report(R"("decisions": 2375)", R"("decisions": null)"));
  page.click("button.next_step");
  REQUIRE(page.field());
  CHECK(page.field()->id == "proactive.penalties.decisions");

  open_summary(page, complete_report());
  page.requests.clear();
  page.click("button.next_step");
  CHECK(last_request<SaveFile>(page) != nullptr);
  go(page, "nav.summary");
  CHECK_FALSE(page.place("button.next_step"));
}

TEST_CASE("the due date is told with the days that are left, or past, and where it stands") {
  const auto on = [](Date today, std::string_view kind) {
    Page page;
    Page::set_today(today);
    open_summary(page, complete_report(R"("kind": "government")",
                                       R"("kind": ")" + std::string{kind} + "\""));
    std::string told;
    for (const char* words : {"还有 10 天", "最迟今天", "已经过了 3 天",
                              "应当在2026年1月31日前公布（", "以当地通知为准"})
      if (says(page, words)) told = words;
    if (kind == "department") CHECK(says(page, "第四十九条"));
    return told;
  };
  CHECK(on({.year = 2026, .month = 1, .day = 21}, "department") == "还有 10 天");
  CHECK(on({.year = 2026, .month = 1, .day = 31}, "department") == "最迟今天");
  CHECK(on({.year = 2026, .month = 2, .day = 3}, "department") == "已经过了 3 天");
  CHECK(on({.year = 2027, .month = 7, .day = 1}, "department") == "应当在2026年1月31日前公布（");
  CHECK(on({.year = 2026, .month = 1, .day = 21}, "township") == "以当地通知为准");
  CHECK(on({.year = 2026, .month = 3, .day = 21}, "government") == "还有 10 天");
}

TEST_CASE("charts are told in numbers; without figures they say what will be seen") {
  Page page;
  open_summary(page, complete_report());
  CHECK(says(page, "予以公开 58 件"));
  CHECK(says(page, "自然人 128 件"));
  CHECK(says(page, "本年新收 157 + 上年结转 12，合计 169"));
  CHECK(says(page, "两边相等"));
  CHECK(says(page, "在台账里放上一年报告"));

  open_summary(page, complete_report(R"("total": 157)", R"("total": 150)"));
  CHECK(says(page, "右边多 7 件"));

  Page blank;
  blank.click("button.new_report");
  go(blank, "nav.summary");
  CHECK(says(blank, "填了第三部分的总计一列"));
  CHECK(says(blank, "四格填全后"));
}

TEST_CASE("reports of other years that are stored here stand beside this one while the summary is "
          "open") {
  Page page;
  page.application().stored_reports({stored(2024), stored(2023), stored(2019), stored(2026)});
  open(page, complete_report());
  CHECK(loads_of_figures(page) == 0);
  go(page, "nav.summary");
  CHECK(loads_of_figures(page) == 2);
  const std::string last_year = of_year(2024, 140);
  const std::string before = of_year(2023, 131);
  page.application().open_stored(stored(2024).report, last_year, 0, {}, Purpose::figures);
  page.application().open_stored(stored(2023).report, before, 0, {}, Purpose::figures);
  page.settle();
  CHECK(says(page, "新收申请：2023 年 131 件，2024 年 140 件，2025 年 157 件"));
  CHECK(says(page, "新收申请：2025 年 157 件，2024 年 140 件"));
  // Nothing of it is in the report, and what cannot be read is passed over.
  CHECK_FALSE(page.application().report().contains("last_year"));
  page.application().open_stored(stored(2023).report, "{", 0, {}, Purpose::figures);
  page.settle();
  CHECK_FALSE(page.place("message"));
}

TEST_CASE("figures that come when another report is open are not taken") {
  Page page;
  page.application().stored_reports({stored(2024)});
  open_summary(page, complete_report());
  go(page, "nav.unit");
  page.application().open_stored(stored(2024).report, of_year(2024, 140), 0, {}, Purpose::figures);
  go(page, "nav.summary");
  CHECK_FALSE(says(page, "2024 年 140 件"));
}

TEST_CASE("the guide points at the next step, at every width, and is not there on the summary") {
  for (const float width : {1280.0F, 900.0F, 390.0F}) {
    CAPTURE(width);
    Page page{width, 844};
    page.application().reveal("button.new_report");
    page.settle();
    page.click("button.new_report");
    REQUIRE(page.place("guide.go"));
    CHECK(says(page, "填写单位信息"));
    go(page, "nav.applications");
    page.click("guide.go");
    REQUIRE(page.field());
    CHECK(page.field()->id == "unit.name");
    go(page, "nav.summary");
    CHECK_FALSE(page.place("guide.go"));
  }
}

TEST_CASE("the guide goes when it is closed, when it was closed before, and with an export") {
  Page page;
  page.click("button.open_sample");
  REQUIRE(page.place("guide"));
  page.click("guide.close");
  CHECK_FALSE(page.place("guide"));
  CHECK(last_request<ForgetGuide>(page) != nullptr);

  Page later;
  later.application().guide_dismissed();
  later.click("button.open_sample");
  CHECK_FALSE(later.place("guide"));

  Page exported;
  open(exported, complete_report());
  REQUIRE(exported.place("guide"));
  exported.click("guide.go");
  CHECK(last_request<SaveFile>(exported) != nullptr);
  CHECK(last_request<ForgetGuide>(exported) != nullptr);
  CHECK_FALSE(exported.place("guide"));
}

TEST_CASE("a report that is only read has no guide and no next step") {
  Page page;
  page.application().open_stored("a", complete_report(R"("total": 157)", R"("total": 158)"), 0, {},
                                 Purpose::open, Access::other_window);
  page.settle();
  CHECK_FALSE(page.place("guide"));
  go(page, "nav.summary");
  CHECK(page.place("summary.part.unit"));
  CHECK_FALSE(page.place("button.next_step"));
}

TEST_CASE("a sample is marked wherever it is named, and keeps its mark") {
  Page page;
  page.click("button.open_sample");
  CHECK(page.place("sample.mark"));
  CHECK(last_request<SetTitle>(page)->title.starts_with("示例"));
  CHECK(last_request<StoreSnapshot>(page)->is_sample);
  CHECK(page.application().report().at("sample") == true);
  CHECK(says(page, "这是示例报告"));
  go(page, "nav.ledger");
  go(page, "button.next_year");
  CHECK(page.application().report().at("sample") == true);
  go(page, "button.new_report");
  CHECK(says(page, "示例 泗水县人民政府"));

  open(page, complete_report());
  CHECK_FALSE(page.place("sample.mark"));
  CHECK_FALSE(says(page, "示例报告"));
}

TEST_CASE("a sample that is exported for submission says so in its name and in the message") {
  Page page;
  Json sample = Json::parse(complete_report());
  sample["sample"] = true;
  open(page, sample.dump());
  page.click("button.export_for_submission");
  const auto* file = last_request<SaveFile>(page);
  REQUIRE(file != nullptr);
  CHECK(file->name.ends_with("-示例.json"));
  CHECK(Json::parse(file->content).at("sample") == true);
  CHECK(says(page, "请不要报送"));
}

TEST_CASE("F6 goes from the summary to the unit and, backwards, to the ledger") {
  Page page;
  open_summary(page, complete_report());
  page.press("F6");
  CHECK(page.place("unit.name"));
  page.press("Shift+F6");
  CHECK(page.place("summary.part.unit"));
  page.press("Shift+F6");
  CHECK(page.place("button.last_year"));
}

}  // namespace gongkai::ui::testing

// The language of the interface, changed at once.
#include <doctest/doctest.h>

#include <string>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

/// What the control of this name is called.
std::string words_of(Page& page, std::string_view name) {
  const Json words = page.application().in_words();
  for (const Json& part : words.at("parts")) {
    for (const Json& item : part.at("items")) {
      if (item.contains("name") && item.at("name") == name)
        return item.at("words").get<std::string>();
    }
  }
  return {};
}

std::string first_message(Page& page) {
  return page.application().findings().at(0).at("message").get<std::string>();
}

}  // namespace

TEST_CASE("one click changes the language of everything that is said, and nothing of the report") {
  Page page;
  page.click("button.open_sample");
  const Json report = page.application().report();
  CHECK(words_of(page, "button.import") == "打开文件");
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.type("1");
  page.press("Enter");
  const std::string in_chinese = first_message(page);

  page.click("button.language");
  page.settle();
  CHECK(words_of(page, "button.import") == "Open a file");
  CHECK(first_message(page) != in_chinese);
  const auto* told = last_request<SetLanguage>(page);
  REQUIRE(told != nullptr);
  CHECK(told->language == "en");

  // What is done and undone is said in it, too, and the report is what it was.
  CHECK(page.application().steps().at("undo").at(0).get<std::string>().starts_with("change "));
  page.press("Control+z");
  CHECK(page.application().report() == report);

  page.click("button.language");
  page.settle();
  CHECK(words_of(page, "button.import") == "打开文件");
  CHECK(last_request<SetLanguage>(page)->language == "zh-CN");
}

TEST_CASE("in English the lists around the form name its parts in English, the form itself stays "
          "Chinese") {
  Page page{1280, 720, "en"};
  page.click("button.open_sample");
  CHECK(words_of(page, "nav.overview").starts_with("1. Overview"));
  page.click("nav.applications");
  const std::string described = page.application().in_words().dump();
  CHECK(described.contains("Received this year · Natural persons"));
  CHECK(described.contains("一、本年新收政府信息公开申请数量"));
  CHECK(described.contains("三、收到和处理政府信息公开申请情况"));

  Page chinese;
  chinese.click("button.open_sample");
  CHECK(words_of(chinese, "nav.overview").starts_with("一、总体情况"));
}

TEST_CASE("in a narrow window the way to the other language is on the start page") {
  Page page{390, 844};
  page.click("button.language");
  page.settle();
  CHECK(words_of(page, "button.open_sample") == "Open the sample");
}

}  // namespace gongkai::ui::testing

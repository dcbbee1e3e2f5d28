// Headings within a text are known by their numbering.
#include "core/text/headings.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

std::vector<std::string> outline(std::string_view text) {
  std::vector<std::string> lines;
  for (const Heading& heading : headings_of(text)) {
    lines.push_back(
        std::string(static_cast<std::size_t>(heading.level), '>') +
        std::string{text.substr(heading.words.begin, heading.words.end - heading.words.begin)});
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("numbering of every kind, highest kind first") {
  CHECK(outline("第一部分 概述\n一、主动公开\n（一）政策解读\n1.图解\n（1）长图") ==
        Lines{"第一部分 概述", ">一、主动公开", ">>（一）政策解读", ">>>1.图解", ">>>>（1）长图"});
  CHECK(outline("1. 主动公开\n2．依申请公开\n３、平台建设\n(十二)监督保障") ==
        Lines{">1. 主动公开", ">2．依申请公开", ">３、平台建设", "(十二)监督保障"});
  CHECK(outline("第一，制度更全。\n第二，渠道更多。") == Lines{"第一，制度更全", "第二，渠道更多"});
}

TEST_CASE("a heading may begin its paragraph, and be indented") {
  CHECK(outline("（一）收费情况：2025年共收取信息处理费210元。") == Lines{"（一）收费情况"});
  CHECK(outline("　　（一）主动公开。全年发布信息1200条，其中政策文件30件。\n  二、依申请公开") ==
        Lines{">（一）主动公开", "二、依申请公开"});
}

TEST_CASE("numbers, articles, and numbered paragraphs are no headings") {
  CHECK(outline("1.5万件\n2025年共收到申请57件\n第五十条规定\n一方面，完善制度\n12件申请").empty());
  CHECK(
      outline(
          "1.主动公开政府信息1200条，其中通过网站公开800条，通过新媒体公开400条，比上年增长两成。")
          .empty());
  CHECK(outline("一是村级公开不够及时，有的栏目三个月没有更新；二是解读形式单一。").empty());
  CHECK(outline("1.完善制度；\n2.加强培训；\n（一）\n一、").empty());
  CHECK(outline("").empty());
}

TEST_CASE("the overviews of whole reports") {
  const auto overview = [](const char* name) {
    const Json fixture = Json::parse(file_content(std::string{"tests/fixtures/texts/"} + name));
    return outline(
        fixture.at("report").at("sections").at("overview").at("text").get<std::string>());
  };
  CHECK(overview("township.json") == Lines{"（一）主动公开", "（二）依申请公开",
                                           "（三）政府信息管理", "（四）政府信息公开平台建设",
                                           "（五）监督保障"});
  CHECK(overview("bureau.json") == Lines{"一是主动公开方面", "二是依申请公开方面",
                                         "三是政府信息管理方面", "四是平台建设方面",
                                         "五是监督保障方面"});
}

}  // namespace
}  // namespace gongkai::test

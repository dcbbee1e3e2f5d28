// Numbers and quantities in running text.
#include <random>
#include <string>
#include <vector>

#include "core/reading/numeral.hpp"
#include "core/reading/personal_number.hpp"
#include "core/reading/text_analysis.hpp"
#include "core/text/utf8.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

const Vocabulary& words() { return *standard_form().checker.vocabulary(); }

/// "50 件" for every quantity; "~" before an approximate one.
std::string read_quantities(std::string_view text) {
  std::string result;
  for (const Quantity& quantity : quantities_of(text, words())) {
    if (!result.empty()) result += "; ";
    if (quantity.is_approximate) result += "~";
    result += quantity.value.to_string();
    result +=
        quantity.is_percent ? " %" : " " + std::string{words().unit_finder.word(*quantity.unit)};
  }
  return result;
}

struct QuantityCase {
  std::string_view text;
  std::string_view quantities;
};

TEST_CASE("quantities with their exact value and unit") {
  const QuantityCase cases[] = {
      {"新收申请50件", "50 件"},
      {"新收申请５０件", "50 件"},
      {"公开信息1,234条", "1234 条"},
      {"公开信息1，234条", "1234 条"},
      {"公开信息11,398,889条", "11398889 条"},
      {"公开信息１２，３４５条", "12345 条"},
      {"共5,20件", "20 件"},
      {"共6，100%办结", "100 %"},
      {"收费318.4625万元", "318.4625 万元"},
      {"收费3．5元", "3.5 元"},
      {"点击1.2万次", "12000 次"},
      {"点击1.2万余次", "~12000 次"},
      {"点击3亿次", "300000000 次"},
      {"印发5千份", "5000 份"},
      {"采购1.2万元", "1.2 万元"},
      {"公开三十七件", "37 件"},
      {"公开一百零五件", "105 件"},
      {"公开两千条", "2000 条"},
      {"公开一万二千条", "12000 条"},
      {"培训十次", "10 次"},
      {"培训十二次", "12 次"},
      {"编发二十余期", "~20 期"},
      {"率97.6%", "97.6 %"},
      {"率97.6％", "97.6 %"},
      {"率100%", "100 %"},
      {"率百分之九十七点六", "97.6 %"},
      {"率百分之97.6", "97.6 %"},
      {"率百分之百", "100 %"},
      {"满意率百分百", "100 %"},
      {"约5600余条", "~5600 条"},
      {"近400人次", "~400 人次"},
      {"超过30件", "~30 件"},
      {"30件以上", "~30 件"},
      {"30多件", "~30 件"},
      {"20个左右", "~20 个"},
      {"增长2.5个百分点", "2.5 个百分点"},
      {"编发6期4500余份", "6 期; ~4500 份"},
      {"议案65件、建议10件", "65 件; 10 件"},
      {"收取0元", "0 元"},
  };
  for (const QuantityCase& each : cases) {
    CAPTURE(each.text);
    CHECK(read_quantities(each.text) == each.quantities);
  }
}

TEST_CASE("what only looks like a quantity is none") {
  const std::string_view texts[] = {
      "（一）主动公开",
      "1.五公开情况",
      "1.2021年工作",
      "（2）平台建设",
      "2020年",
      "2020年1月1日至12月31日",
      "5月15日",
      "2020-01-31",
      "二〇二〇年",
      "国办发〔2020〕50号",
      "《条例》第二十条第（一）项",
      "国务院令第711号",
      "第20条",
      "H5、电子书",
      "5G网络",
      "“24小时不打烊”工程",
      "“民意5来听”",
      "五公开、六稳、六保",
      "三公经费",
      "双随机一公开",
      "第一平台、一定、一致、一项工作",
      "一批项目",
      "一是强化。二是完善",
      "十四五规划",
      "百家争鸣、千家万户",
      "0537-4221234",
      "12345热线",
      "7×24小时",
      "三分之二",
      "www.12345.gov.cn",
      "《十二个工作日办法》",
      "3—5件",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(read_quantities(text).empty());
  }
}

struct KindCase {
  std::string_view text;
  std::string_view number;
  NumberKind kind;
};

TEST_CASE("numbers that are no quantities have their own kinds") {
  const KindCase cases[] = {
      {"自2020年1月1日起", "2020年1月1日", NumberKind::date},
      {"在5月15日前", "5月15日", NumberKind::date},
      {"到9月底", "9月", NumberKind::date},
      {"截至2020.12.31", "2020.12.31", NumberKind::date},
      {"国办发〔2020〕50号", "〔2020〕50号", NumberKind::document},
      {"国办发[2020]50号", "[2020]50号", NumberKind::document},
      {"第20条", "20", NumberKind::ordinal},
      {"1.平台", "1", NumberKind::heading},
      {"（2）平台", "2", NumberKind::heading},
      {"“24小时”", "24", NumberKind::name},
      {"《2020年要点》", "2020年", NumberKind::name},
      {"3—5件", "3—5", NumberKind::range},
      {"电话0537-4221234", "0537-4221234", NumberKind::code},
      {"比分2:1", "2:1", NumberKind::code},
  };
  for (const KindCase& each : cases) {
    CAPTURE(each.text);
    const auto numbers = analyse_text(each.text, words()).numbers;
    REQUIRE(numbers.size() == 1);
    CHECK(numbers.front().span.in(each.text) == each.number);
    CHECK(numbers.front().kind == each.kind);
  }
}

TEST_CASE("a date knows its year, month and day") {
  const auto numbers = analyse_text("2020年3月5日、12月31日、2019年", words()).numbers;
  REQUIRE(numbers.size() == 3);
  CHECK(numbers[0].year == 2020);
  CHECK(numbers[0].month == 3);
  CHECK(numbers[0].day == 5);
  CHECK(numbers[1].year == 0);
  CHECK(numbers[1].month == 12);
  CHECK(numbers[1].day == 31);
  CHECK(numbers[2].year == 2019);
  CHECK(numbers[2].month == 0);
}

TEST_CASE("Chinese numerals") {
  CHECK(parse_numeral(U"零") == 0);
  CHECK(parse_numeral(U"十") == 10);
  CHECK(parse_numeral(U"二十") == 20);
  CHECK(parse_numeral(U"一百一十") == 110);
  CHECK(parse_numeral(U"三千零六") == 3006);
  CHECK(parse_numeral(U"一万零五十") == 10050);
  CHECK(parse_numeral(U"三十万") == 300000);
  CHECK(parse_numeral(U"两亿三千万") == 230000000);
  for (const auto* const text : {U"十四五", U"三五", U"百", U"万", U"三百五", U"三万五", U"二〇",
                                 U"一二三", U"三百千", U"十十", U"零五", U""}) {
    CHECK_FALSE(parse_numeral(text).has_value());
  }
}

TEST_CASE("a quantity spans its number, its unit and what makes it approximate") {
  constexpr std::string_view text = "全县共收到约５０余件申请";
  const auto found = quantities_of(text, words());
  REQUIRE(found.size() == 1);
  CHECK(found.front().number.in(text) == "５０");
  CHECK(found.front().span.in(text) == "５０余件");
}

TEST_CASE("sentences, clauses and titles") {
  const TextAnalysis analysis = analyse_text(
      "（一）主动公开\n1.平台建设。网站改版，共1，234条信息。\n（二）全年收到申请5件。", words());
  REQUIRE(analysis.sentences.size() == 4);
  CHECK(analysis.sentences[0].is_title);
  CHECK(analysis.sentences[0].heading_level == 2);
  CHECK(analysis.sentences[1].is_title);
  CHECK(analysis.sentences[1].heading_level == 3);
  CHECK_FALSE(analysis.sentences[2].is_title);
  CHECK(analysis.sentences[2].span.in(analysis.text) == "网站改版，共1，234条信息。");
  CHECK_FALSE(analysis.sentences[3].is_title);
  REQUIRE(analysis.quantities.size() == 2);
  CHECK(analysis.clauses[analysis.quantities[0].clause].span.in(analysis.text) == "共1，234条信息");
}

TEST_CASE("a plan lasts to the end of its paragraph, or of its heading") {
  const TextAnalysis analysis =
      analyse_text("公开10条。下一步打算公开20条。再公开30条。\n公开40条。\n（二）下一步打算\n公开5"
                   "0条。\n（三）其他\n公开60条。",
                   words());
  std::string plans;
  for (const Quantity& quantity : analysis.quantities) {
    plans += analysis.sentences[quantity.sentence].is_plan ? "x" : "-";
  }
  CHECK(plans == "-xx-x-");
}

TEST_CASE("personal numbers") {
  const auto kinds = [](std::string_view text) {
    std::string found;
    for (const PersonalNumber& number : personal_numbers(Characters{text})) {
      constexpr std::string_view letters = "IMB";
      found += letters[static_cast<std::size_t>(number.kind)];
      found += '[' + std::string{number.span.in(text)} + ']';
    }
    return found;
  };
  CHECK(kinds("身份证11010519491231002X。") == "I[11010519491231002X]");
  CHECK(kinds("身份证11010519491231002x。") == "I[11010519491231002x]");
  CHECK(kinds("身份证110105194912310021").empty());
  CHECK(kinds("手机13800138000。") == "M[13800138000]");
  CHECK(kinds("手机138-0013-8000。") == "M[138-0013-8000]");
  CHECK(kinds("手机１３８００１３８０００") == "M[１３８００１３８０００]");
  CHECK(kinds("卡号6222021234567890128").empty() != kinds("卡号6222021234567890120").empty());
  CHECK(kinds("电话0537-4221234，邮编273200").empty());
  CHECK(kinds("12345678901").empty());
  CHECK(kinds("信用代码91370831MA3C13800138000").empty());
}

/// Texts made of what such texts are made of, in any order.
std::string random_text(std::mt19937& random, std::size_t pieces) {
  constexpr std::string_view parts[] = {"1",           "23",
                                        "，",          "。",
                                        "、",          "件",
                                        "万",          "亿",
                                        "三",          "十",
                                        "百分之",      "点",
                                        "《",          "》",
                                        "“",           "”",
                                        "〔2020〕",    "2020年",
                                        "5月",         "%",
                                        "XX",          "×",
                                        "…",           "其中",
                                        "新收",        "政府信息公开申请",
                                        "办结率",      "\n",
                                        " ",           "（",
                                        "）",          "1,234",
                                        ".",           "-",
                                        "至",          "H",
                                        "第",          "余",
                                        "约",          "😀",
                                        "é",           "全县",
                                        "共",          "新闻发布会",
                                        "占",          "百",
                                        "其他",        "同比增长",
                                        "13800138000", "下一步",
                                        "；",          "："};
  std::string text;
  std::uniform_int_distribution<std::size_t> pick{0, std::size(parts) - 1};
  for (std::size_t piece = 0; piece < pieces; ++piece) text += parts[pick(random)];
  return text;
}

bool is_boundary(std::string_view text, std::size_t offset) {
  return offset == text.size() ||
         (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U);
}

TEST_CASE("any text can be read, and every place lies between characters") {
  std::mt19937 random{20260131};  // NOLINT(bugprone-random-generator-seed)
  Report report = report_with_tables(R"({"applications": {"new": {"total": 5}}})");
  report.year = 2020;
  Report before = report;
  for (int round = 0; round < 2000; ++round) {
    report.texts[1] = random_text(random, 60);
    before.texts[1] = round % 2 == 0 ? *report.texts[1] : random_text(random, 60);
    const std::string_view text = *report.texts[1];
    CAPTURE(text);
    for (const NumberWord& number : analyse_text(text, words()).numbers) {
      REQUIRE(is_boundary(text, number.span.begin));
      REQUIRE(is_boundary(text, number.span.end));
      REQUIRE(number.span.begin < number.span.end);
    }
    for (const Finding& finding : standard_form().checker.check(report, {.previous = &before})) {
      for (const TextSpan& span : finding.words) {
        REQUIRE(span.begin < span.end);
        REQUIRE(is_boundary(text, span.begin));
        REQUIRE(is_boundary(text, span.end));
      }
    }
  }
}

}  // namespace
}  // namespace gongkai::test

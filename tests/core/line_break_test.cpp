// Where lines of Chinese text end.
#include <random>

#include "core/text/line_break.hpp"
#include "core/text/utf8.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

/// Two for a full-width character, one for the others, as on a typewriter.
float typewriter_width(char32_t character) { return character < 0x2000 ? 1.0F : 2.0F; }

std::vector<std::string> lines(std::string_view text, float width) {
  std::vector<std::string> result;
  for (const std::string_view line : break_lines(text, width, typewriter_width))
    result.emplace_back(line);
  return result;
}

using Lines = std::vector<std::string>;

TEST_CASE("ideographs break anywhere") {
  CHECK(lines("政府信息公开工作", 8) == Lines{"政府信息", "公开工作"});
  CHECK(lines("政府信息公开工作", 9) == Lines{"政府信息", "公开工作"});
  CHECK(lines("政府", 100) == Lines{"政府"});
}

TEST_CASE("newlines end a line, whatever their kind") {
  CHECK(lines("", 8) == Lines{""});
  CHECK(lines("甲\n\n乙\n", 8) == Lines{"甲", "", "乙", ""});
  CHECK(lines("甲\r\n乙", 8) == Lines{"甲", "乙"});
}

TEST_CASE("closing marks never start a line") {
  CHECK(lines("依法公开，全面", 8) == Lines{"依法公", "开，全面"});
  CHECK(lines("（一）主动公开。", 14) == Lines{"（一）主动公", "开。"});
  CHECK(lines("他说“好的。”后", 12) == Lines{"他说“好", "的。”后"});
  CHECK(lines("公开年报……完", 8) == Lines{"公开年", "报……完"});
  CHECK(lines("同比增长15％的", 10) == Lines{"同比增长", "15％的"});
}

TEST_CASE("opening marks never end a line") {
  CHECK(lines("根据《条例》规定", 6) == Lines{"根据", "《条", "例》规", "定"});
  CHECK(lines("国办公开办函〔2021〕30号", 14) == Lines{"国办公开办函", "〔2021〕30号"});
  CHECK(lines("按照第四条", 6) == Lines{"按照", "第四条"});
}

TEST_CASE("numbers and words stay whole, numbers with their unit") {
  CHECK(lines("共收到128件", 8) == Lines{"共收到", "128件"});
  CHECK(lines("共收到128件申请", 10) == Lines{"共收到", "128件申请"});
  CHECK(lines("金额1,234.56万元整", 12) == Lines{"金额", "1,234.56万元", "整"});
  CHECK(lines("网址www.example.gov.cn公布", 18) == Lines{"网址", "www.example.gov.cn", "公布"});
  CHECK(lines("see the open data", 9) == Lines{"see the ", "open data"});
  CHECK(lines("2025年1月31日", 9) == Lines{"2025年1月", "31日"});
}

TEST_CASE("no more lines are broken than are asked for") {
  const std::string_view text = "政府信息公开工作年度报告\n第二段";
  for (std::size_t most = 1; most <= 4; ++most) {
    auto all = break_lines(text, 8, typewriter_width);
    CHECK(all.size() == 4);
    all.resize(most);
    CHECK(break_lines(text, 8, typewriter_width, most) == all);
  }
}

TEST_CASE("what is wider than the line is broken where it must be") {
  CHECK(lines("12345678", 4) == Lines{"1234", "5678"});
  CHECK(lines("1234件", 4) == Lines{"1234", "件"});
  CHECK(lines("甲乙", 1) == Lines{"甲", "乙"});
  CHECK(lines("。。。。", 4) == Lines{"。。", "。。"});
  CHECK(lines("甲", 0) == Lines{"甲"});
}

TEST_CASE("blanks hang over at the end of a line") {
  CHECK(lines("abcd    ef", 4) == Lines{"abcd    ", "ef"});
  CHECK(lines("甲乙　丙丁", 4) == Lines{"甲乙　", "丙丁"});
  CHECK(lines("　　首行缩进", 8) == Lines{"　　首行", "缩进"});
  CHECK(lines("a\u00A0b c", 3) == Lines{"a\u00A0b ", "c"});
}

TEST_CASE("characters outside the first plane, and marks on letters") {
  CHECK(lines("\U0002000B\U0002000C\U0002000D", 4) == Lines{"\U0002000B\U0002000C", "\U0002000D"});
  CHECK(lines("e\u0301e\u0301", 2) == Lines{"e\u0301", "e\u0301"});
}

constexpr std::string_view closing_marks[] = {"，", "。", "、", "；", "：", "？", "！", "）", "》",
                                              "」", "』", "】", "〉", "”",  "’",  "…",  "—",  "％"};
constexpr std::string_view opening_marks[] = {"（", "《", "「", "『", "【", "〈", "“", "‘"};

TEST_CASE("a real report, at every width") {
  const Report report = report_of(file_content("assets/samples/sishui-2020.json"));
  for (const auto& text : report.texts) {
    if (!text) continue;
    for (float width = 12; width < 90; width += 1) {
      std::string together;
      for (const std::string& line : lines(*text, width)) {
        float used = 0;
        const std::size_t end = line.find_last_not_of(" ") + 1;
        for (std::size_t offset = 0; offset < end;) {
          const CodePoint character = code_point_at(line, offset);
          used += typewriter_width(character.value);
          offset += character.bytes;
        }
        REQUIRE_MESSAGE(used <= width, line);
        for (const std::string_view mark : closing_marks)
          REQUIRE_MESSAGE(!line.starts_with(mark), line);
        for (const std::string_view mark : opening_marks)
          REQUIRE_MESSAGE(!line.ends_with(mark), line);
        together += line;
      }
      std::string expected = *text;
      std::erase(expected, '\n');
      REQUIRE(together == expected);
    }
  }
}

TEST_CASE("long texts take time in proportion") {
  std::string text;
  while (text.size() < 2'000'000) text += "政府信息公开工作年度报告2025，";
  int calls = 0;
  const auto counting = [&](char32_t character) {
    ++calls;
    return typewriter_width(character);
  };
  const auto characters = static_cast<int>(count_characters(text));
  CHECK(break_lines(text, 40, counting).size() > 10'000);
  CHECK(calls <= 2 * characters);
  calls = 0;
  const std::string one_word(1'000'000, 'x');
  CHECK(break_lines(one_word, 40, counting).size() == 25'000);
  CHECK(calls <= 2'000'000);
}

TEST_CASE("any text comes out whole") {
  std::mt19937 random{7};
  constexpr std::u32string_view alphabet = U"甲件1a，（ \n　…\"第万-";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int count = 0; count < 30; ++count) {
      const char32_t character = alphabet[random() % alphabet.size()];
      if (character < 0x80)
        text += static_cast<char>(character);
      else
        text += {static_cast<char>(0xE0 | (character >> 12)),
                 static_cast<char>(0x80 | ((character >> 6) & 0x3F)),
                 static_cast<char>(0x80 | (character & 0x3F))};
    }
    std::string together;
    for (const std::string& line : lines(text, static_cast<float>(random() % 12))) together += line;
    std::erase(text, '\n');
    REQUIRE(together == text);
  }
}

}  // namespace
}  // namespace gongkai::test

// Words are found however they were typed.
#include "core/text/folded_text.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

std::vector<std::string> found(std::string_view text, std::string_view words) {
  std::vector<std::string> parts;
  for (const Stretch& part : find_folded(text, folded(words).characters))
    parts.emplace_back(text.substr(part.begin, part.end - part.begin));
  return parts;
}

using Parts = std::vector<std::string>;

TEST_CASE("full-width and half-width, upper and lower case are the same") {
  CHECK(found("ＡＢc和abＣ", "abc") == Parts{"ＡＢc", "abＣ"});
  CHECK(found("（一）主动", "(一)") == Parts{"（一）"});
  CHECK(found("全年　共", "全年 共") == Parts{"全年　共"});
  CHECK(found("“公开”", "\"公开\"") == Parts{"“公开”"});
}

TEST_CASE("numbers are found with and without separators, whatever their width") {
  CHECK(found("共1,234件", "1234") == Parts{"1,234"});
  CHECK(found("共1234件", "１，２３４") == Parts{"1234"});
  CHECK(found("共１，２３４，５６７件", "1234567") == Parts{"１，２３４，５６７"});
  CHECK(found("共1,234件", "1") == Parts{"1"});
  // Commas that divide words are none of them.
  CHECK(found("收到12,办结10", "1210") == Parts{});
  CHECK(found("共3,2025年", "32025") == Parts{});
  CHECK(found("收到12，办结", "12，办") == Parts{"12，办"});
}

TEST_CASE("matches do not overlap, and no words are nowhere") {
  CHECK(found("公公公公公", "公公") == Parts{"公公", "公公"});
  CHECK(found("公开", "").empty());
  CHECK(found("", "公开").empty());
  CHECK(found("公", "公开").empty());
}

}  // namespace
}  // namespace gongkai::test

// UTF-8, GB18030 and white space.
#include "core/text/utf8.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

TEST_CASE("valid and invalid UTF-8") {
  for (const char* valid :
       {"", "abc", "公开", "\U0002000B", "é", "\u07FF\u0800\uFFFD", "\U0010FFFF"})
    CHECK(is_valid_utf8(valid));
  const std::pair<const char*, std::size_t> invalid[] = {{"\x80", 0},
                                                         {"a\xC0\xAF", 1},
                                                         {"\xC1\xBF", 0},
                                                         {"公\xE5\x85", 3},
                                                         {"\xE0\x80\x80", 0},
                                                         {"\xED\xA0\x80", 0},
                                                         {"\xF0\x80\x80\x80", 0},
                                                         {"\xF4\x90\x80\x80", 0},
                                                         {"\xF5\x80\x80\x80", 0},
                                                         {"ab\xFF", 2},
                                                         {"\xC3", 0},
                                                         {"\xF0\x9F\x98", 0}};
  for (const auto& [text, place] : invalid) {
    CHECK(first_invalid_utf8(text) == place);
    CHECK_FALSE(is_valid_utf8(text));
  }
}

TEST_CASE("stepping through characters") {
  const std::string_view text = "aé公\U0002000B";
  std::u32string read;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    read += character.value;
    offset += character.bytes;
  }
  CHECK(read == U"aé公\U0002000B");
}

TEST_CASE("the length of a text leaves out white space") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("　　2025年，\n\t公开 工作。\u00A0") == 11);
}

TEST_CASE("trimming takes off full-width blanks too") {
  CHECK(trimmed("　 a b\u00A0\n") == "a b");
  CHECK(trimmed(" 　\n").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("公开") == "公开");
}

TEST_CASE("what is hidden in a text is seen") {
  CHECK(with_visible_characters("甲 b\u3000") == "甲 b\u3000");
  CHECK(with_visible_characters(std::string_view{"a\0b\n\x7F", 5}) == "a\uFFFDb\uFFFD\uFFFD");
  CHECK(with_visible_characters("\u0085\u202E甲\u2066\u2028") == "\uFFFD\uFFFD甲\uFFFD\uFFFD");
}

TEST_CASE("GB18030 is guessed") {
  CHECK(looks_like_gb18030("\xD6\xD0\xCE\xC4 abc"));
  CHECK(looks_like_gb18030("\x81\x30\x81\x30\xD6\xD0"));
  CHECK_FALSE(looks_like_gb18030("abc"));
  CHECK_FALSE(looks_like_gb18030("\x81\x30\x81\x30"));
  CHECK_FALSE(looks_like_gb18030("\xD6\xD0\xFF\xFF"));
  CHECK_FALSE(looks_like_gb18030("abc\xD6"));
}

}  // namespace
}  // namespace gongkai::test

// The JSON reader: every problem with its id and place, limits against hostile files, and numbers as they were.
#include <chrono>

#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

struct Refused {
  std::string text;
  std::string id;
  std::string place;
};

TEST_CASE("what is no JSON is refused with its place") {
  const std::string deep_arrays(33, '[');
  const Refused cases[] = {
      {"", "file.empty", ""},
      {" \r\n\t", "file.empty", ""},
      {"\xEF\xBB\xBF", "file.empty", ""},
      {"{", "file.truncated", "line 1, column 2"},
      {"{\"a\": \"b", "file.truncated", "line 1, column 9"},
      {"{\"a\":\n [1, 2", "file.truncated", "line 2, column 7"},
      {"tru", "file.truncated", "line 1, column 4"},
      {"{\"a\": 1,}", "file.not_json", "line 1, column 9"},
      {"{'a': 1}", "file.not_json", "line 1, column 2"},
      {"{\"数\": x}", "file.not_json", "line 1, column 7"},
      {"{\n  \"a\": 1\n}\n后", "file.not_json", "line 4, column 1"},
      {"[1 2]", "file.not_json", "line 1, column 4"},
      {"[01]", "file.not_json", "line 1, column 3"},
      {"\"\\ud800\"", "file.not_json", "line 1, column 8"},
      {"\"a\nb\"", "file.not_json", "line 1, column 3"},
      {"// x", "file.not_json", "line 1, column 1"},
      {"NaN", "file.not_json", "line 1, column 1"},
      {"{\"a\": 1, \"b\": {\"a\": 1}, \"a\": 2}", "file.duplicate_key", "line 1, column 25"},
      {"[1e400]", "file.number_too_large", "line 1, column 2"},
      {"[18446744073709551616]", "file.number_too_large", "line 1, column 2"},
      {"[-9223372036854775809]", "file.number_too_large", "line 1, column 2"},
      {deep_arrays, "file.too_deep", "line 1, column 33"},
      {"\xFF\xFE{\0}\0", "file.not_utf8", "line 1, column 1"},
      {"{\"a\": \"\xC0\xAF\"}", "file.not_utf8", "line 1, column 8"},
  };
  for (const Refused& each : cases) {
    CAPTURE(each.text);
    const auto parsed = parse_json(each.text);
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().id == each.id);
    CHECK(parsed.error().place == each.place);
  }
  CHECK(parse_json("{\"a\": 1, \"a\": 2}").error().parameters.at("key") == "a");
}

TEST_CASE("a hint for files in GB18030") {
  const auto problem = parse_json("{\"\xB5\xA5\xCE\xBB\": \"\xCA\xBE\xC0\xFD\xCF\xD8\"}").error();
  CHECK(problem.id == "file.not_utf8");
  CHECK(problem.parameters.at("variant") == "gb18030");
}

TEST_CASE("a hint for files in UTF-16, in either order of bytes") {
  for (const std::string_view text :
       {std::string_view{"\xFF\xFE{\0}\0", 6}, std::string_view{"\xFE\xFF\0{\0}", 6}}) {
    const auto problem = parse_json(text).error();
    CHECK(problem.id == "file.not_utf8");
    CHECK(problem.parameters.at("variant") == "utf16");
  }
}

TEST_CASE("JSON is read, with or without a byte order mark") {
  CHECK(parse_json("\xEF\xBB\xBF{\"a\": [1, -2, 2.5, null, true, \"b\\u4e2d\\n\"]}") ==
        Json::parse(R"({"a": [1, -2, 2.5, null, true, "b中\n"]})"));
  CHECK(parse_json("18446744073709551615") == Json(18446744073709551615ULL));
  CHECK(parse_json(std::string(32, '[') + std::string(32, ']')).has_value());
}

TEST_CASE("limits of size") {
  CHECK(parse_json("[1, 2, 3]", {.bytes = 8}).error().id == "file.too_large");
  CHECK(parse_json("[1, 2, 3]", {.bytes = 9}).has_value());
  CHECK(parse_json("[1, 2, 3]", {.values = 3}).error().id == "file.too_many_values");
  CHECK(parse_json("[1, 2, 3]", {.values = 4}).has_value());
  CHECK(parse_json(std::string(16 * 1024 * 1024 + 1, ' ')).error().id == "file.too_large");
  CHECK(parse_json(std::string(16 * 1024 * 1024 + 1, ' ')).error().parameters.at("megabytes") ==
        "16");
}

TEST_CASE("hostile files take no long time") {
  constexpr std::size_t size = 16 * 1024 * 1024;
  std::string keys = "{";
  for (int key = 0; key < 900'000; ++key) keys += "\"" + std::to_string(key) + "\":1,";
  keys.back() = '}';
  std::string half_deep;
  while (half_deep.size() < size - 64) half_deep += "{\"a\":[";
  const std::string hostile[] = {std::string(size, '['),
                                 std::string(size, '"'),
                                 std::string(size, '9'),
                                 "0." + std::string(size - 2, '1'),
                                 "[" + std::string(size - 2, ','),
                                 keys,
                                 half_deep,
                                 "\"" + std::string(size - 2, 'x') + "\""};
  for (const std::string& text : hostile) {
    CAPTURE(text.substr(0, 10));
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(parse_json(text));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{20});
  }
}

TEST_CASE("numbers and texts are written as they were") {
  for (const char* text :
       {R"({"a":[1,-2,0.5,2.0,1e+300,-0.000001,123456789.123456,18446744073709551615]})",
        R"("中文\n\t\"\\/\u0001")", "[]", "{}", R"([[],{},[[]],"",null,true,false])",
        "0.30000000000000004"}) {
    CAPTURE(text);
    CHECK(write_json_line(*parse_json(text)) == text);
    CHECK(*parse_json(write_json(*parse_json(text))) == *parse_json(text));
  }
}

TEST_CASE("the layout of a written file") {
  CHECK(write_json(*parse_json(R"({"a":{"b":[1,{"c":null}]},"d":{},"e":[]})")) ==
        "{\n  \"a\": {\n    \"b\": [\n      1,\n      {\n        \"c\": null\n      }\n    ]\n  "
        "},\n  \"d\": {},\n  \"e\": []\n}\n");
}

TEST_CASE("text that is not UTF-8 does not stop the writer") {
  CHECK(write_json_line(Json("a\xFF")) == "\"a\xEF\xBF\xBD\"");
}

}  // namespace
}  // namespace gongkai::test

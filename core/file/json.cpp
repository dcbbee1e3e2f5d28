#include "core/file/json.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

/// Hands characters to the parser and tells from outside how far it has come.
class WatchedCharacters {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  WatchedCharacters(const char* at, const char** seen) : at_{at}, seen_{seen} {}

  reference operator*() const { return *at_; }
  WatchedCharacters& operator++() {
    *seen_ = ++at_;
    return *this;
  }
  WatchedCharacters operator++(int) {
    WatchedCharacters before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const WatchedCharacters& left, const WatchedCharacters& right) {
    return left.at_ == right.at_;
  }

 private:
  const char* at_;
  const char** seen_;
};

/// "line 3, column 14", counted in characters from 1, of the place before which `offset` bytes stand.
void set_place(Problem& problem, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;
  const auto line = 1 + std::ranges::count(before, '\n');
  const auto column = 1 + std::ranges::count_if(before.substr(line_start), [](char byte) {
                        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
                      });
  problem.parameters["line"] = std::to_string(line);
  problem.parameters["column"] = std::to_string(column);
  problem.place = "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Builds the value from the parser's events. Every function returns false to stop the parser; `problem` then says why.
class Builder {
 public:
  Builder(std::string_view text, const char* const& seen, JsonLimits limits)
      : text_{text}, seen_{seen}, limits_{limits} {}

  // NOLINTBEGIN(readability-identifier-naming): the parser's names
  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(Json::number_integer_t value) { return add(value); }
  bool number_unsigned(Json::number_unsigned_t value) { return add(value); }
  bool number_float(Json::number_float_t value, const std::string& text) {
    // A whole number that 64 bits cannot hold would come back with other digits.
    if (text.find_first_of(".eE") == std::string::npos) {
      return refuse("file.number_too_large", text.size() + 1);
    }
    return add(value);
  }
  bool string(std::string& value) { return add(std::move(value)); }
  static bool binary(Json::binary_t& /*value*/) { return false; }

  bool start_object(std::size_t /*size*/) {
    if (open_.size() >= limits_.depth) return refuse("file.too_deep", 1);
    if (!add(Json::object())) return false;
    open_.push_back({.value = last_, .keys = {}});
    return true;
  }
  bool key(std::string& name) {
    if (!open_.back().keys.insert(name).second) {
      problem.parameters["key"] = name;
      constexpr std::size_t quotes = 2;
      return refuse("file.duplicate_key", name.size() + quotes);
    }
    key_ = std::move(name);
    return true;
  }
  bool end_object() { return end_array(); }
  bool start_array(std::size_t /*size*/) {
    if (open_.size() >= limits_.depth) return refuse("file.too_deep", 1);
    if (!add(Json::array())) return false;
    open_.push_back({.value = last_, .keys = {}});
    return true;
  }
  bool end_array() {
    open_.pop_back();
    return true;
  }
  template <typename Error>
  bool parse_error(std::size_t position, const std::string& last_token, const Error& error) {
    constexpr int number_overflow = 406;
    std::size_t length = 1;
    if (error.id == number_overflow) {
      problem.id = "file.number_too_large";
      length = last_token.size();
    } else {
      // The lexer counts the end of the text as one character more.
      problem.id = position > text_.size() ? "file.truncated" : "file.not_json";
    }
    set_place(problem, text_, std::min(position - std::min(length, position), text_.size()));
    return false;
  }
  // NOLINTEND(readability-identifier-naming)

  Problem problem;
  Json root;

 private:
  struct Open {
    Json* value;
    std::unordered_set<std::string> keys;
  };

  bool refuse(std::string_view id, std::size_t bytes_behind) {
    problem.id = id;
    const auto offset = static_cast<std::size_t>(seen_ - text_.data());
    set_place(problem, text_, offset - std::min(bytes_behind, offset));
    return false;
  }

  bool add(Json value) {
    if (++values_ > limits_.values) {
      problem.parameters["limit"] = std::to_string(limits_.values);
      return refuse("file.too_many_values", 1);
    }
    if (open_.empty()) {
      root = std::move(value);
      last_ = &root;
    } else if (Json& parent = *open_.back().value; parent.is_array()) {
      last_ = &parent.get_ref<Json::array_t&>().emplace_back(std::move(value));
    } else {
      // Not operator[], which looks through all keys: they are known to differ.
      auto& members = parent.get_ref<Json::object_t&>();
      last_ = &members.emplace_back(std::move(key_), std::move(value)).second;
    }
    return true;
  }

  std::string_view text_;
  const char* const& seen_;
  JsonLimits limits_;
  std::vector<Open> open_;
  std::string key_;
  Json* last_ = nullptr;
  std::size_t values_ = 0;
};

/// A container's address stays valid while it is open: only its parent's last element is ever added to.
std::expected<Json, Problem> build(std::string_view text, JsonLimits limits) {
  const char* seen = text.data();
  Builder builder{text, seen, limits};
  const char* const end = text.data() + text.size();
  const char* ignored = nullptr;
  const bool complete =
      // A pair of positions, not a C string. NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage)
      Json::sax_parse(WatchedCharacters{text.data(), &seen}, WatchedCharacters{end, &ignored},
                      &builder, nlohmann::detail::input_format_t::json, true);
  if (!complete) return std::unexpected{std::move(builder.problem)};
  return std::move(builder.root);
}

/// By its byte order mark: what some editors call "Unicode".
bool begins_as_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

}  // namespace

std::expected<Json, Problem> parse_json(std::string_view text, JsonLimits limits) {
  if (text.size() > limits.bytes) {
    const std::string megabytes = std::to_string(limits.bytes / (1024 * 1024));
    return std::unexpected{
        Problem{.id = "file.too_large", .place = {}, .parameters = {{"megabytes", megabytes}}}};
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return std::unexpected{Problem{.id = "file.empty", .place = {}, .parameters = {}}};
  }
  if (const auto offset = first_invalid_utf8(text)) {
    Problem problem{.id = "file.not_utf8", .place = {}, .parameters = {}};
    if (begins_as_utf16(text)) {
      problem.parameters["variant"] = "utf16";
    } else if (looks_like_gb18030(text)) {
      problem.parameters["variant"] = "gb18030";
    }
    set_place(problem, text, *offset);
    return std::unexpected{std::move(problem)};
  }
  return build(text, limits);
}

}  // namespace gongkai

// Writing JSON. Numbers and texts leave as they came; the library's own writer prints some fractions with digits more.
#include <array>
#include <string>

#include "core/file/json.hpp"
#include "core/file/json_number.hpp"
#include "core/file/json_text.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// As RFC 8259, section 7, wants it: quotes, backslashes and control characters are escaped, nothing else.
void write_character(std::string& out, char character) {
  constexpr std::string_view escaped = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789abcdef";
  if (const std::size_t known = escaped.find(character); known != std::string_view::npos) {
    out += '\\';
    out += letters[known];
  } else if (const auto byte = static_cast<unsigned char>(character); byte < 0x20) {
    out += "\\u00";
    out += digits[byte >> 4U];
    out += digits[byte & 0x0FU];
  } else {
    out += character;
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const std::size_t valid = first_invalid_utf8(text).value_or(text.size());
    for (const char character : text.substr(0, valid)) write_character(out, character);
    text.remove_prefix(valid);
    if (text.empty()) break;
    // Writing a report must not fail.
    out += replacement_character;
    text.remove_prefix(1);
  }
  out += '"';
}

namespace {

void write_scalar(std::string& out, const Json& json) {
  if (json.is_string()) {
    append_json_string(out, json.get_ref<const std::string&>());
  } else if (json.is_number()) {
    out += number_text(json);
  } else if (json.is_boolean()) {
    out += json.get<bool>() ? "true" : "false";
  } else {
    out += "null";
  }
}

/// `indent` below 0: all on one line.
class Layout {
 public:
  explicit Layout(int indent) : indent_{indent} {}

  Layout inner() const { return Layout{indent_ < 0 ? indent_ : indent_ + 1}; }
  std::string_view after_key() const { return indent_ < 0 ? ":" : ": "; }
  void new_line(std::string& out) const {
    if (indent_ < 0) return;
    out += '\n';
    out.append(static_cast<std::size_t>(indent_) * 2, ' ');
  }

 private:
  int indent_;
};

void write_value(std::string& out, const Json& json, Layout layout);

void write_object(std::string& out, const Json::object_t& members, Layout layout) {
  const Layout inner = layout.inner();
  out += '{';
  for (bool first = true; const auto& [key, value] : members) {
    if (!first) out += ',';
    first = false;
    inner.new_line(out);
    append_json_string(out, key);
    out += inner.after_key();
    write_value(out, value, inner);
  }
  if (!members.empty()) layout.new_line(out);
  out += '}';
}

void write_array(std::string& out, const Json::array_t& values, Layout layout) {
  const Layout inner = layout.inner();
  out += '[';
  for (bool first = true; const Json& value : values) {
    if (!first) out += ',';
    first = false;
    inner.new_line(out);
    write_value(out, value, inner);
  }
  if (!values.empty()) layout.new_line(out);
  out += ']';
}

void write_value(std::string& out, const Json& json, Layout layout) {
  if (json.is_object()) {
    write_object(out, json.get_ref<const Json::object_t&>(), layout);
  } else if (json.is_array()) {
    write_array(out, json.get_ref<const Json::array_t&>(), layout);
  } else {
    write_scalar(out, json);
  }
}

}  // namespace

std::string write_json(const Json& json) {
  std::string out;
  write_value(out, json, Layout{0});
  out += '\n';
  return out;
}

std::string write_json_line(const Json& json) {
  std::string out;
  write_value(out, json, Layout{-1});
  return out;
}

}  // namespace gongkai

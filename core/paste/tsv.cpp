#include "core/paste/tsv.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace gongkai {
namespace {

bool ends_field(std::string_view text, std::size_t offset) {
  return offset == text.size() || text[offset] == '\t' || text[offset] == '\n' ||
         text[offset] == '\r';
}

struct Field {
  std::string text;
  std::size_t end = 0;  ///< offset behind it
};

/// Nothing when the quote at `begin` opens no quoted field. A search for the closing quote ends where the text would be too long
/// anyway: many opening quotes must not cost a search through everything each.
std::optional<Field> quoted_field(std::string_view text, std::size_t begin) {
  constexpr std::size_t farthest = PasteLimits::text_length * 5;
  const std::size_t stop = std::min(text.size(), begin + farthest);
  Field field;
  for (std::size_t offset = begin + 1; offset < stop; ++offset) {
    if (text[offset] != '"') {
      if (text[offset] != '\r') field.text += text[offset];
      continue;
    }
    if (offset + 1 < text.size() && text[offset + 1] == '"') {
      field.text += '"';
      ++offset;
      continue;
    }
    if (!ends_field(text, offset + 1)) return std::nullopt;
    field.end = offset + 1;
    return field;
  }
  return std::nullopt;
}

Field plain_field(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (!ends_field(text, end)) ++end;
  return {.text = std::string{text.substr(begin, end - begin)}, .end = end};
}

Field read_field(std::string_view text, std::size_t begin) {
  if (begin < text.size() && text[begin] == '"') {
    if (auto field = quoted_field(text, begin)) return std::move(*field);
  }
  return plain_field(text, begin);
}

Problem problem_of(const char* id, std::size_t limit) {
  return {.id = id, .place = {}, .parameters = {{"limit", std::to_string(limit)}}};
}

}  // namespace

std::expected<PastedGrid, Problem> read_tsv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  // Whole columns of a spreadsheet end in a million blank lines.
  const std::size_t last = text.find_last_not_of(std::string_view{" \t\r\n\0", 5});
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  if (text.size() > PasteLimits::bytes) {
    return std::unexpected{problem_of("paste.too_large", PasteLimits::bytes)};
  }
  PastedGrid::Rows rows(1);
  std::size_t cells = 0;
  for (std::size_t offset = 0; true;) {
    Field field = read_field(text, offset);
    rows.back().emplace_back().text = std::move(field.text);
    if (++cells > PasteLimits::cells) {
      return std::unexpected{problem_of("paste.too_many_cells", PasteLimits::cells)};
    }
    offset = field.end;
    if (offset == text.size()) break;
    if (text[offset] != '\t') {
      if (text[offset] == '\r' && offset + 1 < text.size() && text[offset + 1] == '\n') ++offset;
      rows.emplace_back();
    }
    ++offset;
  }
  return PastedGrid::lay_out(std::move(rows));
}

}  // namespace gongkai

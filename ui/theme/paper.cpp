#include "ui/theme/paper.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/file/json.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view path = "theme/paper.json";
constexpr float points_per_millimetre = 72.0F / 25.4F;

using Field = std::pair<std::string_view, float Paper::*>;
constexpr std::array sheet_fields{
    Field{"width", &Paper::width},
    Field{"height", &Paper::height},
    Field{"top", &Paper::top},
    Field{"bottom", &Paper::bottom},
    Field{"left", &Paper::left},
    Field{"right", &Paper::right},
    Field{"number_below_text", &Paper::number_below_text},
};
constexpr std::array type_fields{
    Field{"title", &Paper::title},         Field{"title_line", &Paper::title_line},
    Field{"title_gap", &Paper::title_gap}, Field{"body", &Paper::body},
    Field{"body_line", &Paper::body_line}, Field{"heading_gap", &Paper::heading_gap},
    Field{"table", &Paper::table},         Field{"table_line", &Paper::table_line},
    Field{"table_row", &Paper::table_row}, Field{"table_padding", &Paper::table_padding},
    Field{"table_gap", &Paper::table_gap}, Field{"number", &Paper::number},
};

std::expected<void, Problem> read_lengths(Paper& paper, const Json& json, std::string_view group,
                                          std::span<const Field> fields, float unit) {
  const auto broken = [](std::string_view name) {
    return std::unexpected(Problem{
        .id = "asset.broken", .place = "theme.paper." + std::string{name}, .parameters = {}});
  };
  const auto lengths = json.find(group);
  if (lengths == json.end()) return broken(group);
  for (const auto& [name, field] : fields) {
    const auto length = lengths->find(name);
    if (length == lengths->end() || !length->is_number()) return broken(name);
    paper.*field = length->get<float>() * unit;
  }
  return {};
}

}  // namespace

std::expected<Paper, Problem> load_paper(const AssetLookup& asset) {
  const auto text = asset(path);
  if (!text)
    return std::unexpected(
        Problem{.id = "asset.missing", .place = std::string{path}, .parameters = {}});
  const auto json = parse_json(*text);
  if (!json) return std::unexpected(json.error());
  Paper paper;
  if (auto read =
          read_lengths(paper, *json, "sheet_in_millimetres", sheet_fields, points_per_millimetre);
      !read)
    return std::unexpected(read.error());
  if (auto read = read_lengths(paper, *json, "type_in_points", type_fields, 1); !read)
    return std::unexpected(read.error());
  return paper;
}

}  // namespace gongkai::ui

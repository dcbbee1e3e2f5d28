#include "ui/theme/theme.hpp"

#include <imgui.h>

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "core/file/json.hpp"

namespace gongkai::ui {
namespace {

using ColorField = std::pair<std::string_view, Color Colors::*>;
constexpr std::array color_fields{
    ColorField{"page", &Colors::page},
    ColorField{"surface", &Colors::surface},
    ColorField{"surface_sunken", &Colors::surface_sunken},
    ColorField{"line", &Colors::line},
    ColorField{"line_strong", &Colors::line_strong},
    ColorField{"text", &Colors::text},
    ColorField{"text_muted", &Colors::text_muted},
    ColorField{"accent", &Colors::accent},
    ColorField{"accent_hover", &Colors::accent_hover},
    ColorField{"accent_tint", &Colors::accent_tint},
    ColorField{"on_accent", &Colors::on_accent},
    ColorField{"cell_blank", &Colors::cell_blank},
    ColorField{"cell_total", &Colors::cell_total},
    ColorField{"header_cell", &Colors::header_cell},
    ColorField{"error", &Colors::error},
    ColorField{"error_tint", &Colors::error_tint},
    ColorField{"warning", &Colors::warning},
    ColorField{"warning_tint", &Colors::warning_tint},
    ColorField{"good", &Colors::good},
    ColorField{"good_tint", &Colors::good_tint},
    ColorField{"chart", &Colors::chart},
    ColorField{"chart_before", &Colors::chart_before},
    ColorField{"match", &Colors::match},
    ColorField{"match_current", &Colors::match_current},
    ColorField{"shadow", &Colors::shadow},
    ColorField{"paper", &Colors::paper},
    ColorField{"paper_ink", &Colors::paper_ink},
    ColorField{"paper_line", &Colors::paper_line},
    ColorField{"paper_mark", &Colors::paper_mark},
};

using SizeField = std::pair<std::string_view, float Sizes::*>;
constexpr std::array size_fields{
    SizeField{"text_small", &Sizes::text_small},
    SizeField{"text_label", &Sizes::text_label},
    SizeField{"text_body", &Sizes::text_body},
    SizeField{"text_reading", &Sizes::text_reading},
    SizeField{"text_heading", &Sizes::text_heading},
    SizeField{"text_title", &Sizes::text_title},
    SizeField{"line_small", &Sizes::line_small},
    SizeField{"line_label", &Sizes::line_label},
    SizeField{"line_body", &Sizes::line_body},
    SizeField{"line_reading", &Sizes::line_reading},
    SizeField{"line_heading", &Sizes::line_heading},
    SizeField{"line_title", &Sizes::line_title},
    SizeField{"gap", &Sizes::gap},
    SizeField{"padding", &Sizes::padding},
    SizeField{"radius", &Sizes::radius},
    SizeField{"control_height", &Sizes::control_height},
    SizeField{"header_height", &Sizes::header_height},
    SizeField{"table_row_height", &Sizes::table_row_height},
    SizeField{"chip_height", &Sizes::chip_height},
};

std::unexpected<Problem> broken(std::string_view place) {
  return std::unexpected(
      Problem{.id = "asset.broken", .place = "theme." + std::string{place}, .parameters = {}});
}

std::expected<Json, Problem> read_file(const AssetLookup& asset, std::string_view name) {
  const std::string path = "theme/" + std::string{name} + ".json";
  const auto text = asset(path);
  if (!text)
    return std::unexpected(Problem{.id = "asset.missing", .place = path, .parameters = {}});
  return parse_json(*text);
}

std::expected<Color, Problem> read_color(const Json& colors, std::string_view name) {
  const auto found = colors.find(name);
  if (found == colors.end() || !found->is_string()) return broken(name);
  const auto& text = found->get_ref<const std::string&>();
  Color color = 0;
  if (text.size() != 7 || text.front() != '#') return broken(name);
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), color, 16);
  if (error != std::errc{} || end != text.data() + text.size()) return broken(name);
  return color;
}

}  // namespace

std::expected<Colors, Problem> load_colors(const AssetLookup& asset, ColorScheme scheme) {
  const auto json = read_file(asset, color_scheme_name(scheme));
  if (!json) return std::unexpected(json.error());
  Colors colors;
  for (const auto& [name, field] : color_fields) {
    const auto color = read_color(*json, name);
    if (!color) return std::unexpected(color.error());
    colors.*field = *color;
  }
  return colors;
}

std::expected<Theme, Problem> load_theme(const AssetLookup& asset) {
  Theme theme;
  auto colors = load_colors(asset, ColorScheme::light);
  if (!colors) return std::unexpected(colors.error());
  theme.colors = *colors;
  const auto json = read_file(asset, "sizes");
  if (!json) return std::unexpected(json.error());
  const auto sizes = json->find("sizes");
  const auto touch_sizes = json->find("touch_sizes");
  if (sizes == json->end() || touch_sizes == json->end()) return broken("");
  for (const auto& [name, field] : size_fields) {
    const auto size = sizes->find(name);
    if (size == sizes->end() || !size->is_number()) return broken(name);
    theme.mouse_sizes.*field = size->get<float>();
    const auto touch_size = touch_sizes->find(name);
    const bool differs = touch_size != touch_sizes->end() && touch_size->is_number();
    theme.touch_sizes.*field = (differs ? touch_size : size)->get<float>();
  }
  theme.sizes = theme.mouse_sizes;
  const auto paper = load_paper(asset);
  if (!paper) return std::unexpected(paper.error());
  theme.paper = *paper;
  return theme;
}

std::uint32_t packed(Color color, float alpha) {
  return IM_COL32((color >> 16U) & 0xffU, (color >> 8U) & 0xffU, color & 0xffU,
                  static_cast<unsigned>(std::lround(alpha * 255.0F)));
}

void apply_theme(const Theme& theme, ImGuiStyle& style) {
  const auto set = [&](ImGuiCol index, Color color, float alpha = 1.0F) {
    style.Colors[index] = ImGui::ColorConvertU32ToFloat4(packed(color, alpha));
  };
  const Colors& colors = theme.colors;
  set(ImGuiCol_WindowBg, colors.page);
  set(ImGuiCol_ChildBg, colors.surface, 0.0F);
  set(ImGuiCol_Text, colors.text);
  set(ImGuiCol_ScrollbarBg, colors.surface, 0.0F);
  set(ImGuiCol_ScrollbarGrab, colors.line_strong, 0.55F);
  set(ImGuiCol_ScrollbarGrabHovered, colors.line_strong, 0.8F);
  set(ImGuiCol_ScrollbarGrabActive, colors.text_muted);
  set(ImGuiCol_PopupBg, colors.surface);
  set(ImGuiCol_Border, colors.line);
  style.WindowPadding = ImVec2{0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.ChildBorderSize = 0;
  style.ItemSpacing = ImVec2{0, 0};
  style.ScrollbarSize = 12;
  style.ScrollbarRounding = 6;
}

}  // namespace gongkai::ui

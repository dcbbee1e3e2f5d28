#include "core/help/help_texts.hpp"

#include <utility>

#include "core/file/json_object.hpp"

namespace gongkai {
namespace {

using HelpById = std::map<std::string, HelpText, std::less<>>;

/// False when something is not as it should be.
bool read_entries(const Json* entries, const std::string& prefix, HelpById& found) {
  if (entries == nullptr || !entries->is_object()) return false;
  for (const auto& [id, entry] : entries->items()) {
    const Json* text = find_member(&entry, "text");
    const Json* article = find_member(&entry, "article");
    if (text == nullptr || !text->is_string()) return false;
    if (article != nullptr && !article->is_string()) return false;
    found.insert_or_assign(
        prefix + id,
        HelpText{.text = text->get<std::string>(),
                 .article = article != nullptr ? article->get<std::string>() : std::string{}});
  }
  return true;
}

const HelpText* find(const HelpById& texts, const std::string& id) {
  const auto found = texts.find(id);
  return found == texts.end() ? nullptr : &found->second;
}

}  // namespace

const HelpText* HelpTexts::of_row(const Edition& edition, CellIndex cell) const {
  return find(rows, edition.tables[edition.cells[cell].table].id + "." + edition.row_of(cell).id);
}

const HelpText* HelpTexts::of_column(const Edition& edition, CellIndex cell) const {
  return find(columns,
              edition.tables[edition.cells[cell].table].id + "." + edition.column_of(cell).id);
}

const HelpText* HelpTexts::of_section(const Section& section) const {
  return find(sections, section.id);
}

std::expected<HelpTexts, Problem> read_help_texts(std::string_view json, std::string_view path) {
  const auto broken = [&] {
    return std::unexpected{
        Problem{.id = "help.broken", .place = std::string{path}, .parameters = {}}};
  };
  const auto parsed = parse_json(json);
  if (!parsed) return broken();
  HelpTexts help;
  if (!read_entries(find_member(&*parsed, "sections"), "", help.sections)) return broken();
  const Json* tables = find_member(&*parsed, "tables");
  if (tables == nullptr || !tables->is_object()) return broken();
  for (const auto& [id, table] : tables->items()) {
    if (!read_entries(find_member(&table, "rows"), id + ".", help.rows)) return broken();
    if (!read_entries(find_member(&table, "columns"), id + ".", help.columns)) return broken();
  }
  return help;
}

}  // namespace gongkai

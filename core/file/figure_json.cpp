#include "core/file/figure_json.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "core/file/json_object.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

/// Goes through a text once, from character to byte or from byte to character, forwards only.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_{text} {}

  /// Nothing when the text is shorter, or the place has been passed.
  std::optional<std::size_t> byte_of(std::uint64_t character) {
    if (character < characters_) return std::nullopt;
    while (characters_ < character && bytes_ < text_.size()) step();
    return characters_ == character ? std::optional{bytes_} : std::nullopt;
  }

  std::uint64_t character_of(std::size_t byte) {
    while (bytes_ < byte && bytes_ < text_.size()) step();
    return characters_;
  }

 private:
  void step() {
    bytes_ += code_point_at(text_, bytes_).bytes;
    ++characters_;
  }

  std::string_view text_;
  std::size_t bytes_ = 0;
  std::uint64_t characters_ = 0;
};

std::optional<std::uint64_t> whole_number(const Json& json, std::string_view key) {
  const Json* value = find_member(&json, key);
  if (value == nullptr || !value->is_number_unsigned()) return std::nullopt;
  return value->get<std::uint64_t>();
}

std::optional<Figure> read_figure(const Json& json, Walk& walk, const Edition& edition) {
  const auto at = whole_number(json, "at");
  const auto length = whole_number(json, "length");
  const Json* address = find_member(&json, "cell");
  if (!at || !length || *length == 0 || address == nullptr || !address->is_string()) {
    return std::nullopt;
  }
  const auto cell = edition.find_cell(address->get_ref<const std::string&>());
  if (!cell) return std::nullopt;
  const auto begin = walk.byte_of(*at);
  const auto end = begin ? walk.byte_of(*at + *length) : std::nullopt;
  if (!end) return std::nullopt;
  return Figure{.begin = *begin, .end = *end, .cell = *cell};
}

}  // namespace

Json figures_to_json(const Figures& figures, std::string_view text, const Edition& edition) {
  Json json = Json::array();
  Walk walk{text};
  for (const Figure& figure : figures) {
    const std::uint64_t at = walk.character_of(figure.begin);
    const std::uint64_t end = walk.character_of(figure.end);
    json.push_back(
        Json{{"at", at}, {"length", end - at}, {"cell", edition.cells[figure.cell].address}});
  }
  return json;
}

Figures figures_from_json(const Json& json, std::string_view text, const Edition& edition,
                          Json& rest) {
  Figures figures;
  Walk walk{text};
  for (const Json& each : json) {
    if (const auto figure = read_figure(each, walk, edition)) {
      figures.push_back(*figure);
    } else {
      rest.push_back(each);
    }
  }
  return figures;
}

}  // namespace gongkai

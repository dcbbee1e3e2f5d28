#include "core/rules/expression.hpp"

#include <cstddef>
#include <optional>
#include <utility>

namespace gongkai {
namespace {

constexpr std::string_view name_characters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

class Parser {
 public:
  explicit Parser(std::string_view text) : text_{text} {}

  std::expected<Comparison, std::string> comparison() {
    Comparison result;
    if (!side(result.left)) return expected("a row, a column or sum(group)");
    const auto found = relation();
    if (!found) return expected("+, -, =, <= or >=");
    result.relation = *found;
    if (!side(result.right)) return expected("a row, a column or sum(group)");
    skip_blanks();
    if (position_ != text_.size()) return expected("+, - or the end");
    return result;
  }

 private:
  std::unexpected<std::string> expected(std::string_view what) {
    skip_blanks();
    return std::unexpected{std::string{what} + " is expected at character " +
                           std::to_string(position_ + 1)};
  }

  bool side(std::vector<Term>& terms) {
    bool is_negative = accept("-");
    while (true) {
      auto found = term();
      if (!found) return false;
      found->is_negative = is_negative;
      terms.push_back(*std::move(found));
      if (accept("+")) {
        is_negative = false;
      } else if (accept("-")) {
        is_negative = true;
      } else {
        return true;
      }
    }
  }

  std::optional<Term> term() {
    std::string first = name();
    if (first.empty()) return std::nullopt;
    const bool is_group = first == "sum";
    const bool of_last_year = first == "last_year";
    if ((!is_group && !of_last_year) || !accept("(")) return Term{.name = std::move(first)};
    std::string inner = name();
    if (inner.empty() || !accept(")")) return std::nullopt;
    return Term{.name = std::move(inner), .is_group = is_group, .of_last_year = of_last_year};
  }

  std::optional<Relation> relation() {
    if (accept("<=")) return Relation::at_most;
    if (accept(">=")) return Relation::at_least;
    if (accept("=")) return Relation::equal;
    return std::nullopt;
  }

  std::string name() {
    skip_blanks();
    const std::string_view rest = text_.substr(position_);
    const std::string_view found = rest.substr(0, rest.find_first_not_of(name_characters));
    position_ += found.size();
    return std::string{found};
  }

  bool accept(std::string_view sign) {
    skip_blanks();
    if (!text_.substr(position_).starts_with(sign)) return false;
    position_ += sign.size();
    return true;
  }

  void skip_blanks() {
    while (position_ < text_.size() && text_[position_] == ' ') ++position_;
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

std::expected<Comparison, std::string> parse_comparison(std::string_view text) {
  return Parser{text}.comparison();
}

}  // namespace gongkai

#include "ui/views/rule_pack.hpp"

#include <utility>
#include <vector>

#include "core/file/json.hpp"
#include "ui/editing/rule_pack_commands.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

enum class Change { off, lowered, parameters };

Change change_of(const Rule& rule) {
  if (rule.is_off()) return Change::off;
  return rule.level == rule.adjustment->level_before ? Change::parameters : Change::lowered;
}

std::vector<const Rule*> rules_with(const State& state, Change change) {
  std::vector<const Rule*> rules;
  for (const Rule& rule : state.form.checker.rules().rules) {
    if (rule.adjustment && change_of(rule) == change) rules.push_back(&rule);
  }
  return rules;
}

void list_values(const Json& values, const std::string& name, std::vector<std::string>& lines) {
  std::string line = name;
  if (values.is_object()) {
    if (!line.empty()) line += '.';
    for (const auto& [key, value] : values.items()) {
      std::string inner = line;
      list_values(value, inner.append(key), lines);
    }
  } else {
    line.append(" = ").append(values.is_string() ? values.get<std::string>()
                                                 : write_json_line(values));
    lines.push_back(std::move(line));
  }
}

/// The rule's title, then what the pack says of it.
void write_rule(Pen& pen, const Rule& rule, Change change) {
  const State& state = pen.state;
  const Colors& colors = state.theme.colors;
  const Adjustment& adjustment = *rule.adjustment;
  const TextStyle muted = small_text(state, colors.text_muted);
  pen.skip(6);
  write(pen, small_text(state, colors.text), wording_in(rule.title, state.language));
  if (change == Change::lowered) {
    write(pen, muted,
          state.strings.fill(
              "rules.levels",
              {{"before", std::string{name_of(state, group_of(adjustment.level_before))}},
               {"level", std::string{name_of(state, group_of(rule.level))}}}));
  }
  // Names and values as they stand in the file, for whoever wrote it; a list of words may be long.
  std::vector<std::string> lines;
  list_values(adjustment.parameters, {}, lines);
  for (const std::string& line : lines) write_beginning(pen, muted, line, 2);
  write(pen, muted, state.strings.fill("rules.reason", {{"reason", adjustment.reason}}));
}

void write_group(Pen& pen, std::string_view heading, Change change) {
  const std::vector<const Rule*> rules = rules_with(pen.state, change);
  if (rules.empty()) return;
  const Colors& colors = pen.state.theme.colors;
  pen.skip(pen.state.theme.sizes.gap + 4);
  write(pen, small_bold_text(pen.state, change == Change::off ? colors.warning : colors.text),
        pen.state.strings.fill(heading, {{"count", std::to_string(rules.size())}}));
  for (const Rule* rule : rules) write_rule(pen, *rule, change);
}

void write_issuer(Pen& pen, const RulePackInUse& pack) {
  const State& state = pen.state;
  const Colors& colors = state.theme.colors;
  write(pen, body_bold_text(state, colors.text), pack.issuer);
  if (!pack.issued_on.empty()) {
    write(pen, small_text(state, colors.text_muted),
          state.strings.fill("rules.issued_on", {{"date", pack.issued_on}}));
  }
  write_beginning(pen, small_text(state, colors.text_muted),
                  state.strings.fill("rules.file", {{"file", pack.file_name}}), 2);
}

void draw_buttons(Pen& pen) {
  State& state = pen.state;
  const Sizes& sizes = state.theme.sizes;
  float x = pen.x;
  const auto next = [&](std::string_view name, std::string_view text, ButtonLook look) {
    const ButtonFace face{.text = text, .sign = {}, .look = look};
    const float width = button_width(state, face);
    const bool clicked = button(state, name, face, Rect{x, pen.y, width, sizes.control_height});
    x += width + sizes.gap;
    return clicked;
  };
  const std::string_view choose =
      state.strings.get(state.rule_pack ? "button.rule_pack.other" : "button.rule_pack");
  if (next("button.rule_pack", choose, ButtonLook::secondary)) pen.action = pick_rule_pack;
  if (state.rule_pack && next("button.rule_pack_remove",
                              state.strings.get("button.rule_pack_remove"), ButtonLook::quiet)) {
    pen.action = remove_rule_pack;
  }
  pen.skip(sizes.control_height);
}

}  // namespace

void draw_rule_pack(Pen& pen) {
  State& state = pen.state;
  if (state.rule_pack) {
    write_issuer(pen, *state.rule_pack);
  } else {
    write(pen, label_text(state, state.theme.colors.text_muted), state.strings.get("rules.what"));
  }
  pen.skip(state.theme.sizes.padding - 4);
  draw_buttons(pen);
  // None without a pack.
  write_group(pen, "rules.group.off", Change::off);
  write_group(pen, "rules.group.lowered", Change::lowered);
  write_group(pen, "rules.group.parameters", Change::parameters);
}

std::string adjustment_in_words(const State& state, const Rule& rule) {
  const Adjustment& adjustment = *rule.adjustment;
  const std::string_view key =
      change_of(rule) == Change::lowered ? "rules.adjusted.lowered" : "rules.adjusted.parameters";
  return state.strings.fill(
      key, {{"issuer", adjustment.issuer},
            {"reason", adjustment.reason},
            {"before", std::string{name_of(state, group_of(adjustment.level_before))}},
            {"level", std::string{name_of(state, group_of(rule.level))}}});
}

}  // namespace gongkai::ui

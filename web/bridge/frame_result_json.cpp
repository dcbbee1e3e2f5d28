#include "web/bridge/frame_result_json.hpp"

#include <variant>

namespace gongkai::web {
namespace {

Json rectangle(const ui::Rect& rect) {
  return Json{{"x", rect.x}, {"y", rect.y}, {"width", rect.width}, {"height", rect.height}};
}

const char* name_of(ui::FieldView::Kind kind) {
  switch (kind) {
    case ui::FieldView::Kind::cell:
      return "cell";
    case ui::FieldView::Kind::line:
      return "line";
    case ui::FieldView::Kind::paragraphs:
      return "paragraphs";
  }
  return "line";
}

/// As the attribute inputmode calls them.
const char* name_of(ui::FieldView::Keyboard keyboard) {
  switch (keyboard) {
    case ui::FieldView::Keyboard::none:
      return "none";
    case ui::FieldView::Keyboard::text:
      return "text";
    case ui::FieldView::Keyboard::digits:
      return "numeric";
    case ui::FieldView::Keyboard::decimal:
      return "decimal";
  }
  return "text";
}

const char* name_of(ui::FieldMark::Line line) {
  switch (line) {
    case ui::FieldMark::Line::none:
      return "none";
    case ui::FieldMark::Line::wave:
      return "wave";
    case ui::FieldMark::Line::dots:
      return "dots";
  }
  return "none";
}

Json marks_of(const ui::FieldView& field) {
  Json marks = Json::array();
  for (const ui::FieldMark& mark : field.marks) {
    marks.push_back({{"begin", mark.begin},
                     {"end", mark.end},
                     {"line", name_of(mark.line)},
                     {"line_color", mark.line_color},
                     {"tint", mark.tint ? Json(*mark.tint) : Json{}}});
  }
  return marks;
}

struct RequestWriter {
  Json operator()(const ui::SaveFile& request) const {
    return {{"kind", "save_file"},
            {"name", request.name},
            {"report", request.report},
            {"elsewhere", request.elsewhere}};
  }
  Json operator()(const ui::PickFile& request) const {
    return {{"kind", "pick_file"}, {"purpose", ui::purpose_name(request.purpose)}};
  }
  Json operator()(const ui::CopyText& request) const {
    return {{"kind", "copy_text"}, {"text", request.text}};
  }
  Json operator()(const ui::AppendToJournal& request) const {
    return {{"kind", "append"},
            {"report", request.report},
            {"sequence", request.sequence},
            {"edit", request.edit},
            {"replaces_previous", request.replaces_previous}};
  }
  Json operator()(const ui::StoreSnapshot& request) const {
    return {{"kind", "snapshot"},           {"report", request.report},
            {"sequence", request.sequence}, {"journal_from", request.journal_from},
            {"content", request.content},   {"unit_name", request.unit_name},
            {"year", request.year},         {"is_sample", request.is_sample}};
  }
  Json operator()(const ui::LoadStored& request) const {
    return {{"kind", "load"},
            {"report", request.report},
            {"purpose", ui::purpose_name(request.purpose)}};
  }
  Json operator()(const ui::StoreRulePack& request) const {
    return {{"kind", "rule_pack"}, {"name", request.file_name}, {"content", request.content}};
  }
  Json operator()(const ui::RetryStoring&) const { return {{"kind", "retry"}}; }
  Json operator()(const ui::TakeOver& request) const {
    return {{"kind", "take_over"}, {"report", request.report}};
  }
  Json operator()(const ui::BinReport& request) const {
    return {{"kind", "bin"}, {"report", request.report}};
  }
  Json operator()(const ui::RestoreReport& request) const {
    return {{"kind", "restore"}, {"report", request.report}};
  }
  Json operator()(const ui::KeepVersion& request) const {
    return {{"kind", "keep_version"},
            {"report", request.report},
            {"name", request.name},
            {"content", request.content}};
  }
  Json operator()(const ui::ListVersions& request) const {
    return {{"kind", "list_versions"}, {"report", request.report}};
  }
  Json operator()(const ui::LoadVersion& request) const {
    return {
        {"kind", "load_version"}, {"report", request.report}, {"saved_at", request.saved_at_ms}};
  }
  Json operator()(const ui::RunSelfTest&) const { return {{"kind", "self_test"}}; }
  Json operator()(const ui::ForgetGuide&) const { return {{"kind", "forget_guide"}}; }
  Json operator()(const ui::ForgetMissing&) const { return {{"kind", "forget_missing"}}; }
  Json operator()(const ui::SetTitle& request) const {
    return {{"kind", "title"}, {"title", request.title}};
  }
  Json operator()(const ui::SetLanguage& request) const {
    return {{"kind", "language"}, {"language", request.language}};
  }
};

}  // namespace

Json to_json(const ui::FieldView& field) {
  return {{"id", field.id},
          {"label", field.label},
          {"kind", name_of(field.kind)},
          {"keyboard", name_of(field.keyboard)},
          {"revision", field.revision},
          {"editing", field.editing},
          {"rect", rectangle(field.rect_in_window)},
          {"clip", rectangle(field.clip_in_window)},
          {"font_size", field.font_size},
          {"line_height", field.line_height},
          {"padding_x", field.padding_x},
          {"padding_y", field.padding_y},
          {"align_right", field.align_right},
          {"text_color", field.text_color},
          {"background_color", field.background_color},
          {"placeholder", field.placeholder},
          {"caret", field.caret ? Json(*field.caret) : Json{}},
          {"selected", field.selected},
          {"scroll", field.scroll},
          {"marks", marks_of(field)},
          {"read_only", field.read_only}};
}

Json to_json(const ui::Request& request) { return std::visit(RequestWriter{}, request); }

}  // namespace gongkai::web

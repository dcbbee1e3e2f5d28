// Dear ImGui's tables, columns and its reader of font files are not built: the form draws its own grid, and glyphs come from the
// platform. Its tab bars and lists of several choices are built but left out by the linker (ThirdParty.cmake). The rest of Dear ImGui
// asks for these functions, and is told that there is nothing. Saves 50 KB of WebAssembly.
#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

namespace ImGui {

void EndColumns() {}
ImGuiMultiSelectIO* EndMultiSelect() { return nullptr; }
void EndTabBar() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui

namespace ImGuiFreeType {

/// The loader of fonts that name none of their own: there are none.
const ImFontLoader* GetFontLoader() {
  static const ImFontLoader nothing;
  return &nothing;
}

}  // namespace ImGuiFreeType

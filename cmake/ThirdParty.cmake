# Libraries that are not ours: nlohmann_json and doctest (headers), Dear ImGui, and SDL2 for the web.
# Their sources are kept outside the clone; tools/toolchain/run says where.

set(GONGKAI_SOURCES "$ENV{GONGKAI_SOURCES}")
if(NOT EXISTS "${GONGKAI_SOURCES}/imgui/imgui.h")
  message(FATAL_ERROR "GONGKAI_SOURCES names no folder with the library sources. Use: tools/toolchain/run cmake --preset …")
endif()

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${GONGKAI_SOURCES}/include")
# Only our own reader and writer use the library; implicit conversions hide mistakes.
target_compile_definitions(nlohmann_json INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE "${GONGKAI_SOURCES}/include")

add_library(imgui STATIC
  "${GONGKAI_SOURCES}/imgui/imgui.cpp"
  "${GONGKAI_SOURCES}/imgui/imgui_draw.cpp"
  "${CMAKE_SOURCE_DIR}/cmake/imgui_absent_parts.cpp" # in place of imgui_tables.cpp
  "${GONGKAI_SOURCES}/imgui/imgui_widgets.cpp")
# Under other names nothing calls these two, which every frame's end would otherwise keep in the program, with all that they call.
set_source_files_properties("${GONGKAI_SOURCES}/imgui/imgui_widgets.cpp" PROPERTIES
  COMPILE_DEFINITIONS "EndTabBar=UnusedEndTabBar;EndMultiSelect=UnusedEndMultiSelect")
target_include_directories(imgui SYSTEM PUBLIC "${GONGKAI_SOURCES}/imgui" "${GONGKAI_SOURCES}/imgui/backends")
target_compile_definitions(imgui PUBLIC
  IMGUI_USE_WCHAR32 # rare characters of names lie outside the first plane
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_FILE_FUNCTIONS # the web build has no file system
  IMGUI_ENABLE_FREETYPE # so that stb_truetype is left out; imgui_absent_parts.cpp says that there is no FreeType either
  IMGUI_DISABLE_DEFAULT_FONT) # glyphs come from the platform, through our own ImFontLoader

if(EMSCRIPTEN)
  include(Sdl2ForWeb)
  target_sources(imgui PRIVATE
    "${GONGKAI_SOURCES}/imgui/backends/imgui_impl_sdl2.cpp"
    "${GONGKAI_SOURCES}/imgui/backends/imgui_impl_opengl3.cpp")
  target_compile_definitions(imgui PRIVATE IMGUI_IMPL_OPENGL_ES3)
  target_link_libraries(imgui PUBLIC sdl2)
endif()

# SDL2 for the web, of which only the window, the WebGL context and the mouse are used.
# Its own CMake needs minutes for checks whose answers for Emscripten are known (include/SDL_config_emscripten.h), so the files are listed here.

set(sdl2 "${GONGKAI_SOURCES}/libsdl2")
file(GLOB sdl2_sources
  "${sdl2}/src/*.c"
  "${sdl2}/src/atomic/*.c"
  "${sdl2}/src/cpuinfo/*.c"
  "${sdl2}/src/events/*.c"
  "${sdl2}/src/file/*.c"
  "${sdl2}/src/libm/*.c"
  "${sdl2}/src/loadso/dummy/*.c"
  "${sdl2}/src/misc/*.c"
  "${sdl2}/src/misc/emscripten/*.c"
  "${sdl2}/src/stdlib/*.c"
  "${sdl2}/src/thread/*.c"
  "${sdl2}/src/thread/generic/*.c"
  "${sdl2}/src/timer/*.c"
  "${sdl2}/src/timer/unix/*.c"
  "${sdl2}/src/video/*.c"
  "${sdl2}/src/video/emscripten/*.c")

# Pixel surfaces: more than 200 KB of code for software drawing that WebGL makes unnecessary. And gestures of fingers, which nobody asks for.
list(FILTER sdl2_sources EXCLUDE REGEX
  "/(SDL_blit.*|SDL_RLEaccel|SDL_yuv|yuv_rgb_.*|SDL_surface|SDL_fillrect|SDL_pixels|SDL_stretch|SDL_bmp|SDL_shape|SDL_emscriptenframebuffer|SDL_gesture)\\.c$")

add_library(sdl2 STATIC ${sdl2_sources} "${CMAKE_SOURCE_DIR}/cmake/sdl2_absent_parts.c")
target_include_directories(sdl2 SYSTEM PUBLIC "${sdl2}/include")
target_include_directories(sdl2 PRIVATE "${sdl2}/src" "${sdl2}/src/video/khronos")
target_compile_definitions(sdl2 PRIVATE
  SDL_AUDIO_DISABLED=1
  SDL_JOYSTICK_DISABLED=1
  SDL_RENDER_DISABLED=1
  SDL_LOADSO_DISABLED=1
  SDL_SENSOR_DISABLED=1
  SDL_POWER_DISABLED=1
  SDL_LOCALE_DISABLED=1
  SDL_FILESYSTEM_DISABLED=1)
target_compile_options(sdl2 PRIVATE -w)

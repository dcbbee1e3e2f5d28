# How the project's own code is compiled. Third-party code takes none of this.

# own_library(NAME): a static library of every .cpp file below the current folder; headers are included as "core/…", "ui/…".
# Files may come and go: the list is looked up again at every build.
function(own_sources out folder)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS "${folder}/*.cpp")
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

function(own_code target)
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
    # GCC 14 suspects every function that takes a temporary std::string_view and returns a reference to a member.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-dangling-reference>
    # Debug information and __FILE__ name files relative to the clone, so that ccache finds them from any clone.
    "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
endfunction()

function(own_library target)
  own_sources(sources "${CMAKE_CURRENT_SOURCE_DIR}")
  add_library(${target} STATIC ${sources})
  own_code(${target})
endfunction()

# Address and undefined behaviour checks; any finding ends the program with an error. And libFuzzer sees which paths an input takes
# (tests/fuzz), for which it has to be clang.
option(GONGKAI_SANITIZE "Build with AddressSanitizer, UndefinedBehaviorSanitizer and the fuzz targets" OFF)
if(GONGKAI_SANITIZE)
  add_compile_options(-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # Errors are values, and a `throw` does not compile here: without exceptions no function needs code that cleans up after one. Nor
  # does anything need to be destroyed behind the last frame, or made once only for several threads.
  # Every browser that the page's JavaScript is written for (vite.config.ts) has these too: smaller, and copying memory is one
  # instruction.
  add_compile_options(-mbulk-memory -mnontrapping-fptoint -msign-ext
    "$<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions;-fno-rtti;-fno-threadsafe-statics;-fno-c++-static-destructors>")
  add_link_options(-fno-exceptions -mbulk-memory)
endif()

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

# Address and undefined behaviour checks; any finding ends the program with an error.
option(GONGKAI_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
if(GONGKAI_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # WebAssembly's own exceptions cost 4 KiB compressed; without exceptions a JSON type error would end the page.
  # Every browser that has WebAssembly's exceptions has these too: smaller, and copying memory is one instruction.
  add_compile_options(-fwasm-exceptions -mbulk-memory -mnontrapping-fptoint -msign-ext
    "$<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>")
  add_link_options(-fwasm-exceptions -mbulk-memory)
endif()

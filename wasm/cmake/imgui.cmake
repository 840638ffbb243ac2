# Dear ImGui, for the workbench alone: a static library of its own, without the project's warnings.
#
# ./dev gets the source package of Debian into build/imgui, and names that folder in
# FETCHCONTENT_SOURCE_DIR_WIJZER_IMGUI (scripts/workbench.sh); else FetchContent gets the pinned commit.

# Dear ImGui 1.92.2b.
FetchContent_Declare(wijzer_imgui
  GIT_REPOSITORY https://github.com/ocornut/imgui.git
  GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5
  SOURCE_SUBDIR docs)
FetchContent_MakeAvailable(wijzer_imgui)
if(NOT EXISTS "${wijzer_imgui_SOURCE_DIR}/imgui_tables.cpp")
  message(FATAL_ERROR "imgui_tables.cpp is not in ${wijzer_imgui_SOURCE_DIR}.")
endif()

# wijzer_imgui_library(<target> [definition...]): the library, and in its interface what those who include it must know.
function(wijzer_imgui_library target)
  add_library(${target} STATIC EXCLUDE_FROM_ALL)
  target_sources(${target} PRIVATE
    "${wijzer_imgui_SOURCE_DIR}/imgui.cpp"
    "${wijzer_imgui_SOURCE_DIR}/imgui_draw.cpp"
    "${wijzer_imgui_SOURCE_DIR}/imgui_tables.cpp"
    "${wijzer_imgui_SOURCE_DIR}/imgui_widgets.cpp")
  set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
  target_include_directories(${target} SYSTEM PUBLIC "${wijzer_imgui_SOURCE_DIR}")
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_definitions(${target} PUBLIC
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS  # it starts no programs
    IMGUI_DISABLE_FILE_FUNCTIONS           # and reads and writes no files: layout and fonts come as bytes
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS
    ${ARGN})
  target_compile_options(${target} PRIVATE -w -fno-exceptions -fno-rtti)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -flto)
  endif()
endfunction()

wijzer_imgui_library(wijzer_imgui)
# For the tests: tells of each item where it is drawn, so that a test can press it.
wijzer_imgui_library(wijzer_imgui_hooked IMGUI_ENABLE_TEST_ENGINE)

# What draws with OpenGL: only the programs with a window need it.
foreach(hooked "" _hooked)
  add_library(wijzer_imgui_gl${hooked} STATIC EXCLUDE_FROM_ALL)
  target_sources(wijzer_imgui_gl${hooked} PRIVATE
    "${wijzer_imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(wijzer_imgui_gl${hooked} SYSTEM PUBLIC "${wijzer_imgui_SOURCE_DIR}/backends")
  target_link_libraries(wijzer_imgui_gl${hooked} PUBLIC wijzer_imgui${hooked})
  target_compile_options(wijzer_imgui_gl${hooked} PRIVATE -w -fno-exceptions -fno-rtti)
  if(EMSCRIPTEN)
    target_compile_definitions(wijzer_imgui_gl${hooked} PRIVATE IMGUI_IMPL_OPENGL_ES3)
    target_compile_options(wijzer_imgui_gl${hooked} PRIVATE -flto)
  endif()
endforeach()

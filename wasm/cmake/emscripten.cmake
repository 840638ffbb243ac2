# All settings of Emscripten, each with its reason. Nothing here applies to the native builds.

# For every target, so that the tests run on the code that ships.
if(EMSCRIPTEN)
  target_compile_options(wijzer_flags INTERFACE
    -flto                              # link-time optimisation: 6 % fewer bytes to send
    -finline-functions                 # Emscripten switches it off for -Oz; on, it is smaller and five times faster
    -fno-threadsafe-statics)           # one thread: no guards around the statics of functions
  target_link_options(wijzer_flags INTERFACE -flto)
endif()

# wijzer_stack(<target> <KiB>): the stack lies below everything else, so that what overflows it traps. Emscripten puts it
# behind static data, which it would overwrite first.
function(wijzer_stack target size)
  math(EXPR bytes "${size} * 1024")
  target_link_options(${target} PRIVATE -sTOTAL_STACK=${bytes} -Wl,--stack-first -sGLOBAL_BASE=${bytes})
endfunction()

# The engine of the web page: one .wasm without generated JavaScript. web/ holds its loader.
function(wijzer_engine_settings target)
  set(exports _kz_alloc _kz_load _kz_call _kz_result _kz_result_length)
  list(JOIN exports "," exports)
  target_link_options(${target} PRIVATE
    -Oz                                # bytes before speed; also runs Binaryen's passes
    -fno-exceptions                    # links the C++ library without exception support
    -sSTANDALONE_WASM                  # imports from WASI only, so a small hand-written loader is enough
    --no-entry                         # no main: the page calls the exports
    -sEXPORTED_FUNCTIONS=${exports}
    -sFILESYSTEM=0                     # the core reads no files
    # What has one caller stays a function of its own, so that the page can leave it for later; see web/tools/split.mjs.
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=30
    -Wl,--wrap=strtod,--wrap=snprintf  # bindings/small_libc.cpp says why
    -sMALLOC=emmalloc                  # a third of the size of the default allocator
    -sINITIAL_MEMORY=1mb               # the loaded content needs more, and then grows in steps:
    -sALLOW_MEMORY_GROWTH=1            # old phones pay for what is used
    -sMEMORY_GROWTH_LINEAR_STEP=64kb   # the default grows by a fifth, at times past what is needed
    -sMAXIMUM_MEMORY=16mb)             # a wrong bundle fails instead of filling the phone; the budget (4 MiB) is a test
  # Deepest use is nested conditions and criteria while they are read and evaluated; core/model/limits.hpp limits both.
  wijzer_stack(${target} 256)
endfunction()

# What the engine does not hold, and authors wait for: seconds before bytes.
function(wijzer_fast target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -O2)
  endif()
endfunction()

# What the page of the workbench calls.
set(workbench_exports
  _malloc _free _wb_start _wb_font _wb_file _wb_open _wb_compare _wb_handover _wb_words _wb_look _wb_layout _wb_frame _wb_work _wb_mouse _wb_button _wb_wheel
  _wb_focus _wb_key _wb_text _wb_clipboard _wb_copied _wb_download _wb_bytes _wb_length _wb_twins _wb_cursor _wb_is_dark _wb_is_changed)
list(JOIN workbench_exports "," workbench_exports)

# The workbench of authors: a module with Emscripten's own JavaScript, for WebGL.
function(wijzer_workbench_settings target)
  target_link_options(${target} PRIVATE
    -Oz
    -fno-exceptions
    --no-entry                         # no main: the page asks for frames
    -sMODULARIZE=1                     # a function that makes it, which waits for the bytes of the page
    -sEXPORT_ES6=1
    -sENVIRONMENT=web
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString
    -sDYNAMIC_EXECUTION=0              # no eval: the page forbids it
    -sFILESYSTEM=0
    -sMIN_WEBGL_VERSION=2
    -sMAX_WEBGL_VERSION=2
    -sMALLOC=emmalloc
    -sINITIAL_MEMORY=32mb
    -sALLOW_MEMORY_GROWTH=1)
  wijzer_stack(${target} 1024)         # the proof goes deeper than the wizard
endfunction()

# The tests under node, with the files of the source tree.
function(wijzer_node_settings target)
  # A failed REQUIRE leaves its test by an exception; what ships has none, so the tests may use the newer kind.
  target_compile_options(${target} PRIVATE -fwasm-exceptions)
  target_link_options(${target} PRIVATE
    -fwasm-exceptions
    -Oz                                # the same link-time optimisation as the engine
    -sMALLOC=emmalloc                  # the same allocator
    -sENVIRONMENT=node
    --pre-js ${PROJECT_SOURCE_DIR}/tests/support/environment.js
    -sSINGLE_FILE=1                    # a .wasm beside it would be fetched, and node's fetch takes no file
    -sNODERAWFS=1                      # content/ and tests/fixtures/ from disk
    -sEXIT_RUNTIME=1                   # the exit code of main is the exit code of node
    -sALLOW_MEMORY_GROWTH=1)
  wijzer_stack(${target} 1024)         # doctest's printing is deeper than the core
endfunction()

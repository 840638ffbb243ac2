# What the machine must have. A line: command or file | Debian package | why. A file that only Debian's package has is left to
# CMake elsewhere: it fetches the pinned commit.
start_needs='cmake|cmake|configures the C++ build
ninja|ninja-build|runs the C++ build
g++|g++|compiles the command wijzer
emcc|emscripten|compiles the core to WebAssembly
wasm-split|binaryen|splits it in what the first question needs and the rest
/usr/include/nlohmann/json.hpp|nlohmann-json3-dev|reads JSON in the core
node|nodejs|builds and serves the page
npm|npm|installs the node packages of web/'
spelling_needs='hunspell|hunspell|checks the spelling of the texts
/usr/share/hunspell/nl_NL.dic|hunspell-nl|is the dictionary of hunspell'
test_needs="$start_needs
/usr/include/doctest/doctest.h|doctest-dev|runs the C++ tests
clang++|clang|compiles a second time, with other warnings and with sanitizers
/usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.asan-*.a|libclang-rt-dev|is part of the sanitizers
clang-format|clang-format|checks the formatting
clang-tidy|clang-tidy|looks for mistakes in the C++
run-clang-tidy|clang-tidy|runs clang-tidy on all cores
cppcheck|cppcheck|looks for other mistakes in the C++
reuse|reuse|checks that every file says whose it is and under which licence
chromium|chromium|runs the browser tests
/usr/bin/chromium-headless-shell|chromium-headless-shell|runs most of them in less time
firefox-esr|firefox-esr|runs the browser tests a second time
pdfinfo|poppler-utils|reads what a PDF says
qpdf|qpdf|checks how a PDF is made
/usr/lib/python3/dist-packages/pikepdf|python3-pikepdf|checks whether a PDF is accessible
wasm-validate|wabt|checks that WebAssembly is what old browsers know
zbarimg|zbar-tools|reads the picture of a code that the page draws
$spelling_needs"
# The public servers, for which the project writes files. Without them their test says that it did not run.
servers_needs='nginx|nginx-light|is one of the two public servers that the page is tried with
/usr/lib/nginx/modules/ngx_http_brotli_static_module.so|libnginx-mod-http-brotli-static|sends files in brotli from it
caddy|caddy|is the other one
openssl|openssl|makes the first of them a certificate'
# A third engine. Without it its test says that it did not run.
webkit_needs='WebKitWebDriver|webkit2gtk-driver|runs a conversation in WebKitGTK, the nearest to Safari that a machine without one has
xvfb-run|xvfb|gives it a screen
xauth|xauth|lets it on that screen
xdotool|xdotool|presses the button of the window in which it prints, which no driver of a page reaches'
bench_needs="$start_needs
/usr/include/doctest/doctest.h|doctest-dev|is part of the tests' build"
check_needs="$start_needs
clang-format|clang-format|checks the formatting
$spelling_needs"

# Another program can hold the locks of apt: on a fresh machine updates run in the background. For that of dpkg apt-get
# waits when it is told to; for those of the lists and the downloads it does not, so this tries again.
# Without the recommended packages: they would bring a second node where another one is installed.
install_packages='
  export LC_ALL=C DEBIAN_FRONTEND=noninteractive
  end=$(($(date +%s) + 600))
  patiently() {
    until said=$("$@" -o DPkg::Lock::Timeout=600 2>&1); do
      printf "%s\n" "$said"
      case $said in *"Could not get lock"*) ;; *) return 1 ;; esac
      [ "$(date +%s)" -lt "$end" ] || return 1
      sleep 5
    done
    printf "%s\n" "$said"
  }
  patiently apt-get update && patiently apt-get install -y --no-install-recommends "$@"'
packages_took=0

has() { if [[ $1 == /* ]]; then compgen -G "$1" >/dev/null; else command -v "$1" >/dev/null; fi; }

on_debian() { command -v apt-get >/dev/null && grep -qE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release; }

# Installs or names the missing part of the given list.
need() {
  local packages=() reasons='' thing package why
  while IFS='|' read -r thing package why; do
    has "$thing" && continue
    if ! on_debian && [[ $thing == /* ]]; then continue; fi
    reasons+="  $package: $why"$'\n'
    [[ " ${packages[*]-} " == *" $package "* ]] || packages+=("$package")
  done <<<"$1"
  ((${#packages[@]})) || return 0

  if ! on_debian; then
    printf 'This machine lacks the following (names of Debian packages):\n%s' "$reasons"
    printf 'Install them with your own package manager, then run this again.\n'
    exit 1
  fi
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || {
      printf 'Missing:\n%sAs root: apt-get update && apt-get install --no-install-recommends %s\n' \
        "$reasons" "${packages[*]}"
      exit 1
    }
    as_root=(sudo)
  fi
  printf 'Installing with apt, because this machine lacks them:\n%s' "$reasons"
  local began=$SECONDS
  step packages "install ${packages[*]}" "Install the packages by hand, then run this again." \
    "${as_root[@]}" sh -c "$install_packages" sh "${packages[@]}"
  packages_took=$((SECONDS - began))
}

# The workbench: Dear ImGui, from Debian's source package where apt can get it. Nothing here touches the lists or the
# settings of the machine's apt: it works with its own in build/apt, and asks the mirrors that the machine asks.

# Version 1.92 or newer is needed. What was built with before: "SHA-256 of the sources  their version".
imgui_known='e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48  1.92.2b+ds'

letters_needs='/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf|fonts-noto-core|holds the letters of the workbench'
workbench_needs="$start_needs
$letters_needs"
test_needs="$test_needs
$letters_needs"
bench_needs="$bench_needs
$letters_needs"
window_needs="$workbench_needs
/usr/include/GLFW/glfw3.h|libglfw3-dev|opens a window for the workbench"

apt_home=$PWD/build/apt

# private_apt COMMAND WORDS...: apt-get, with its own sources, lists and cache.
private_apt() {
  apt-get -q -o "Dir::Etc::SourceList=$apt_home/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o "Dir::State::Lists=$apt_home/lists" -o "Dir::Cache=$apt_home/cache" -o "APT::Sandbox::User=$(id -un)" \
    -o Acquire::Languages=none "$@"
}

# list_sources SUITE COMPONENT: the private lists, of one suite of the mirror that the machine uses.
list_sources() {
  local mirror ring keys=
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(COMPONENT)' |
    awk -v component="$2" '$2 == component && !/security/ { print $1; exit }')
  if [[ -z $mirror ]]; then
    printf 'The sources of apt name no mirror with "%s".\n' "$2"
    return 1
  fi
  for ring in debian ubuntu; do
    if [[ $mirror == *"$ring"* && -f /usr/share/keyrings/$ring-archive-keyring.gpg ]]; then
      keys="[signed-by=/usr/share/keyrings/$ring-archive-keyring.gpg] "
    fi
  done
  mkdir -p "$apt_home/lists/partial" "$apt_home/cache/archives/partial"
  printf 'deb-src %s%s %s %s\n' "$keys" "$mirror" "$1" "$2" >"$apt_home/sources.list"
  private_apt update
}

# The version of the sources in the private lists; empty where there are none, or too old ones.
listed_imgui() {
  private_apt source --print-uris imgui 2>/dev/null |
    sed -n 's/.* imgui_\([^_ ]*\)\.orig\.tar\.[a-z0-9]* .*/\1/p' | awk -F '[.+]' '$1 > 1 || $2 >= 92 { print; exit }'
}

# Downloads and unpacks the source package of the newest suite; apt checks its signature and hashes. The patches of the
# package are left out: they concern its own build.
fetch_imgui() {
  local suites='sid:main testing:main stable:main' suite version='' archive hash
  if grep -q '^ID=ubuntu' /etc/os-release; then suites='devel:universe'; fi
  for suite in $suites; do
    list_sources "${suite%:*}" "${suite#*:}" && version=$(listed_imgui) && [[ $version ]] && break
  done
  if [[ -z $version ]]; then
    printf 'No suite of the mirror has Dear ImGui 1.92 or newer.\n'
    return 1
  fi
  rm -rf "$apt_home/imgui" build/imgui.new
  mkdir -p "$apt_home/imgui" build/imgui.new
  (cd "$apt_home/imgui" && private_apt source --download-only imgui) || return 1
  archive=$(echo "$apt_home/imgui/imgui_$version".orig.tar.*)
  tar -xf "$archive" -C build/imgui.new --strip-components=1 || return 1
  hash=$(sha256sum "$archive" | cut -d ' ' -f 1)
  if [[ $imgui_known != *"$hash"* ]]; then
    printf 'Dear ImGui %s is not a version that this was tried with. apt has verified it, so it is used.\n' "$version" \
      >build/imgui.new/untried.txt
  fi
  mv build/imgui.new build/imgui
}

# Leaves Dear ImGui in build/imgui, once; elsewhere than on Debian, and where apt has none, CMake gets the pinned commit.
imgui() {
  if [[ ! -f build/imgui/imgui.h ]] && on_debian; then
    step imgui "get Dear ImGui" "Without it CMake gets the pinned commit." fetch_imgui || unfail imgui
  fi
  if [[ -f build/imgui/untried.txt ]]; then cat build/imgui/untried.txt; fi
  imgui_options=(-DWIJZER_BUILD_WORKBENCH=ON)
  if [[ -f build/imgui/imgui.h ]]; then
    imgui_options+=("-DFETCHCONTENT_SOURCE_DIR_WIJZER_IMGUI=$PWD/build/imgui")
  fi
}

# For the tests: where no mirror gives Dear ImGui, the workbench is left out, all else is tested, and the last lines say
# so: a mirror is no part of the project.
imgui_for_tests() {
  imgui
  if [[ ! -f build/imgui/imgui.h ]] && on_debian; then
    imgui_options=(-DWIJZER_BUILD_WORKBENCH=OFF)
    export WIJZER_LEFT_OUT=workbench
  fi
}

# The file with Noto Sans: where Debian has it, or where the machine says.
letters() {
  local file=${letters_needs%%|*}
  if [[ ! -f $file ]]; then file=$(fc-match --format '%{file}' 'Noto Sans:regular' 2>/dev/null || :); fi
  if [[ $file != */NotoSans*.ttf ]]; then
    printf 'The workbench needs the font Noto Sans (NotoSans-Regular.ttf); install it with your package manager.\n' >&2
    return 1
  fi
  printf '%s' "$file"
}

# workbench_page NAME [--hooked]: the page of the workbench, in build/NAME.
workbench_page() {
  local name=$1 font
  shift
  frequent_words && font=$(letters) || return 1
  step "$name" "build the page of the workbench" "$mend" node web/workbench.mjs --content "$content" \
    --dist "$PWD/build/$name" --font "$font" --words "$PWD/build/frequent.nl.txt" "$@"
}

workbench_page_served() {
  need "$workbench_needs"
  imgui
  configure wasm "${imgui_options[@]}"
  compile wasm werkbank
  node_packages
  workbench_page workbench
  tail -n 1 build/logs/workbench.log
  printf '\nServing the workbench; stop it with Ctrl+C. Nothing that you change is sent or kept: save it in the page.\n'
  exec node web/serve.mjs "$PWD/build/workbench" werkbank.html
}

workbench_window() {
  need "$window_needs"
  imgui
  configure native-gcc "${imgui_options[@]}"
  compile native-gcc wijzer_window
  node_packages
  frequent_words
  printf '\nThe workbench opens in a window. What you save comes in %s.\n' "$from"
  local here=$PWD font
  font=$(letters)
  content=$(cd "$content" && pwd)
  cd "$from"
  exec "$here/build/native-gcc/wasm/werkbank" "$content" "$font" "$here/build/frequent.nl.txt"
}

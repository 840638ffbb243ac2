# The page: its packages, the bundles of the content, the pages, and what checks them.

node_packages() {
  local hash
  # npm empties the folder before it installs; a link leads to a folder that others use.
  if [[ -L web/node_modules ]]; then return; fi
  hash="$(hash_of web/package-lock.json) $(node --version)"
  if [[ -d web/node_modules ]] && fresh npm "$hash"; then return; fi
  step npm "install the node packages" "Is the npm registry reachable?" \
    npm --prefix web ci --no-audit --no-fund || return 1
  seal npm "$hash"
}

# The content that is built, where its bundles and pages come, the end of the names of its stamps, and who publishes it.
content=content made=build dist=dist language=nl other= site=web/site.sample.json

# in_place PATH: as it was meant where ./dev was called.
in_place() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s' "$from/$1" ;; esac; }

# read_options COMMAND OPTIONS [--content FOLDER] [--site FILE]: another content, which is built beside that of this project,
# and who publishes the page. OPTIONS are those that the command takes.
read_options() {
  local command=$1 options=$2 given
  shift 2
  while (($#)); do
    if [[ " $options " != *" $1 "* || $# -lt 2 ]]; then
      printf './dev %s takes: %s, each with a value.\n' "$command" "$options" >&2
      exit 2
    fi
    given=$(in_place "$2")
    case $1 in
      --content) use_content "$given" ;;
      --site) site=$given ;;
    esac
    shift 2
  done
}

use_content() {
  content=$1
  language=$(sed -n 's/^ *"language": *"\([a-z]*\)".*/\1/p' "$content/content.json" 2>/dev/null | head -n 1)
  if [[ -z $language ]]; then
    printf '%s/content.json is not there, or has no "language". build/wijzer new FOLDER writes one to start from.\n' \
      "$content" >&2
    exit 2
  fi
  made=build/other dist=build/other/dist other=-other
  mkdir -p "$made"
}

bundle() {
  local hash file
  hash="$content $(hash_of "$content" build/wijzer)"
  if [[ -f $made/bundle.$language.bin ]] &&
    fresh "bundle$other" "$hash $(bundles)"; then return; fi
  rm -f "$made"/bundle.*.bin
  step bundle "check and bundle the content" "Mend the content; content/README.md explains it." \
    build/wijzer bundle "$content" --lang "$language" -o "$made/bundle.$language.bin" || return 1
  for file in "$content"/i18n/*.json; do
    if [[ -f $file ]]; then translated_bundle "$(basename "$file" .json)"; fi
  done
  seal "bundle$other" "$hash $(bundles)"
}

# The bundles that are there, and what is in them.
bundles() { find "$made" -maxdepth 1 -name 'bundle.*.bin' -print0 | LC_ALL=C sort -z | xargs -0r sha256sum | sha256sum; }

# A language with gaps keeps nothing else from being built; the tests do not accept the gaps.
translated_bundle() {
  local log=build/logs/bundle-$1.log
  printf 'bundle the content in the language "%s" ... ' "$1"
  if build/wijzer bundle "$content" --lang "$1" -o "$made/bundle.$1.bin" >"$log" 2>&1; then
    printf 'ok\n'
    return
  fi
  rm -f "$made/bundle.$1.bin"
  printf 'LEFT OUT\n'
  printf 'The page is built without "%s": %s/i18n/%s.json has gaps or mistakes, named in %s.\n' "$1" "$content" "$1" "$log"
  printf '"Translate a text" in content/README.md explains how to mend them.\n'
}

page_hash() {
  echo "$content $(hash_of web "$content" build/wijzer build/wasm/kindzorgwijzer.wasm build/wasm/kindzorgwijzer-forms.wasm) $(bundles) $(node --version)"
}

# Whether the folder of the page holds it as everything is now.
page_is_built() { [[ -f $dist/index.html ]] && fresh "page$other" "$(page_hash)"; }

# Leaves the page in its folder, with the pages to read, which the command writes from the content. Fails as well when
# the page is heavier than its budget.
page() {
  if page_is_built; then return; fi
  build_page --dist "$PWD/$dist" || return 1
  seal "page$other" "$(page_hash)"
}

# build_page OPTION...: the page of the content that is built, signed by who publishes it.
build_page() {
  local options=(--site "$(cd "$(dirname "$site")" && pwd)/$(basename "$site")" "$@")
  if [[ -n $other ]]; then options+=(--content "$content" --bundles "$PWD/$made"); fi
  step page "build the page" "$mend" npm --prefix web run build -- "${options[@]}"
}

types() { step types "check the types of the page" "$mend" npm --prefix web run check; }

# All JavaScript and TypeScript; .oxlintrc.json says what is looked for. Needs the node packages.
lint() { step lint "look for mistakes in the JavaScript" "$mend" web/node_modules/.bin/oxlint --deny-warnings; }

# Whether anything that builds or ships has a known hole: where the registry is silent about that, the last lines say so.
audit() { step audit "ask for known vulnerabilities" "web/tools/audit.mjs says what to do." node web/tools/audit.mjs; }

# Whose every file is, and under which licence. Only git tells files of the project from what is built and downloaded.
licences() {
  step licences "check the licences of all files" "The specification is at https://reuse.software." bash -c '
    if [[ -e .git ]]; then exec reuse lint; fi
    printf "NOT TESTED: the licences of all files, as this is no git checkout.\n"'
}

# The fonts of papers, for the command and the tests; the page takes them from the same tool.
paper_fonts() {
  local hash
  hash=$(hash_of web/tools/paper-fonts.mjs web/tools/font.mjs web/package-lock.json)
  if [[ -f build/fonts/bold.ttf ]] && fresh fonts "$hash"; then return; fi
  step fonts "cut the fonts of papers" "$mend" node web/tools/paper-fonts.mjs || return 1
  seal fonts "$hash"
}

# The list of words with which the content is compared.
frequent_words() {
  local hash
  hash=$(hash_of web/tools/frequent.mjs web/package-lock.json)
  if [[ -f build/frequent.nl.txt ]] && fresh frequent "$hash"; then return; fi
  step frequent "list the frequent words" "$mend" node web/tools/frequent.mjs || return 1
  seal frequent "$hash"
}

# Needs the node packages.
content() {
  frequent_words || return 1
  step content "check the content" "content/README.md explains the findings." \
    build/wijzer check content --frequent build/frequent.nl.txt --spelling
}

test_engine() { step wasm-api "test the engine as the page uses it" "$mend" npm --prefix web run test:wasm; }

# All that the page is made of but the content, and what tests it.
page_without_content() {
  echo "$(hash_of web wasm tests/browser "$site") $(node --version) $(chromium --version) $(firefox-esr --version)"
}

# Where everything but the content passed before in all browsers, one will do: what they differ in is not the content.
# What failed beside others and passed alone is told, so that it is not forgotten.
test_browsers() {
  local hash
  hash=$(page_without_content)
  # Whoever named the browsers tries those, and proves nothing of the others.
  if [[ ${WIJZER_ENGINES-} ]]; then hash=; fi
  if [[ ! ${WIJZER_ALL-} && $hash ]] && fresh browsers "$hash"; then
    printf 'Only the content changed since the page passed in all browsers: now in Chromium alone; --all leaves out none.\n'
    export WIJZER_ENGINES=chromium
  fi
  step browser "test the page in the browsers" "$mend" npm --prefix web run test:browser || return 1
  if grep -s '^# Once more' build/logs/browser.log; then what_failed build/logs/browser.log; fi
  if [[ $hash ]]; then seal browsers "$hash"; fi
}

# Both public servers, where the machine can have them; what could not be tested, verdict says.
servers_for_tests() {
  # In a shell of its own: without them everything else is tested all the same.
  if on_debian; then (need "$servers_needs") || :; fi
  if ! command -v nginx >/dev/null || ! command -v caddy >/dev/null; then
    export WIJZER_NO_SERVERS=1
    if [[ -f build/failed ]]; then unfail packages; fi
  fi
}

# WebKitGTK, likewise.
webkit_for_tests() {
  if on_debian; then (need "$webkit_needs") || :; fi
  if ! command -v WebKitWebDriver >/dev/null || ! command -v xvfb-run >/dev/null || ! command -v xdotool >/dev/null; then
    export WIJZER_NO_WEBKIT=1
    if [[ -f build/failed ]]; then unfail packages; fi
  fi
}

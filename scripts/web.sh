# The page: its packages, the bundles of the content, the pages, and what checks them.

node_packages() {
  local hash
  hash="$(hash_of web/package-lock.json) $(node --version)"
  if [[ -d web/node_modules ]] && fresh npm "$hash"; then return; fi
  step npm "install the node packages" "Is the npm registry reachable?" \
    npm --prefix web ci --no-audit --no-fund || return 1
  seal npm "$hash"
}

bundle() {
  local hash file
  hash=$(hash_of content build/wijzer)
  if [[ -f build/bundle.nl.json && -f build/bundle.first.nl.json ]] && fresh bundle "$hash $(bundles)"; then return; fi
  rm -f build/bundle.*.json
  step bundle "check and bundle the content" "Mend the content; content/README.md explains it." \
    build/wijzer bundle content --lang nl -o build/bundle.nl.json || return 1
  step first-bundle "bundle what the first question needs" "Mend the content; content/README.md explains it." \
    build/wijzer bundle content --lang nl --first -o build/bundle.first.nl.json || return 1
  for file in content/i18n/*.json; do
    if [[ -f $file ]]; then translated_bundle "$(basename "$file" .json)"; fi
  done
  seal bundle "$hash $(bundles)"
}

# The bundles that are there, and what is in them.
bundles() { find build -maxdepth 1 -name 'bundle.*.json' -print0 | LC_ALL=C sort -z | xargs -0r sha256sum | sha256sum; }

# A language with gaps keeps nothing else from being built; the tests do not accept the gaps.
translated_bundle() {
  local log=build/logs/bundle-$1.log
  printf 'bundle the content in the language "%s" ... ' "$1"
  if build/wijzer bundle content --lang "$1" -o "build/bundle.$1.json" >"$log" 2>&1; then
    printf 'ok\n'
    return
  fi
  rm -f "build/bundle.$1.json"
  printf 'LEFT OUT\n'
  printf 'The page is built without "%s": content/i18n/%s.json has gaps or mistakes, named in %s.\n' "$1" "$1" "$log"
  printf '"Translate a text" in content/README.md explains how to mend them.\n'
}

page_hash() {
  echo "$(hash_of web content build/wijzer build/wasm/kindzorgwijzer.wasm) $(bundles) $(node --version)"
}

# Whether dist/ holds the page as everything is now.
page_is_built() { [[ -f dist/index.html ]] && fresh page "$(page_hash)"; }

# Leaves the page in dist/, with the pages to read, which the command writes from the content. Fails as well when the
# page is heavier than its budget.
page() {
  if page_is_built; then return; fi
  step page "build the page" "$mend" npm --prefix web run build || return 1
  seal page "$(page_hash)"
}

types() { step types "check the types of the page" "$mend" npm --prefix web run check; }

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

test_browsers() { step browser "test the page in the browsers" "$mend" npm --prefix web run test:browser; }

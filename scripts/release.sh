# A release: built twice, in different folders and as of different days, and compared, so that anybody who builds the same sources
# can see that what a server sends was made of them and of nothing else.

# release_pages: the pages and what stands beside them, in build/release.
release_pages() {
  beside build_programs node_packages || return 1
  build/wijzer site "$site" --release || return 1
  bundle && mkdir -p build/release && build_page --release --dist "$PWD/build/release/pages" || return 1
  node web/tools/notices.mjs ${other:+"$content"} >build/release/sbom.json
}

# copy_sources FOLDER: all that this project consists of, without what was built or downloaded.
copy_sources() {
  rm -rf "$1"
  mkdir -p "$1"
  tar --exclude=./build --exclude=./dist --exclude=./.git --exclude=node_modules --exclude=.cache -cf - . | tar -xf - -C "$1"
  ln -s "$PWD/web/node_modules" "$1/web/node_modules"
}

# build_again FOLDER: the same release from a copy of the sources: as of a later day, in another time zone and language, and
# without a compiler cache, which would only give back what was built before.
build_again() {
  local later=$((${SOURCE_DATE_EPOCH:-$(date +%s)} + 40 * 24 * 60 * 60)) given=(--site "$(in_place "$site")")
  copy_sources "$1" || return 1
  if [[ $other ]]; then
    cp -r "$content" "$1/content-of-another-wizard" || return 1
    given+=(--content "$1/content-of-another-wizard")
  fi
  cd "$1" && env WIJZER_ONCE=1 CCACHE_DISABLE=1 "SOURCE_DATE_EPOCH=$later" TZ=Pacific/Kiritimati LC_ALL=C.UTF-8 \
    bash -c 'umask 077; exec ./dev release "$@"' release "${given[@]}"
}

# same_again: whether a second build gives the same, bit for bit. What differs stays, to be looked at.
same_again() {
  local copy=$PWD/build/again/the-same-sources-in-another-folder
  step release-again "build it again in another folder" "A release must build everywhere." build_again "$copy" || return 1
  step release-compare "compare both, bit by bit" \
    "What was built again is in $copy/build/release/. A release that cannot be made again cannot be checked." \
    node web/tools/compare.mjs build/release "$copy/build/release" || return 1
  cat build/logs/release-compare.log
  rm -rf build/again
}

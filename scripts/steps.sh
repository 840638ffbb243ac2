# Steps: each runs one command, leaves its output in build/logs/<step>.log, and tells when it begins and how it went. What
# each took stands in build/logs/steps.tsv, of which verdict makes a table.

# begin: nothing failed yet, and no step ran.
begin() { rm -f build/failed build/logs/steps.tsv; }

# step NAME TITLE ADVICE COMMAND...: the time that passed, and the processor time, which says more on a busy machine.
step() {
  local name=$1 title=$2 advice=$3 log="build/logs/$1.log" took status=0 TIMEFORMAT='%R %U %S'
  shift 3
  mkdir -p build/logs
  printf '%s ...\n' "$title"
  exec 3>"$log"
  took=$({ time "$@" >&3 2>&3 </dev/null 3>&-; } 2>&1) || status=$?
  took=$(awk '{ printf "%.0f\t%.0f", $1, $2 + $3 }' <<<"${took##*$'\n'}")
  printf '%s\t%s\n' "$took" "$title" >>build/logs/steps.tsv
  took="${took%$'\t'*} s, processor ${took#*$'\t'} s"
  exec 3>&-
  if ((status == 0)); then
    printf '%s: ok (%s)\n' "$title" "$took"
    return
  fi
  printf '%s: FAILED (%s)\n\n%s\n\nThe step "%s" failed. %s\nAll it said is in %s.\n\n' "$title" "$took" \
    "$(what_failed "$log" | sed 's/\x1b\[[0-9;]*m//g; s/^/    /')" "$name" "$advice" "$log"
  fail "$name"
  return 1
}

# what_failed LOG: the tests of node that failed, each with what it says and the test that it belongs to; of any other
# log the end.
what_failed() {
  awk '/^ *not ok / { telling = 1 }
    telling && lines < 200 { print; lines++ }
    /^ *\.\.\.$/ { telling = 0 }' "$1" | grep . || tail -n 40 "$1"
}

# Steps can run side by side, so what failed is kept in a file.
fail() { grep -qsxF "$1" build/failed || printf '%s\n' "$1" >>build/failed; }

# unfail NAME: there is another way, so that the step that failed does not count.
unfail() {
  local others
  others=$(grep -vxF "$1" build/failed || :)
  if [[ $others ]]; then printf '%s\n' "$others" >build/failed; else rm -f build/failed; fi
}

# beside LANE...: runs functions at the same time. Each is a process group of its own, so that what ends this run can end
# all that it started.
beside() {
  local lane lanes=() status=0
  set -m
  for lane in "$@"; do
    "$lane" &
    lanes+=("$!")
  done
  set +m
  trap 'kill -- "${lanes[@]/#/-}" 2>/dev/null; exit 130' INT TERM HUP
  for lane in "${lanes[@]}"; do wait "$lane" || status=1; done
  trap - INT TERM HUP
  return "$status"
}

# stand_back: from here on this lane takes only what the others leave of the cores.
stand_back() { renice -n 19 -p "$BASHPID" >/dev/null 2>&1 || :; }

# One hash of the names and contents of files and folders; what the build itself writes is left out.
hash_of() {
  find "$@" -name node_modules -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}

# fresh NAME HASH: true when the step NAME last succeeded with this hash. seal NAME HASH: remembers it.
fresh() { [[ -f build/stamps/$1 && $(<"build/stamps/$1") == "$2" ]]; }
seal() {
  mkdir -p "$(dirname "build/stamps/$1")"
  printf '%s\n' "$2" >"build/stamps/$1"
}

# A runner of node that ran no test has not passed.
counted() {
  local name
  for name in "$@"; do
    grep -qsE '^(#|ℹ) pass [1-9]' "build/logs/$name.log" && continue
    printf 'The step "%s" ran no test that passed.\n' "$name"
    fail "$name"
  done
}

# What each step took, in the order in which they ended. Steps run beside each other, so that the seconds add up to more
# than passed; the processor time is what there was to do, of which each core does one second in a second. Packages are
# not counted.
table() {
  [[ -f build/logs/steps.tsv ]] || return 0
  awk -F '\t' -v passed="$((SECONDS - packages_took))" -v cores="$(nproc)" '
    BEGIN { print "\nseconds  processor  step" }
    { printf "%7d  %9d  %s\n", $1, $2, $3; processor += $2 }
    END {
      printf "%7d  %9d  all together", passed, processor
      if (passed) printf "; %d cores were busy for %.0f %% of the time", cores, 100 * processor / cores / passed
      printf "\n"
    }' build/logs/steps.tsv
}

# verdict [NAME...]: the table of the steps, what failed, the closing lines of the named runners, and the exit code.
verdict() {
  local name failed=''
  table
  if [[ -f build/failed ]]; then failed=$(paste -sd ' ' build/failed); fi
  if [[ $failed ]]; then
    printf '\nFailed: %s. The logs are in build/logs/.\n' "$failed"
  else
    printf '\nAll steps are ok.\n'
  fi
  if [[ ${WIJZER_LEFT_OUT-} ]]; then
    printf 'NOT TESTED: the %s, for want of what it needs; see build/logs/imgui.log.\n' "$WIJZER_LEFT_OUT"
  fi
  # A step that could not look says so in its log.
  grep -hs '^NOT TESTED: ' build/logs/*.log || :
  if [[ ${WIJZER_NO_SERVERS-} ]]; then
    printf 'NOT TESTED: the files for nginx and Caddy, as this machine lacks one of those servers.\n'
  fi
  if [[ ${WIJZER_NO_WEBKIT-} ]]; then
    printf 'NOT TESTED: the page in WebKitGTK, as this machine lacks it, or xvfb or xdotool.\n'
  fi
  printf 'Packages %d s apart, all the rest %d s.\n' "$packages_took" $((SECONDS - packages_took))
  for name in "$@"; do
    printf '\n%s\n' "$name"
    [[ -f build/logs/$name.log ]] || printf 'did not run\n'
    grep -sE '^([0-9]+% tests passed|test [a-z]+: the program is as it was|(#|ℹ) (tests|pass|fail|skipped) )' "build/logs/$name.log" | sed 's/^ℹ/#/' || :
    if [[ $name == *-tests ]]; then cases "${name%-tests}"; fi
  done
  [[ ! $failed ]] || exit 1
}

# House rule: no file holds a key, a token or a password, and none stands where programs keep them.
# Run: cmake -DROOT=. -P tests/secrets.cmake
cmake_minimum_required(VERSION 3.25)
get_filename_component(ROOT "${ROOT}" ABSOLUTE)

# "what it is|expression". The expressions of CMake count nothing, so a run of signs is written out by `signs`.
function(signs out class count)
  string(REPEAT "${class}" ${count} run)
  set(${out} "${run}" PARENT_SCOPE)
endfunction()
signs(upper16 "[A-Z0-9]" 16)
signs(word16 "[A-Za-z0-9_-]" 16)
set(kinds
  "a private key|-----BEGIN [A-Z ]*PRIVATE KEY"
  "a key of Amazon|(^|[^A-Za-z0-9])A(KIA|SIA)${upper16}"
  "a key of Google|AIza${word16}"
  "a token of GitHub|(gh[opsur]|github_pat)_${word16}"
  "a token of GitLab|glpat-${word16}"
  "a token of npm|npm_${word16}${word16}"
  "a token of npm|_auth(Token)?[ ]*=[ ]*[^ \n$]"
  "a token of Slack|xox[abeoprs]-[A-Za-z0-9-]"
  "a token that is signed|eyJ[A-Za-z0-9_-]+[.]eyJ[A-Za-z0-9_-]+[.]${word16}"
  "a password in an address|[a-z]+://[A-Za-z0-9._-]+:[A-Za-z0-9.~%!*+_-]+@[a-z0-9]"
  "a password|([Pp]assword|[Pp]asswd|[Ss]ecret|[Aa]pi_?[Kk]ey|[Tt]oken)[\"']?[ ]*[:=][ ]*[\"'][^ \"'{$]${word16}")

# What the project itself consists of: nothing that is built or downloaded.
set(patterns)
foreach(folder content scripts tests wasm web/accessibility web/src web/styles web/tools .ci .reuse LICENSES web/licences)
  list(APPEND patterns "${ROOT}/${folder}/*")
endforeach()
file(GLOB_RECURSE files RELATIVE "${ROOT}" ${patterns})
file(GLOB top LIST_DIRECTORIES false RELATIVE "${ROOT}" "${ROOT}/*" "${ROOT}/.*" "${ROOT}/web/*" "${ROOT}/web/.*")
list(APPEND files ${top})
list(FILTER files EXCLUDE REGEX "[.](png|ttf|wasm)$")
if(NOT files)
  message(SEND_ERROR "no files under ${ROOT}")
endif()
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  if(name MATCHES "^([.]env.*|[.]netrc|[.]pypirc|[.]git-credentials|id_(rsa|dsa|ecdsa|ed25519)|.*[.](pem|key|p12|pfx|jks|keystore|kdbx))$")
    message(SEND_ERROR "${file}: is a file in which programs keep secrets")
  endif()
  # Without the signs that mean something to lists.
  file(STRINGS "${ROOT}/${file}" text NEWLINE_CONSUME)
  foreach(kind IN LISTS kinds)
    string(FIND "${kind}" "|" at)
    string(SUBSTRING "${kind}" 0 ${at} what)
    math(EXPR at "${at} + 1")
    string(SUBSTRING "${kind}" ${at} -1 expression)
    if(text MATCHES "${expression}")
      message(SEND_ERROR "${file}: holds ${what}. Take it out, and make it worthless where it opens something")
    endif()
  endforeach()
endforeach()

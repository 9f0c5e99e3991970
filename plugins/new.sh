#!/usr/bin/env bash
# Makes a plugin of plugins/hello, renamed: plugins/new.sh NAME FOLDER
set -euo pipefail

fail() { printf '%s\n' "$*" >&2; exit 1; }

template=$(cd "$(dirname "${BASH_SOURCE[0]}")/hello" && pwd)
id=${1:-}
folder=${2:-}

[[ $id =~ ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ && ${#id} -ge 2 && ${#id} -le 40 ]] ||
  fail "\"$id\" can't be a plugin's name: it takes 2 to 40 small letters, digits and single hyphens, and starts with a letter, such as release-notes."
[ "$id" != hello ] || fail "hello is the template itself. Choose another name."
[ -n "$folder" ] || fail "Say where to put it: plugins/new.sh NAME FOLDER"
[ ! -e "$folder" ] || fail "$folder exists already."

# release-notes is the package releasenotes, the classes ReleaseNotes..., the title Release notes.
package=${id//-/}
class=
title=${id//-/ }
for word in $title; do
  class+=$(printf '%s' "${word:0:1}" | tr '[:lower:]' '[:upper:]')${word:1}
done
title=$(printf '%s' "${title:0:1}" | tr '[:lower:]' '[:upper:]')${title:1}

reserved="abstract assert boolean break byte case catch char class const continue default do double
else enum extends final finally float for goto if implements import instanceof int interface long
native new package private protected public return short static super switch synchronized this throw
throws transient try void volatile while true false null"
! grep -qw -- "$package" <<<"$reserved" || fail "\"$id\" is a word of Java's own. Choose another name."

parent="<relativePath/>"
if [ "$(dirname "$folder")" -ef "$(dirname "$template")" ]; then
  parent="<relativePath>../pom.xml</relativePath>"
fi

(cd "$template" && find pom.xml README.md src -type f) | while read -r file; do
  to=$folder/$(printf '%s' "$file" | sed -e "s/Hello/$class/g" -e "s#plugins/hello#plugins/$package#g" -e "s/hello/$id/g")
  mkdir -p "$(dirname "$to")"
  sed -e "s/plugins\\.hello/plugins.$package/g" \
    -e "s/Hello\\([A-Z]\\)/$class\\1/g" -e "s/Hello/$title/g" -e "s/hello/$id/g" \
    -e "s#<relativePath>.*</relativePath>#$parent#" "$template/$file" >"$to"
done

# Outside this tree it stands alone: Maven looks for the compiler's options beside the pom.
if [ "$parent" = "<relativePath/>" ]; then
  cp -R "$template/../../.mvn" "$folder/.mvn"
  echo target/ >"$folder/.gitignore"
fi

#!/bin/sh
# installed-examples.sh - compile the examples against the installed library and run them
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for source in "$srcdir"/examples/*.c; do
  packages=pufa-1
  case $source in *libical*) packages='pufa-1 libical' ;; esac
  # shellcheck disable=SC2046,SC2086
  $CC $flags "$source" -o "$folder/$(basename "$source" .c)" $(pkg-config --cflags --libs $packages)
done
examples=$folder
export examples
sh "$srcdir/tests/test-examples.sh" | tee "$folder/log"
! grep -q '^not ok' "$folder/log"

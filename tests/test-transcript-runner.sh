#!/bin/sh
# The transcript runner tells what is from what is not: ten true lines pass, each false one fails.
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
cat >"$folder/true.md" <<'EOF'
```console
@ 2023-05-08 09:20 empty
$ id=5; echo one; echo two >&2; (exit 3)
one
! two
? 3
$ echo "$id $PUFA_NOW $PUFA_SEED $LOGNAME $LANGUAGE" | tee kept
5 2023-05-08 09:20 qinghe:2 zhou en
$ seq 9
1
…
9
$ ls "$HOME"
```
```console
$ echo "$id"; ls kept
! …

kept
@zh 2024-01-05 09:00 empty
$ echo "$PUFA_NOW $LANGUAGE"; [ ! -e kept ]
2024-01-05 09:00 zh_CN
$ seq 3 >&2
! 1
! …
$ cd /; no-such-program
! …
? 127
$ pwd
/
```
<!-- [later] -->
```console
$ false
```
```console
@ 2023-05-08 09:20 empty [main] [later]
$ false
@ 2023-05-08 09:20 empty [main]
$ echo "$PUFA_SEED"; echo day >&2; echo paper >&2
qinghe:1
!d day
!p paper
```
EOF
for false in '$ echo one\ntwo' '$ echo one >&2\none' '$ echo one' '$ true\n? 1' '$ false' '$ seq 3\n2\n…' '$ exit\n$ true' '@ 2023-01-01 09:00 7\n$ pufa list -q'; do
  n=$((${n:-0} + 1))
  printf '```console\n%b\n```\n' "$false" >"$folder/false.$n.md"
done

echo "1..$((n + 1))"
if PARTS="main days papers" "$srcdir/tests/transcript.sh" "$folder/true.md" >"$folder/log" && [ "$(grep -c '^ok' "$folder/log")" = 10 ] && ! grep '^not' "$folder/log"; then
  echo 'ok 1 - what is true passes'
else
  echo 'not ok 1 - what is true passes'
  sed 's/^/# /' "$folder/log"
fi
i=0
while [ $((i += 1)) -le "$n" ]; do
  if "$srcdir/tests/transcript.sh" "$folder/false.$i.md" | grep -q '^not ok'; then
    echo "ok $((i + 1)) - what is false fails: case $i"
  else
    echo "not ok $((i + 1)) - what is false fails: case $i"
  fi
done

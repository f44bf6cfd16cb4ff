#!/bin/sh
# In Chinese, help and complaints hold no Latin word but names that are typed: verbs, options, files,
# formats, and what the command line itself says.
LANGUAGE=zh_CN LC_ALL=C.UTF-8 PUFA_NOW='2023-05-17 10:00'
export LANGUAGE PUFA_NOW LC_ALL
[ -e "$TEXTDOMAINDIR/zh_CN/LC_MESSAGES/pufa.mo" ] || { echo '1..0 # SKIP no gettext tools'; exit 0; }
cases=$(cd "$srcdir" && pwd)/tests/data/chinese.txt
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 99
cp -R "$(dirname "$cases")/../../examples/qinghe" office && chmod -R u+w office || exit 99
HOME=$folder
export HOME

# What may be typed: all verbs, topics, formats, units.
verbs='add edit move cancel remove list show check days free plan notices record due report init import export lint log
  undo sync help'
names="pufa $verbs auto always never dates formats status human tsv csv json jsonl ics xlsx html text speaker sms wecom start wd
  UTF XX"

latin () { # the Latin words of stdin, without command lines to be typed, options, files and variables
  sed -e '/^  pufa /d' -e 's/--[a-z][a-z-]*//g' -e 's/[a-z-]*\.\(csv\|ini\|ics\|db\)//g' -e 's|~/[a-z./]*||g' -e 's/[$][A-Z_]*//g' |
    grep -oE '[A-Za-z]{2,}' | sort -u
}

try () { # COMMAND
  n=$((n + 1))
  sh -c "$1" >got 2>&1 </dev/null
  printf '%s\n' $names $(printf '%s\n' "$1" | grep -oE '[A-Za-z]+') | sort -u >known
  found=$(latin <got | grep -vxF -f known)
  if [ -s got ] && [ -z "$found" ]; then
    echo "ok $n - $1"
  else
    echo "not ok $n - $1: $found"
    sed 's/^/# /' got
  fi
}

n=0
for verb in $(pufa help | sed -n 's/^  \([a-z]*\).*/\1/p') dates formats status; do try "pufa help $verb"; done
try 'pufa help'
while read -r line; do
  case $line in '' | '#'*) ;; *) try "$line" ;; esac
done <"$cases"
echo "1..$n"

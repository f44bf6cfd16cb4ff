# lunar.awk - one word a lunar year, from lunar.csv; pufa-lunar.c says what its bits are
BEGIN { FS = ","; print "static const guint32 years[] = {" }
/^#/ || $1 == "year" { next }
{
  split($2, day, "-")
  word = (day[1] - 1) * 31 + day[2] - 21 + $3 * 32
  for (i = 1; i <= length($4); i++)
    if (substr($4, i, 1) == "L")
      word += 2 ^ (8 + i)
  if ($5 != "")
    word += 2 ^ 22 * ($5 + 0) + 2 ^ 26 * ($5 ~ /-$/)
  printf "  0x%07x, /* %s */\n", word, $1
}
END { print "};" }

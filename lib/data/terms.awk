# terms.awk - the day of the month of each solar term, from terms.csv: the earliest of all years and,
# for each year, how many days later it is, two bits a term; never more than three
BEGIN { FS = "," }
/^#/ || $1 == "year" { next }
{
  year[++n] = $1
  for (i = 1; i <= 24; i++) {
    day[n, i] = $(i + 1)
    if (n == 1 || day[n, i] < first[i])
      first[i] = day[n, i]
  }
}
END {
  print "static const guint8 first_days[] = {"
  for (i = 1; i <= 24; i++)
    printf "%s%d,%s", i % 12 == 1 ? "  " : "", first[i], i % 12 ? " " : "\n"
  print "};\nstatic const guint8 days_later[][6] = {"
  for (k = 1; k <= n; k++) {
    printf "  {"
    for (i = 0; i < 24; i += 4) {
      byte = 0
      for (j = 4; j >= 1; j--)
        byte = byte * 4 + day[k, i + j] - first[i + j]
      printf " 0x%02x,", byte
    }
    printf " }, /* %s */\n", year[k]
  }
  print "};"
}

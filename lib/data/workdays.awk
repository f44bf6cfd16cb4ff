# workdays.awk - stretches of days off and make-up days, from workdays.csv; days are counted as
# g_date_get_julian() does
function julian(text,  part, year, month) {
  split(text, part, "-")
  month = (part[2] + 9) % 12 # from March
  year = part[1] - (part[2] < 3)
  return 365 * year + int(year / 4) - int(year / 100) + int(year / 400) + int((153 * month + 2) / 5) + part[3] - 306
}
BEGIN { FS = ","; print "static const BuiltIn built_in[] = {" }
/^#/ || $1 == "issued" { next }
{
  if (!($4 in names)) {
    names[$4] = n
    name[n++] = $4
  }
  split($2, days, /\.\./)
  first = julian(days[1])
  printf "  { %d, %d, %d, %s, %d }, /* %s */\n", first, ($2 ~ /\.\./ ? julian(days[2]) : first) - first + 1, julian($1),
         $3 == "workday" ? "TRUE" : "FALSE", names[$4], $2
}
END {
  print "};\nstatic const char built_in_names[][32] = {"
  for (i = 0; i < n; i++)
    printf "  \"%s\",\n", name[i]
  print "};"
}

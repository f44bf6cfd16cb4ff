# themes.awk - the rows of themes.csv as one text in which each cell ends with a NUL: an array of
# pointers would have to be relocated at each start of the program
BEGIN { FS = "," }
/^#.* as of / {
  match($0, /[0-9]+-[0-9]+-[0-9]+/)
  split(substr($0, RSTART, RLENGTH), stamp, "-")
}
/^#/ { next }
$1 == "id" {
  printf "#define THEMES_DAY pufa_day_new (%d, %d, %d)\nstatic const char theme_cells[] =", stamp[1], stamp[2], stamp[3]
  next
}
{
  printf "\n "
  for (i = 1; i <= 10; i++)
    printf " \"%s\\0\"", $i
  n++
}
END { printf ";\n#define N_THEMES %d\n", n }

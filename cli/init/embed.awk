# embed.awk - C rows of text files: { "LANGUAGE", "NAME", "TEXT" }
FNR == 1 {
  if (inside)
    print "  },"
  inside = 1
  n = split(FILENAME, path, "/")
  printf "  {\n    \"%s\",\n    \"%s\",\n", path[n - 1], path[n]
}
{
  gsub(/[\\"]/, "\\\\&")
  printf "    \"%s\\n\"\n", $0
}
END {
  print "  },"
}

/* days.h - what tests of the almanac need besides
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <stdio.h>

#include <pufa/office/pufa-day-private.h>

#include "unit.h"

/* The number of a day that is written like 2023-02-03. */
static inline guint32
day_of (const char *text)
{
  gint year, month, monthday;

  ck_assert_int_eq (sscanf (text, "%d-%d-%d", &year, &month, &monthday), 3);
  return pufa_day_new (year, month, monthday);
}

/* The lines of a file of tests/data, without those that begin with #. */
static inline char **
read_lines (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("srcdir"), "tests", "data", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  ck_assert_msg (g_file_get_contents (path, &text, NULL, NULL), "cannot read %s", path);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      g_strv_builder_add (kept, lines[i]);
  return g_strv_builder_end (kept);
}

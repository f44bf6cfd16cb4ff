/* pufa-nearest.c - edit distance between words, in characters
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-nearest-private.h>

#define MAX_WORD 64 /* characters compared; names are shorter */

/* The characters of @text, at most MAX_WORD. */
static glong
to_characters (const char *text, gunichar *out)
{
  glong n = 0;

  for (; *text != '\0' && n < MAX_WORD; text = g_utf8_next_char (text))
    out[n++] = g_utf8_get_char (text);
  return n;
}

guint
pufa_nearest_distance (const char *a, const char *b)
{
  gunichar from[MAX_WORD], to[MAX_WORD];
  glong n = to_characters (a, from), m = to_characters (b, to);
  guint row[MAX_WORD + 1];

  for (glong j = 0; j <= m; j++)
    row[j] = (guint) j;
  for (glong i = 1; i <= n; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (glong j = 1; j <= m; j++)
        {
          guint changed = diagonal + (from[i - 1] != to[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[m];
}

gint
pufa_nearest_find (const char *typed, const char *const *words)
{
  guint best = G_MAXUINT;
  gint found = -1;

  for (gint i = 0; words[i] != NULL; i++)
    {
      guint distance = pufa_nearest_distance (typed, words[i]);

      if (distance < best)
        {
          best = distance;
          found = i;
        }
    }
  return found;
}

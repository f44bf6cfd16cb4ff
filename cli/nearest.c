/* nearest.c - what a mistyped word was meant to be
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "nearest.h"

#define LONGEST 32 /* words that are longer have no neighbours */

/* How many slips of the finger lie between: a letter too many, too few, wrong, or two swapped
 * (optimal string alignment). */
static guint
count_slips (const gunichar *a, glong n_a, const gunichar *b, glong n_b)
{
  guint rows[3][LONGEST + 1];
  guint *before = rows[0], *above = rows[1], *row = rows[2];

  for (glong j = 0; j <= n_b; j++)
    above[j] = (guint) j;
  for (glong i = 1; i <= n_a; i++)
    {
      guint *spare = before;

      row[0] = (guint) i;
      for (glong j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = above;
      above = row;
      row = spare;
    }
  return above[n_b];
}

static guint
measure (const char *word, const char *candidate)
{
  g_autofree char *one = g_utf8_casefold (word, -1);
  g_autofree char *other = g_utf8_casefold (candidate, -1);
  g_autofree gunichar *a = NULL;
  g_autofree gunichar *b = NULL;
  glong n_a, n_b;

  if (g_str_has_prefix (other, one))
    return 1;
  a = g_utf8_to_ucs4_fast (one, -1, &n_a);
  b = g_utf8_to_ucs4_fast (other, -1, &n_b);
  return n_a <= LONGEST && n_b <= LONGEST ? count_slips (a, n_a, b, n_b) : G_MAXUINT;
}

void
nearest_consider (Nearest *self, const char *candidate)
{
  guint distance, limit;

  if (!g_utf8_validate (self->word, -1, NULL) || self->word[0] == '\0')
    return;
  distance = measure (self->word, candidate);
  limit = 1 + (guint) g_utf8_strlen (self->word, -1) / 5;
  if (distance > limit || (self->best != NULL && distance >= self->distance))
    return;
  self->best = candidate;
  self->distance = distance;
}

/* pufa-sentence.c - fill in the template of the year's sentence, with numbers as reports round them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/paper/pufa-entry-private.h>
#include <pufa/paper/pufa-report-private.h>

#define MORE "余"

static const struct {
  const char *word;
  PufaFigure figure;
  const char *unit; /* of materials; or NULL for all */
  gboolean is_exact;
} slots[] = {
  { "lectures", PUFA_FIGURE_LECTURES, NULL, TRUE },
  { "consultations", PUFA_FIGURE_CONSULTATIONS, NULL, TRUE },
  { "cancelled", PUFA_FIGURE_CANCELLED, NULL, TRUE },
  { "leaflets", PUFA_FIGURE_LEAFLETS, NULL, FALSE },
  { "sheets", PUFA_FIGURE_LEAFLETS, PUFA_UNIT_SHEET, FALSE },
  { "booklets", PUFA_FIGURE_LEAFLETS, PUFA_UNIT_BOOKLET, FALSE },
  { "gifts", PUFA_FIGURE_GIFTS, NULL, FALSE },
  { "attended", PUFA_FIGURE_ATTENDED, NULL, FALSE },
  { "reached", PUFA_FIGURE_REACHED, NULL, FALSE },
  { "consulted", PUFA_FIGURE_CONSULTED, NULL, FALSE },
  { "notices", PUFA_FIGURE_NOTICES, NULL, FALSE },
};

/* All but the two leading digits go. */
static gint64
cut (gint64 number)
{
  gint64 power = 1;

  while (number / power >= 100)
    power *= 10;
  return number / power * power;
}

/* A template that parts its numbers from the text by spaces, as "资料 {leaflets}份", gets "资料 460 份"
 * and "资料 2000 余份"; one that does not gets none. */
static void
append_rounded (GString *out, gint64 number, const char *rest)
{
  gboolean is_spaced = out->len > 0 && out->str[out->len - 1] == ' ';
  gint64 rounded = cut (number);

  g_string_append_printf (out, "%" G_GINT64_FORMAT, rounded);
  if (rounded != number)
    g_string_append (out, is_spaced ? " " MORE : MORE);
  else if (is_spaced && g_unichar_isalpha (g_utf8_get_char (rest)))
    g_string_append_c (out, ' ');
}

static void
append_slot (const PufaReport *self, GString *out, const char *word, gsize length, const char *rest)
{
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      gint64 number;

      if (strlen (slots[i].word) != length || memcmp (slots[i].word, word, length) != 0)
        continue;
      number = slots[i].unit != NULL ? pufa_report_get_count (self, slots[i].figure, PUFA_AXIS_UNIT, slots[i].unit)
                                     : pufa_report_get_count (self, slots[i].figure, PUFA_AXIS_ALL, "");
      if (slots[i].is_exact)
        g_string_append_printf (out, "%" G_GINT64_FORMAT, number);
      else
        append_rounded (out, number, rest);
      return;
    }
}

char *
pufa_report_dup_sentence (const PufaReport *self)
{
  g_autoptr (GString) out = NULL;
  g_autofree char *period = NULL;
  const char *at, *open, *close;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  period = pufa_period_dup_words (&self->period);
  at = pufa_office_get_settings (self->office)->sentence;
  while ((open = strchr (at, '{')) != NULL && (close = strchr (open, '}')) != NULL)
    {
      g_string_append_len (out, at, open - at);
      at = close + 1;
      if (strncmp (open, "{period}", strlen ("{period}")) == 0)
        g_string_append (out, period);
      else
        append_slot (self, out, open + 1, (gsize) (close - open - 1), at);
    }
  g_string_append (out, at);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

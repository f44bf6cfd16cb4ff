/* pufa-report-trace.c - whether an event is in a number of a report
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/paper/pufa-entry-private.h>
#include <pufa/paper/pufa-report-private.h>

/* An id of another office goes by "hebei/v01"; what has none by "". */
static gboolean
is_id (const PufaEntry *entry, const char *id, const char *key)
{
  g_autofree char *made = NULL;

  return g_str_equal (id != NULL ? pufa_entry_get_key (entry, id, &made) : "", key);
}

static gboolean
is_text (const char *text, const char *key)
{
  return g_str_equal (text != NULL ? text : "", key);
}

static gint64
count_law (const PufaEntry *entry, PufaFigure figure, const char *key)
{
  for (const PufaFact *fact = NULL; (fact = pufa_run_next (&entry->laws, fact)) != NULL;)
    if (g_str_equal (fact->text, key))
      return entry->figures.of[figure];
  return *key == '\0' && entry->laws.first == NULL ? entry->figures.of[figure] : 0;
}

static gint64
count_speaker (const PufaEntry *entry, const PufaReport *report, PufaFigure figure, const char *key)
{
  gboolean has_ids = entry->speakers.property == PUFA_PROPERTY_SPEAKER;

  for (const PufaFact *fact = NULL; (fact = pufa_run_next (&entry->speakers, fact)) != NULL;)
    if (has_ids ? is_id (entry, fact->text, key) : is_text (fact->text, key))
      return pufa_entry_get_speaker_figures (entry, report, fact->text).of[figure];
  return *key == '\0' && entry->speakers.first == NULL ? entry->figures.of[figure] : 0;
}

static gint64
count_handouts (const PufaEntry *entry, const PufaReport *report, PufaFigure figure, PufaAxis axis, const char *key)
{
  g_auto (PufaHandout) handout = { NULL };
  gint64 n = 0;

  if (!entry->is_own || !entry->is_held)
    return 0;
  for (const PufaFact *at = NULL; pufa_entry_next_handout (entry, report, &at, &handout);)
    if (handout.figure == figure &&
        (axis == PUFA_AXIS_UNIT ? g_str_equal (handout.unit, key) : is_id (entry, handout.material, key)))
      n += handout.pieces;
  return n;
}

static gint64
count_part (const PufaEntry *entry, const PufaReport *report, PufaFigure figure, PufaAxis axis, const char *key)
{
  gint64 n = entry->figures.of[figure];

  switch (axis)
    {
    case PUFA_AXIS_ALL:
      return is_text (NULL, key) ? n : 0;
    case PUFA_AXIS_QUARTER:
      return is_text (pufa_report_get_number_key (pufa_quarter_of_month (entry->month)), key) ? n : 0;
    case PUFA_AXIS_MONTH:
      return is_text (pufa_report_get_number_key (entry->month), key) ? n : 0;
    case PUFA_AXIS_VILLAGE:
      return is_id (entry, entry->village, key) ? n : 0;
    case PUFA_AXIS_CHANNEL:
      return is_text (entry->channel, key) ? n : 0;
    case PUFA_AXIS_AUDIENCE:
      return is_text (entry->audience, key) ? n : 0;
    case PUFA_AXIS_LAW:
      return count_law (entry, figure, key);
    case PUFA_AXIS_SPEAKER:
      return count_speaker (entry, report, figure, key);
    case PUFA_AXIS_MATERIAL:
    case PUFA_AXIS_UNIT:
      return count_handouts (entry, report, figure, axis, key);
    }
  return 0;
}

gboolean
pufa_report_includes (const PufaReport *self, const PufaEvent *event, PufaFigure figure, PufaAxis axis, const char *key)
{
  PufaEntry entry;

  g_return_val_if_fail (self != NULL && event != NULL && key != NULL, FALSE);
  g_return_val_if_fail ((guint) figure < PUFA_N_FIGURES && (guint) axis < PUFA_N_AXES, FALSE);

  return pufa_entry_read (&entry, self, event) && count_part (&entry, self, figure, axis, key) > 0;
}

/* pufa-entry.c - read an event as a report counts it: figures, and the keys that they fall under
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/paper/pufa-entry-private.h>
#include <pufa/paper/pufa-report-private.h>

#define SECONDS_A_MINUTE 60

/* What was counted; 0 where no number stands. */
static gint64
parse_count (const char *text)
{
  gint64 number = 0;

  for (; text != NULL && g_ascii_isdigit (*text) && number <= G_MAXINT; text++)
    number = number * 10 + (*text - '0');
  return text != NULL && *text == '\0' && number <= G_MAXINT ? number : 0;
}

/* The facts that lead to others: of most the first alone counts. */
typedef struct {
  const char *host;
  const char *group;
  const char *attended;
  const char *consulted;
  const char *posted;
  PufaRun names;
} Single;

static inline void
set_first (const char **text, const PufaFact *fact)
{
  if (*text == NULL)
    *text = fact->text;
}

static inline void
extend (PufaRun *run, const PufaFact *fact)
{
  if (run->first == NULL)
    {
      run->property = fact->property;
      run->first = fact;
    }
  run->end = fact + 1;
}

static void
read_fact (PufaEntry *self, Single *single, const PufaFact *fact)
{
  switch ((guint) fact->property)
    {
    case PUFA_PROPERTY_OFFICE:
      set_first (&self->office, fact);
      break;
    case PUFA_PROPERTY_VILLAGE:
      set_first (&self->village, fact);
      break;
    case PUFA_PROPERTY_CHANNEL:
      set_first (&self->channel, fact);
      break;
    case PUFA_PROPERTY_AUDIENCE:
      set_first (&self->audience, fact);
      break;
    case PUFA_PROPERTY_SPEAKER:
      extend (&self->speakers, fact);
      break;
    case PUFA_PROPERTY_CONTACT:
      extend (&single->names, fact);
      break;
    case PUFA_PROPERTY_LAW:
      extend (&self->laws, fact);
      break;
    case PUFA_PROPERTY_HANDOUT:
      extend (&self->handouts, fact);
      break;
    case PUFA_PROPERTY_EVIDENCE:
      extend (&self->evidence, fact);
      break;
    case PUFA_PROPERTY_HOST:
      set_first (&single->host, fact);
      break;
    case PUFA_PROPERTY_GROUP:
      set_first (&single->group, fact);
      break;
    case PUFA_PROPERTY_ATTENDED:
      set_first (&single->attended, fact);
      break;
    case PUFA_PROPERTY_CONSULTED:
      set_first (&single->consulted, fact);
      break;
    case PUFA_PROPERTY_POSTED:
      set_first (&single->posted, fact);
      break;
    default:
      break;
    }
}

static gboolean
is_adviser (const PufaEntry *self, const PufaReport *report, const char *speaker)
{
  return self->office == NULL && g_hash_table_contains (report->advisers, speaker);
}

static gboolean
has_adviser (const PufaEntry *self, const PufaReport *report)
{
  for (const PufaFact *fact = NULL; (fact = pufa_run_next (&self->speakers, fact)) != NULL;)
    if (is_adviser (self, report, fact->text))
      return TRUE;
  return FALSE;
}

static gint64
count_minutes (const PufaSpan *span)
{
  if (pufa_span_is_all_day (span))
    return 0;
  return (pufa_span_get_end_unix (span) - pufa_span_get_start_unix (span)) / SECONDS_A_MINUTE;
}

static void
count_held (PufaEntry *self, const PufaReport *report, const Single *single)
{
  gint64 *of = self->figures.of;
  gboolean is_lecture = self->facts->kind == PUFA_KIND_LECTURE;
  g_auto (PufaHandout) handout = { NULL };

  of[PUFA_FIGURE_MINUTES] = count_minutes (self->facts->span);
  of[PUFA_FIGURE_CONSULTED] = parse_count (single->consulted);
  of[is_lecture ? PUFA_FIGURE_LECTURES : PUFA_FIGURE_CONSULTATIONS] = 1;
  of[is_lecture ? PUFA_FIGURE_ATTENDED : PUFA_FIGURE_REACHED] = parse_count (single->attended);
  for (const PufaFact *at = NULL; pufa_entry_next_handout (self, report, &at, &handout);)
    of[handout.figure] += handout.pieces;
}

static void
count_norm (PufaEntry *self)
{
  gint64 *of = self->figures.of;

  if (self->is_own && !self->has_adviser)
    return;
  of[PUFA_FIGURE_ADVISER_LECTURES] = self->facts->kind == PUFA_KIND_LECTURE;
  of[PUFA_FIGURE_ADVISER_MINUTES] = count_minutes (self->facts->span);
}

static void
count_event (PufaEntry *self, const PufaReport *report, const Single *single)
{
  gint64 *of = self->figures.of;

  self->is_held = self->facts->stage == PUFA_STAGE_HELD;
  if (self->is_own)
    {
      of[PUFA_FIGURE_PLANNED] = 1;
      of[PUFA_FIGURE_CANCELLED] = self->facts->stage == PUFA_STAGE_CANCELLED;
    }
  if (!self->is_held)
    return;
  self->has_adviser = has_adviser (self, report);
  count_norm (self);
  if (self->is_own)
    count_held (self, report, single);
}

/* A notice that names no village is for that of its group. */
static void
count_notice (PufaEntry *self, const PufaReport *report, const Single *single)
{
  self->figures.of[PUFA_FIGURE_NOTICES] =
      self->is_own && single->posted != NULL && self->facts->stage != PUFA_STAGE_CANCELLED;
  if (self->village == NULL && single->group != NULL && self->office == NULL)
    self->village = pufa_roster_get_text (pufa_office_get_roster (report->office), PUFA_TABLE_GROUPS, single->group,
                                          PUFA_GROUP_VILLAGE);
}

static gboolean
set_time (PufaEntry *self, const PufaReport *report)
{
  const PufaSpan *span = self->facts->span;

  if (span == NULL)
    return FALSE;
  self->start = pufa_span_get_start_unix (span);
  if (self->start < report->period.from || self->start >= report->period.until)
    return FALSE;
  self->month = (guint) pufa_civil_from_unix (self->start, report->zone).month;
  return TRUE;
}

gboolean
pufa_entry_read (PufaEntry *self, const PufaReport *report, const PufaEvent *event)
{
  Single single = { NULL };

  memset (self, 0, sizeof *self);
  self->facts = pufa_event_get_facts (event);
  if (!set_time (self, report))
    return FALSE;
  for (guint i = 0; i < self->facts->n_facts; i++)
    read_fact (self, &single, &self->facts->facts[i]);
  if (self->speakers.first == NULL)
    self->speakers = single.names;
  if (self->office != NULL &&
      (report->office == NULL || g_str_equal (self->office, pufa_office_get_id (report->office))))
    self->office = NULL;
  self->is_own = single.host == NULL || !g_str_equal (single.host, "adviser");
  if (self->facts->kind == PUFA_KIND_LECTURE || self->facts->kind == PUFA_KIND_CONSULTATION)
    count_event (self, report, &single);
  else if (self->facts->kind == PUFA_KIND_NOTICE)
    count_notice (self, report, &single);
  return TRUE;
}

void
pufa_handout_clear (PufaHandout *self)
{
  g_clear_pointer (&self->made, g_free);
}

static const char *
get_unit (const PufaEntry *self, const PufaReport *report, const char *material)
{
  const PufaTallyRow *row =
      self->office == NULL ? pufa_tally_find (&report->tallies[PUFA_AXIS_MATERIAL], material) : NULL;

  return row != NULL && row->unit != NULL ? row->unit : PUFA_UNIT_SHEET;
}

/* An id is nearly always short. */
static void
set_material (PufaHandout *self, const char *text, gsize length)
{
  pufa_handout_clear (self);
  self->material = self->buffer;
  if (length >= sizeof self->buffer)
    self->material = self->made = g_strndup (text, length);
  else
    {
      memcpy (self->buffer, text, length);
      self->buffer[length] = '\0';
    }
}

/* "k1=80"; "k1" is only meant to be handed out. */
gboolean
pufa_entry_next_handout (const PufaEntry *self, const PufaReport *report, const PufaFact **at, PufaHandout *handout)
{
  while ((*at = pufa_run_next (&self->handouts, *at)) != NULL)
    {
      const char *text = (*at)->text, *number = strchr (text, '=');

      if (number == NULL)
        continue;
      set_material (handout, text, (gsize) (number - text));
      handout->unit = get_unit (self, report, handout->material);
      handout->figure = g_str_equal (handout->unit, PUFA_UNIT_SHEET) || g_str_equal (handout->unit, PUFA_UNIT_BOOKLET)
                            ? PUFA_FIGURE_LEAFLETS
                            : PUFA_FIGURE_GIFTS;
      handout->pieces = parse_count (number + 1);
      return TRUE;
    }
  return FALSE;
}

PufaFigures
pufa_entry_get_speaker_figures (const PufaEntry *self, const PufaReport *report, const char *speaker)
{
  PufaFigures figures = self->figures;

  if (self->is_own && self->has_adviser && !is_adviser (self, report, speaker))
    figures.of[PUFA_FIGURE_ADVISER_LECTURES] = figures.of[PUFA_FIGURE_ADVISER_MINUTES] = 0;
  return figures;
}

const char *
pufa_entry_get_key (const PufaEntry *self, const char *id, char **made)
{
  if (self->office == NULL || *id == '\0')
    return id;
  g_free (*made);
  *made = g_strconcat (self->office, "/", id, NULL);
  return *made;
}

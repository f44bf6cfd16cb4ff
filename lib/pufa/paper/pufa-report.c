/* pufa-report.c - add events and other reports, ask for numbers
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/paper/pufa-entry-private.h>
#include <pufa/paper/pufa-report-private.h>

G_DEFINE_BOXED_TYPE (PufaReport, pufa_report, pufa_report_ref, pufa_report_unref)

PufaReport *
pufa_report_new (PufaOffice *office, PufaSpan *period)
{
  PufaReport *self;

  g_return_val_if_fail (period != NULL, NULL);

  self = g_new0 (PufaReport, 1);
  g_atomic_ref_count_init (&self->refs);
  self->office = office != NULL ? pufa_office_ref (office) : NULL;
  self->zone = pufa_office_peek_zone (office);
  self->period = pufa_period_of (period, self->zone);
  self->advisers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint axis = 0; axis < PUFA_N_AXES; axis++)
    pufa_tally_init (&self->tallies[axis]);
  pufa_lacking_init (&self->lacking);
  self->standing = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_finding_unref);
  pufa_report_fill (self);
  pufa_report_set_targets (self);
  return self;
}

PufaReport *
pufa_report_ref (PufaReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_report_unref (PufaReport *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->advisers);
  for (guint axis = 0; axis < PUFA_N_AXES; axis++)
    pufa_tally_clear (&self->tallies[axis]);
  pufa_lacking_clear (&self->lacking);
  g_ptr_array_unref (self->standing);
  g_clear_pointer (&self->office, pufa_office_unref);
  g_free (self);
}

const char *
pufa_report_get_number_key (guint number)
{
  static const char *const keys[] = { "", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12" };

  return keys[number];
}

/* The rows of the calendar were made in their order. */
static void
count_time (PufaReport *self, const PufaFigures *figures, guint month, guint quarter)
{
  pufa_tally_row_add (g_ptr_array_index (self->tallies[PUFA_AXIS_ALL].rows, 0), figures, quarter);
  pufa_tally_row_add (g_ptr_array_index (self->tallies[PUFA_AXIS_QUARTER].rows, quarter - 1), figures, quarter);
  pufa_tally_row_add (g_ptr_array_index (self->tallies[PUFA_AXIS_MONTH].rows, month - 1), figures, quarter);
}

void
pufa_report_count (PufaReport *self, const PufaFigures *figures, guint month, const char *village, const char *channel,
                   const char *audience)
{
  guint quarter = pufa_quarter_of_month (month);
  PufaTallyRow *place = pufa_report_get_row (self, PUFA_AXIS_VILLAGE, village != NULL ? village : "");

  count_time (self, figures, month, quarter);
  pufa_tally_row_add (place, figures, quarter);
  pufa_tally_row_add_on_the_spot (place, month, figures->of[PUFA_FIGURE_ADVISER_MINUTES]);
  pufa_tally_row_add (pufa_report_get_row (self, PUFA_AXIS_CHANNEL, channel != NULL ? channel : ""), figures, quarter);
  pufa_tally_row_add (pufa_report_get_row (self, PUFA_AXIS_AUDIENCE, audience != NULL ? audience : ""), figures,
                      quarter);
}

/* Each law once, though it may be written twice; so with speakers. */
static gboolean
is_first (const PufaReport *self, PufaTallyRow *row)
{
  gboolean is_new = row->stamp != self->stamp;

  row->stamp = self->stamp;
  return is_new;
}

static void
count_laws (PufaReport *self, const PufaEntry *entry)
{
  guint quarter = pufa_quarter_of_month (entry->month);

  for (const PufaFact *fact = NULL; (fact = pufa_run_next (&entry->laws, fact)) != NULL;)
    {
      PufaTallyRow *row = pufa_report_get_row (self, PUFA_AXIS_LAW, fact->text);

      if (is_first (self, row))
        pufa_tally_row_add (row, &entry->figures, quarter);
    }
  if (entry->laws.first == NULL)
    pufa_tally_row_add (pufa_report_get_row (self, PUFA_AXIS_LAW, ""), &entry->figures, quarter);
}

static PufaTallyRow *
get_speaker_row (PufaReport *self, const PufaEntry *entry, const char *speaker)
{
  gboolean is_name = entry->speakers.property == PUFA_PROPERTY_CONTACT;
  g_autofree char *made = NULL;
  PufaTallyRow *row =
      pufa_report_get_row (self, PUFA_AXIS_SPEAKER, is_name ? speaker : pufa_entry_get_key (entry, speaker, &made));

  row->is_name |= is_name && !row->is_known;
  row->is_foreign |= made != NULL;
  return row;
}

static void
count_speakers (PufaReport *self, const PufaEntry *entry)
{
  guint quarter = pufa_quarter_of_month (entry->month);

  for (const PufaFact *fact = NULL; (fact = pufa_run_next (&entry->speakers, fact)) != NULL;)
    {
      PufaTallyRow *row = get_speaker_row (self, entry, fact->text);
      PufaFigures figures = pufa_entry_get_speaker_figures (entry, self, fact->text);

      if (is_first (self, row))
        pufa_tally_row_add (row, &figures, quarter);
    }
  if (entry->speakers.first == NULL)
    pufa_tally_row_add (pufa_report_get_row (self, PUFA_AXIS_SPEAKER, ""), &entry->figures, quarter);
}

static void
count_handouts (PufaReport *self, const PufaEntry *entry)
{
  guint quarter = pufa_quarter_of_month (entry->month);
  g_auto (PufaHandout) handout = { NULL };

  for (const PufaFact *at = NULL; pufa_entry_next_handout (entry, self, &at, &handout);)
    {
      g_autofree char *made = NULL;
      PufaTallyRow *row =
          pufa_report_get_row (self, PUFA_AXIS_MATERIAL, pufa_entry_get_key (entry, handout.material, &made));

      PufaFigures figures = { 0 };

      row->is_foreign |= made != NULL;
      figures.of[handout.figure] = handout.pieces;
      pufa_tally_row_add (row, &figures, quarter);
      pufa_tally_row_add (pufa_report_get_row (self, PUFA_AXIS_UNIT, handout.unit), &figures, quarter);
    }
}

static void
note_gaps (PufaReport *self, const PufaEntry *entry, const char *village)
{
  const PufaSettings *settings = pufa_office_get_settings (self->office);
  PufaDuty duty = entry->facts->kind == PUFA_KIND_LECTURE ? PUFA_DUTY_LECTURE : PUFA_DUTY_CONSULTATION;

  if (entry->is_held)
    pufa_lacking_note (&self->lacking, entry, &settings->evidence[duty]);
  if (entry->figures.of[PUFA_FIGURE_CANCELLED] > 0)
    pufa_tally_row_note_cancelled (pufa_report_get_row (self, PUFA_AXIS_VILLAGE, village), entry->facts->uid,
                                   pufa_facts_get (entry->facts, PUFA_PROPERTY_SUMMARY), entry->start);
}

void
pufa_report_add (PufaReport *self, const PufaEvent *event)
{
  PufaEntry entry;
  g_autofree char *made = NULL;
  const char *village;

  g_return_if_fail (self != NULL && event != NULL);

  if (!pufa_entry_read (&entry, self, event))
    return;
  self->stamp++;
  village = entry.village != NULL ? pufa_entry_get_key (&entry, entry.village, &made) : "";
  if (made != NULL)
    pufa_report_get_row (self, PUFA_AXIS_VILLAGE, village)->is_foreign = TRUE;
  pufa_report_count (self, &entry.figures, entry.month, village, entry.channel, entry.audience);
  count_laws (self, &entry);
  count_speakers (self, &entry);
  if (entry.is_own && entry.is_held)
    count_handouts (self, &entry);
  note_gaps (self, &entry, village);
}

/* Whether keys of an axis are ids of an office's roster. */
static gboolean
is_of_roster (PufaAxis axis)
{
  return axis == PUFA_AXIS_VILLAGE || axis == PUFA_AXIS_SPEAKER || axis == PUFA_AXIS_MATERIAL;
}

static gboolean
is_to_be_prefixed (const PufaReport *of, PufaAxis axis, const PufaTallyRow *row)
{
  return of->office != NULL && is_of_roster (axis) && !row->is_foreign && !row->is_name && *row->key != '\0';
}

static void
merge_tally (PufaReport *self, const PufaReport *other, PufaAxis axis)
{
  const GPtrArray *rows = other->tallies[axis].rows;

  for (guint i = 0; i < rows->len; i++)
    {
      const PufaTallyRow *row = g_ptr_array_index (rows, i);
      gboolean is_prefixed = is_to_be_prefixed (other, axis, row);
      g_autofree char *key =
          is_prefixed ? g_strconcat (pufa_office_get_id (other->office), "/", row->key, NULL) : g_strdup (row->key);
      PufaTallyRow *into = pufa_report_get_row (self, axis, key);

      into->is_foreign |= row->is_foreign || is_prefixed;
      pufa_tally_row_merge (into, row);
    }
}

void
pufa_report_add_report (PufaReport *self, const PufaReport *other)
{
  g_return_if_fail (self != NULL && other != NULL && self != other);

  for (guint axis = 0; axis < PUFA_N_AXES; axis++)
    merge_tally (self, other, (PufaAxis) axis);
  for (guint i = 0; i < PUFA_N_FIGURES; i++)
    if (other->targets[i] >= 0)
      self->targets[i] = MAX (self->targets[i], 0) + other->targets[i];
  pufa_lacking_merge (&self->lacking, &other->lacking);
  for (guint i = 0; i < other->standing->len; i++)
    g_ptr_array_add (self->standing, pufa_finding_ref (g_ptr_array_index (other->standing, i)));
}

static const PufaTallyRow *
find_row (const PufaReport *self, PufaFigure figure, PufaAxis axis, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  g_return_val_if_fail ((guint) figure < PUFA_N_FIGURES && (guint) axis < PUFA_N_AXES, NULL);

  return pufa_tally_find (&self->tallies[axis], key);
}

gint64
pufa_report_get_count (const PufaReport *self, PufaFigure figure, PufaAxis axis, const char *key)
{
  const PufaTallyRow *row = find_row (self, figure, axis, key);

  return row != NULL ? row->all.of[figure] : 0;
}

gint64
pufa_report_get_quarter_count (const PufaReport *self, PufaFigure figure, PufaAxis axis, const char *key, guint quarter)
{
  const PufaTallyRow *row = find_row (self, figure, axis, key);
  const PufaFigures *part;

  g_return_val_if_fail (quarter >= 1 && quarter <= 4, 0);

  part = row != NULL ? row->quarters[quarter - 1] : NULL;
  return part != NULL ? part->of[figure] : 0;
}

gint64
pufa_report_get_target (const PufaReport *self, PufaFigure figure)
{
  g_return_val_if_fail (self != NULL && (guint) figure < PUFA_N_FIGURES, -1);

  return self->targets[figure];
}

char **
pufa_report_dup_keys (const PufaReport *self, PufaAxis axis)
{
  g_autoptr (GStrvBuilder) keys = NULL;
  const GPtrArray *rows;

  g_return_val_if_fail (self != NULL && (guint) axis < PUFA_N_AXES, NULL);

  keys = g_strv_builder_new ();
  rows = self->tallies[axis].rows;
  for (guint i = 0; i < rows->len; i++)
    {
      const PufaTallyRow *row = g_ptr_array_index (rows, i);

      if (*row->key != '\0' || axis == PUFA_AXIS_ALL)
        g_strv_builder_add (keys, row->key);
    }
  return g_strv_builder_end (keys);
}

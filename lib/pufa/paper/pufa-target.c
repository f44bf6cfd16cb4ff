/* pufa-target.c - how much an office means to reach, and must, in the period of a report
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/paper/pufa-report-private.h>

/* The keys of [targets]; what stands behind a slash narrows one. */
static const struct {
  const char *key;
  PufaFigure figure;
} names[] = {
  { "lecture", PUFA_FIGURE_LECTURES },    { "consultation", PUFA_FIGURE_CONSULTATIONS },
  { "notice", PUFA_FIGURE_NOTICES },      { "leaflets", PUFA_FIGURE_LEAFLETS },
  { "attended", PUFA_FIGURE_ATTENDED },   { "reached", PUFA_FIGURE_REACHED },
  { "consulted", PUFA_FIGURE_CONSULTED },
};

/* For how many months a target is; by itself for a year. */
static const struct {
  const char *name;
  guint n_months;
  gboolean is_for_each_village;
} narrowings[] = {
  { "", 12, FALSE }, { "/half", 6, FALSE }, { "/quarter", 3, FALSE }, { "/month", 1, FALSE }, { "/village", 12, TRUE },
};

static gint64
count_villages (const PufaReport *self)
{
  const GPtrArray *rows = self->tallies[PUFA_AXIS_VILLAGE].rows;
  gint64 n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += ((PufaTallyRow *) g_ptr_array_index (rows, i))->is_wanted;
  return n;
}

/* For a theme day or the like there is no telling when it is met. */
static gint64
apply (const PufaReport *self, const char *narrowing, gint64 count)
{
  for (guint i = 0; i < G_N_ELEMENTS (narrowings); i++)
    if (g_str_equal (narrowing, narrowings[i].name))
      {
        guint n_parts = pufa_period_count_parts (&self->period, narrowings[i].n_months);

        if (n_parts == 0)
          return -1;
        return count * n_parts * (narrowings[i].is_for_each_village ? count_villages (self) : 1);
      }
  return -1;
}

/* Of several that are for the period the largest holds, since each has to be met. */
static void
set_target (PufaReport *self, const PufaIniEntry *entry)
{
  guint count;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length = strlen (names[i].key);
      gint64 *target = &self->targets[names[i].figure];

      if (strncmp (entry->key, names[i].key, length) == 0 && pufa_value_read_count (entry->value, &count))
        *target = MAX (*target, apply (self, entry->key + length, count));
    }
}

static gint64
count_norm (const PufaReport *self)
{
  gint norm = pufa_office_get_settings (self->office)->norm_lectures;
  gint64 n = 0;

  for (guint quarter = 1; quarter <= 4; quarter++)
    n += pufa_period_count_quarter (&self->period, quarter);
  return norm >= 0 && n > 0 ? norm * n * count_villages (self) : -1;
}

void
pufa_report_set_targets (PufaReport *self)
{
  const PufaIniSection *section = pufa_office_get_settings (self->office)->targets;

  for (guint i = 0; i < PUFA_N_FIGURES; i++)
    self->targets[i] = -1;
  for (guint i = 0; section != NULL && i < section->n_entries; i++)
    set_target (self, &section->entries[i]);
  self->targets[PUFA_FIGURE_ADVISER_LECTURES] = count_norm (self);
}

/* pufa-gaps.c - where nothing was done, norms not met, papers missing
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-finding-private.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/paper/pufa-report-private.h>

#define MINUTES_AN_HOUR 60

static void
add (GPtrArray *found, const char *subject, const char *rule, char *message)
{
  g_ptr_array_add (found, pufa_finding_new (subject, rule, message, NULL));
  g_free (message);
}

static const PufaTallyRow *
get_row (const PufaReport *self, PufaAxis axis, guint i)
{
  return g_ptr_array_index (self->tallies[axis].rows, i);
}

static guint
count_rows (const PufaReport *self, PufaAxis axis)
{
  return self->tallies[axis].rows->len;
}

static gint64
count_events (const PufaTallyRow *row)
{
  return row->all.of[PUFA_FIGURE_LECTURES] + row->all.of[PUFA_FIGURE_CONSULTATIONS];
}

static void
add_cancelled (GPtrArray *found, const PufaTallyRow *row)
{
  g_autofree char *rule = g_strconcat ("cancelled ", row->key, NULL);
  const char *title = row->cancelled_title != NULL ? row->cancelled_title : row->cancelled;

  add (found, row->cancelled, rule, g_strdup_printf (_ ("%s was cancelled"), title));
}

static void
list_villages (const PufaReport *self, GPtrArray *found)
{
  for (guint i = 0; i < count_rows (self, PUFA_AXIS_VILLAGE); i++)
    {
      const PufaTallyRow *row = get_row (self, PUFA_AXIS_VILLAGE, i);

      if (!row->is_wanted || count_events (row) > 0)
        continue;
      add (found, row->key, "village", g_strdup_printf (_ ("nothing was held in %s"), pufa_tally_row_get_name (row)));
      if (row->cancelled != NULL)
        add_cancelled (found, row);
    }
  for (guint i = 0; i < count_rows (self, PUFA_AXIS_VILLAGE); i++)
    {
      const PufaTallyRow *row = get_row (self, PUFA_AXIS_VILLAGE, i);

      if (row->is_wanted && row->all.of[PUFA_FIGURE_LECTURES] == 0)
        add (found, row->key, "lecture",
             g_strdup_printf (_ ("no lecture was held in %s"), pufa_tally_row_get_name (row)));
    }
}

static void
list_channels (const PufaReport *self, GPtrArray *found)
{
  for (guint i = 0; i < count_rows (self, PUFA_AXIS_CHANNEL); i++)
    {
      const PufaTallyRow *row = get_row (self, PUFA_AXIS_CHANNEL, i);

      if (row->is_wanted && count_events (row) == 0 && row->all.of[PUFA_FIGURE_NOTICES] == 0)
        add (found, row->key, "channel", g_strdup_printf (_ ("nothing was done in the channel %s"), row->key));
    }
}

static void
list_quarters (const PufaReport *self, GPtrArray *found)
{
  for (guint i = 0; i < count_rows (self, PUFA_AXIS_QUARTER); i++)
    {
      const PufaTallyRow *row = get_row (self, PUFA_AXIS_QUARTER, i);

      if (pufa_period_count_quarter (&self->period, i + 1) > 0 && count_events (row) == 0)
        add (found, row->key, "quarter", g_strdup_printf (_ ("nothing was held in quarter %s"), row->key));
    }
}

/* How much of a norm is met. What is too much in one place makes up for nothing elsewhere. */
typedef struct {
  gint norm; /* -1: none has one; 0: they differ */
  gint64 met;
  gint64 wanted;
} Norm;

static void
add_norm (Norm *self, gint norm)
{
  self->norm = self->norm < 0 || self->norm == norm ? norm : 0;
}

static Norm
sum_lectures (const PufaReport *self)
{
  Norm sum = { -1, 0, 0 };

  for (guint i = 0; i < count_rows (self, PUFA_AXIS_VILLAGE); i++)
    {
      const PufaTallyRow *row = get_row (self, PUFA_AXIS_VILLAGE, i);

      if (row->norm_lectures < 0)
        continue;
      add_norm (&sum, row->norm_lectures);
      for (guint quarter = 1; quarter <= 4; quarter++)
        {
          gint64 wanted = (gint64) row->norm_lectures * pufa_period_count_quarter (&self->period, quarter);
          const PufaFigures *part = row->quarters[quarter - 1];

          sum.wanted += wanted;
          sum.met += MIN (wanted, part != NULL ? part->of[PUFA_FIGURE_ADVISER_LECTURES] : 0);
        }
    }
  return sum;
}

/* Months in a village, whole or not at all. */
static Norm
sum_hours (const PufaReport *self)
{
  Norm sum = { -1, 0, 0 };

  for (guint i = 0; i < count_rows (self, PUFA_AXIS_VILLAGE); i++)
    {
      const PufaTallyRow *row = get_row (self, PUFA_AXIS_VILLAGE, i);

      if (row->norm_hours < 0)
        continue;
      add_norm (&sum, row->norm_hours);
      for (guint month = 1; month <= 12; month++)
        {
          guint n = pufa_period_count_month (&self->period, month);
          gint64 minutes = row->on_the_spot != NULL ? row->on_the_spot[month - 1] : 0;
          gint64 wanted = (gint64) row->norm_hours * MINUTES_AN_HOUR;

          sum.wanted += n;
          sum.met += wanted > 0 ? MIN (n, minutes / wanted) : n;
        }
    }
  return sum;
}

static char *
dup_lectures (const Norm *sum)
{
  long long met = sum->met, wanted = sum->wanted;

  if (sum->norm == 1)
    return g_strdup_printf (_ ("a lecture a village a quarter: %lld of %lld"), met, wanted);
  if (sum->norm > 1)
    return g_strdup_printf (_ ("%d lectures a village a quarter: %lld of %lld"), sum->norm, met, wanted);
  return g_strdup_printf (_ ("lectures in each village in each quarter: %lld of %lld"), met, wanted);
}

/* Where villages had more than the norm asks for, how many there were is another number. */
static void
list_lectures (const PufaReport *self, GPtrArray *found)
{
  Norm sum = sum_lectures (self);
  gint64 held = pufa_report_get_count (self, PUFA_FIGURE_ADVISER_LECTURES, PUFA_AXIS_ALL, "");
  g_autofree char *message = NULL;

  if (sum.met >= sum.wanted)
    return;
  message = dup_lectures (&sum);
  add (found, "adviser-lectures", "adviser-lectures",
       held > sum.met ? g_strdup_printf (_ ("%s (%lld held)"), message, (long long) held) : g_steal_pointer (&message));
}

static void
list_hours (const PufaReport *self, GPtrArray *found)
{
  Norm sum = sum_hours (self);
  long long met = sum.met, wanted = sum.wanted;

  if (met >= wanted)
    return;
  add (found, "adviser-hours", "adviser-hours",
       sum.norm > 0
           ? g_strdup_printf (_ ("%d hours on the spot a village a month: %lld of %lld"), sum.norm, met, wanted)
           : g_strdup_printf (_ ("hours on the spot in each village in each month: %lld of %lld"), met, wanted));
}

static void
list_evidence (const PufaReport *self, GPtrArray *found)
{
  const PufaLacking *lacking = &self->lacking;

  for (guint i = 0; i < lacking->items->len; i++)
    {
      const PufaLack *item = &g_array_index (lacking->items, PufaLack, i);
      g_autofree char *rule = g_strconcat ("evidence ", item->type, NULL);
      const char *title = item->title != NULL ? item->title : item->uid;

      if (item->wanted == 1)
        add (found, item->uid, rule, g_strdup_printf (_ ("%s has no %s"), title, item->type));
      else
        add (found, item->uid, rule,
             g_strdup_printf (_ ("%s has %u of %u %s"), title, item->wanted - item->missing, item->wanted, item->type));
    }
  if (lacking->n_items > lacking->items->len)
    add (found, "", "evidence",
         g_strdup_printf (_ ("and %lld more"), (long long) (lacking->n_items - lacking->items->len)));
}

static void
list_materials (const PufaReport *self, GPtrArray *found)
{
  for (guint i = 0; i < count_rows (self, PUFA_AXIS_MATERIAL); i++)
    {
      const PufaTallyRow *row = get_row (self, PUFA_AXIS_MATERIAL, i);
      gint64 n = row->all.of[PUFA_FIGURE_LEAFLETS] + row->all.of[PUFA_FIGURE_GIFTS];

      if (n > 0 && !row->is_known)
        add (found, row->key, "material",
             g_strdup_printf (_ ("the unit of %s is not known; %lld counted as 份"), pufa_tally_row_get_name (row),
                              (long long) n));
      if (row->stock >= 0 && n > row->stock)
        add (found, row->key, "stock",
             g_strdup_printf (_ ("%s: %lld given out of a stock of %d"), pufa_tally_row_get_name (row), (long long) n,
                              row->stock));
    }
}

GPtrArray *
pufa_report_list_missing (const PufaReport *self)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_finding_unref);
  list_villages (self, found);
  list_channels (self, found);
  list_quarters (self, found);
  list_lectures (self, found);
  list_hours (self, found);
  for (guint i = 0; i < self->standing->len; i++)
    g_ptr_array_add (found, pufa_finding_ref (g_ptr_array_index (self->standing, i)));
  list_evidence (self, found);
  list_materials (self, found);
  return g_steal_pointer (&found);
}

/* days-list.c - what the almanac has in a stretch of days, day by day
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "days-list.h"

#define SECONDS_A_DAY 86400

struct _DaysList {
  GPtrArray *events;   /* PufaEvent */
  GArray *entries;     /* DaysEntry, by their first day */
  guint n_passed;      /* entries that have begun */
  GPtrArray *begun;    /* DaysEntry of the day that was turned to */
  GPtrArray *standing; /* the same */
};

static gboolean
list_events (DaysList *self, PufaAlmanac *almanac, const DaysScope *scope, const PufaSpan *span, GError **error)
{
  g_autoptr (PufaFilter) filter = pufa_filter_new ();
  g_autoptr (GPtrArray) events = NULL;

  pufa_filter_set_span (filter, (PufaSpan *) span);
  events = pufa_almanac_list (almanac, filter, error);
  if (events == NULL)
    return FALSE;
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  for (guint i = 0; i < events->len; i++)
    if (days_scope_has (scope, g_ptr_array_index (events, i)))
      g_ptr_array_add (self->events, pufa_event_ref (g_ptr_array_index (events, i)));
  return TRUE;
}

static guint32
count_days (const PufaSpan *span)
{
  gint64 seconds = pufa_span_get_end_unix (span) - pufa_span_get_start_unix (span);

  return (guint32) ((seconds + SECONDS_A_DAY / 2) / SECONDS_A_DAY);
}

/* Of holidays and make-up days the almanac tells more when it is asked for the day. */
static void
add_entry (DaysList *self, const PufaEvent *event)
{
  DaysEntry entry = { .kind = pufa_event_get_kind (event), .event = event };
  g_autoptr (GDate) day = NULL;

  if (entry.kind == PUFA_KIND_HOLIDAY || entry.kind == PUFA_KIND_WORKDAY)
    return;
  day = pufa_span_dup_day (pufa_event_get_span (event));
  entry.first = g_date_get_julian (day);
  entry.until = entry.first + count_days (pufa_event_get_span (event));
  g_array_append_val (self->entries, entry);
}

DaysList *
days_list_new (PufaAlmanac *almanac, const DaysScope *scope, const GDate *first, const GDate *last, GError **error)
{
  g_autoptr (DaysList) self = g_new0 (DaysList, 1);
  g_autoptr (GDate) until = g_date_new_julian (g_date_get_julian (last) + 1);
  g_autoptr (PufaSpan) span = pufa_span_new_days (first, until, NULL, error);

  self->entries = g_array_new (FALSE, FALSE, sizeof (DaysEntry));
  self->begun = g_ptr_array_new ();
  self->standing = g_ptr_array_new ();
  if (span == NULL || !list_events (self, almanac, scope, span, error))
    return NULL;
  for (guint i = 0; i < self->events->len; i++)
    add_entry (self, g_ptr_array_index (self->events, i));
  return g_steal_pointer (&self);
}

void
days_list_free (DaysList *self)
{
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->begun);
  g_ptr_array_unref (self->standing);
  g_free (self);
}

GPtrArray *
days_list_get_events (const DaysList *self)
{
  return self->events;
}

void
days_list_turn (DaysList *self, const GDate *day)
{
  guint32 today = g_date_get_julian (day);

  g_ptr_array_set_size (self->begun, 0);
  for (guint i = self->standing->len; i-- > 0;)
    if (((DaysEntry *) g_ptr_array_index (self->standing, i))->until <= today)
      g_ptr_array_remove_index (self->standing, i);
  for (; self->n_passed < self->entries->len; self->n_passed++)
    {
      DaysEntry *entry = &g_array_index (self->entries, DaysEntry, self->n_passed);

      if (entry->first > today)
        return;
      if (entry->first == today)
        g_ptr_array_add (self->begun, entry);
      if (entry->until > today)
        g_ptr_array_add (self->standing, entry);
    }
}

GPtrArray *
days_list_get_begun (const DaysList *self)
{
  return self->begun;
}

GPtrArray *
days_list_get_standing (const DaysList *self)
{
  return self->standing;
}

/* pufa-absence.c - when a person of the roster is not free
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-span-private.h>
#include <pufa/office/pufa-absence-private.h>
#include <pufa/office/pufa-office-private.h>

#define MAX_DAYS (100 * 366)

/* Whether the day is that weekday, or the nth of its month. */
static gboolean
falls_on (const PufaBusy *busy, guint32 day)
{
  return (guint) pufa_day_get_weekday (day) == busy->weekday &&
         (busy->nth == 0 || (guint) (pufa_day_get_civil (day).day - 1) / 7 + 1 == busy->nth);
}

static void
list_duties (GArray *found, const char *cell, guint32 day)
{
  PufaAbsence absence = { NULL };

  while (pufa_value_take_item (&cell, &absence.item, &absence.length))
    {
      PufaBusy busy;

      if (!pufa_value_read_busy (absence.item, absence.length, &busy) || !falls_on (&busy, day))
        continue;
      absence.hours = busy.hours;
      g_array_append_val (found, absence);
    }
}

static void
list_away (GArray *found, const char *cell, guint32 day)
{
  PufaAbsence absence = { .hours = { 0, PUFA_DAY_END }, .is_away = TRUE };

  while (pufa_value_take_item (&cell, &absence.item, &absence.length))
    {
      PufaCivil first, last;

      if (!pufa_value_read_days (absence.item, absence.length, &first, &last))
        continue;
      absence.first = pufa_day_new (first.year, first.month, first.day);
      absence.last = pufa_day_new (last.year, last.month, last.day);
      if (absence.first <= day && day <= absence.last)
        g_array_append_val (found, absence);
    }
}

GArray *
pufa_absence_list (const PufaRoster *roster, const char *person, guint32 day)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PufaAbsence));

  list_duties (found, pufa_roster_get_text (roster, PUFA_TABLE_PEOPLE, person, PUFA_PERSON_BUSY), day);
  list_away (found, pufa_roster_get_text (roster, PUFA_TABLE_PEOPLE, person, PUFA_PERSON_AWAY), day);
  return found;
}

static gint
compare_starts (gconstpointer a, gconstpointer b)
{
  const PufaAbsence *one = a, *other = b;

  return (one->hours.from > other->hours.from) - (one->hours.from < other->hours.from);
}

static PufaSpan *
make_span (guint32 day, const PufaHours *hours, GTimeZone *zone)
{
  PufaCivil midnight = pufa_day_get_civil (day), next = pufa_day_get_civil (day + 1), end = midnight;
  gboolean is_whole = hours->from == 0 && hours->to == PUFA_DAY_END;

  midnight.hour = (gint) hours->from / 60;
  midnight.minute = (gint) hours->from % 60;
  end.hour = (gint) hours->to / 60;
  end.minute = (gint) hours->to % 60;
  return pufa_span_new_from_unix (pufa_civil_to_unix (&midnight, zone),
                                  pufa_civil_to_unix (hours->to == PUFA_DAY_END ? &next : &end, zone),
                                  is_whole ? PUFA_SPAN_DAYS : PUFA_SPAN_ZONED, zone, NULL);
}

/* What touches is one. */
static void
add_day (GPtrArray *spans, GArray *absences, guint32 day, GTimeZone *zone)
{
  PufaHours hours = { 0, 0 };

  g_array_sort (absences, compare_starts);
  for (guint i = 0; i < absences->len; i++)
    {
      const PufaHours *next = &g_array_index (absences, PufaAbsence, i).hours;

      if (i > 0 && next->from > hours.to)
        {
          g_ptr_array_add (spans, make_span (day, &hours, zone));
          hours = *next;
        }
      hours.from = i == 0 ? next->from : hours.from;
      hours.to = MAX (hours.to, next->to);
    }
  if (absences->len > 0)
    g_ptr_array_add (spans, make_span (day, &hours, zone));
}

static guint32
get_day (gint64 unix_seconds, GTimeZone *zone)
{
  PufaCivil civil = pufa_civil_from_unix (unix_seconds, zone);

  return pufa_day_new (civil.year, civil.month, civil.day);
}

GPtrArray *
pufa_office_list_absences (const PufaOffice *self, const char *person, const PufaSpan *span, GError **error)
{
  g_autoptr (GPtrArray) spans = NULL;
  GTimeZone *zone;
  guint32 first, last;

  g_return_val_if_fail (self != NULL && person != NULL && span != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  zone = pufa_office_peek_zone (self);
  first = get_day (pufa_span_get_start_unix (span), zone);
  last = get_day (MAX (pufa_span_get_end_unix (span) - 1, pufa_span_get_start_unix (span)), zone);
  if (last - first > MAX_DAYS)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("absences are asked for over more than %d years"), 100);
      return NULL;
    }
  spans = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_span_unref);
  for (guint32 day = first; day <= last; day++)
    {
      g_autoptr (GArray) absences = pufa_absence_list (pufa_office_get_roster (self), person, day);

      add_day (spans, absences, day, zone);
    }
  return g_steal_pointer (&spans);
}

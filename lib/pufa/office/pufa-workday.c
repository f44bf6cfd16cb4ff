/* pufa-workday.c - which days are working days
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdlib.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-workday-private.h>

typedef struct {
  guint32 first;
  guint8 n_days;
  guint32 issued;
  guint8 is_work;
  guint8 name;
} BuiltIn;

/* In the order of the days; none is listed twice. */
#include "data/workdays.inc"

/* A day that a row of the office's lists. */
typedef struct {
  guint32 day;
  guint row;
} OwnDay;

struct _PufaWorkdays {
  GArray *rows; /* of PufaListedDays, the office's, in its order */
  GArray *days; /* of OwnDay, by day, then by row */
};

static gint
compare_own_days (gconstpointer a, gconstpointer b)
{
  const OwnDay *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return (one->row > other->row) - (one->row < other->row);
}

PufaWorkdays *
pufa_workdays_new (const PufaListedDays *rows, guint n_rows)
{
  PufaWorkdays *self = g_new0 (PufaWorkdays, 1);

  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (PufaListedDays), n_rows);
  self->days = g_array_new (FALSE, FALSE, sizeof (OwnDay));
  for (guint row = 0; row < n_rows; row++)
    {
      g_array_append_val (self->rows, rows[row]);
      for (guint32 day = rows[row].days.first; day < rows[row].days.until; day++)
        g_array_append_vals (self->days, &(OwnDay){ day, row }, 1);
    }
  g_array_sort (self->days, compare_own_days);
  return self;
}

void
pufa_workdays_free (PufaWorkdays *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rows);
  g_array_unref (self->days);
  g_free (self);
}

/* Of the office's rows the last that lists @day, or NULL. */
static const PufaListedDays *
find_own (const PufaWorkdays *self, guint32 day)
{
  guint low = 0, high = self->days->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->days, OwnDay, middle).day <= day)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0 || g_array_index (self->days, OwnDay, low - 1).day != day)
    return NULL;
  return &g_array_index (self->rows, PufaListedDays, g_array_index (self->days, OwnDay, low - 1).row);
}

static int
compare_built_in (const void *key, const void *row)
{
  guint32 day = *(const guint32 *) key;
  const BuiltIn *listed = row;

  return day < listed->first ? -1 : day >= listed->first + listed->n_days;
}

static const BuiltIn *
find_built_in (guint32 day)
{
  return bsearch (&day, built_in, G_N_ELEMENTS (built_in), sizeof (BuiltIn), compare_built_in);
}

static gboolean
find (const PufaWorkdays *self, guint32 day, PufaListedDays *listed)
{
  const PufaListedDays *own = find_own (self, day);
  const BuiltIn *row = own == NULL ? find_built_in (day) : NULL;

  if (own != NULL)
    *listed = *own;
  else if (row != NULL)
    *listed = (PufaListedDays){
      .days = { row->first, row->first + row->n_days },
      .is_work = row->is_work,
      .name = built_in_names[row->name],
      .issued = row->issued,
    };
  return own != NULL || row != NULL;
}

/* An office may work on a public holiday; that it is one is known nevertheless. */
static gboolean
is_holiday (const PufaWorkdays *self, gint year, gint month, gint monthday)
{
  guint32 day = pufa_day_new (year, month, monthday);
  const PufaListedDays *own = find_own (self, day);
  const BuiltIn *row = find_built_in (day);

  return (own != NULL && !own->is_work) || (row != NULL && !row->is_work);
}

gboolean
pufa_workdays_know_year (const PufaWorkdays *self, gint year)
{
  return is_holiday (self, year, 1, 1) && is_holiday (self, year, 10, 1);
}

/* @year: the one whose notice is wanting to tell what @day is. */
static gboolean
is_unknown (const PufaWorkdays *self, guint32 day, gint *year)
{
  PufaCivil civil = pufa_day_get_civil (day);
  gint weekday_of_new_year;

  *year = civil.year;
  if (!pufa_workdays_know_year (self, *year))
    return TRUE;
  if (civil.month != 12 || civil.day < 29)
    return FALSE;

  weekday_of_new_year = pufa_day_get_weekday (day + 32 - (guint32) civil.day);
  *year = civil.year + 1;
  return (weekday_of_new_year <= 2 || weekday_of_new_year == 7) && !pufa_workdays_know_year (self, *year);
}

PufaDayState
pufa_workdays_get_state (const PufaWorkdays *self, guint32 day, PufaListedDays *listed)
{
  PufaListedDays row;
  gint year;

  if (find (self, day, &row))
    {
      if (listed != NULL)
        *listed = row;
      return row.is_work ? PUFA_DAY_MAKE_UP : PUFA_DAY_HOLIDAY;
    }
  if (is_unknown (self, day, &year))
    return PUFA_DAY_UNKNOWN;
  return pufa_day_get_weekday (day) > 5 ? PUFA_DAY_REST : PUFA_DAY_WORK;
}

guint32
pufa_workdays_add (const PufaWorkdays *self, guint32 day, gint n_days, GError **error)
{
  gint step = n_days < 0 ? -1 : 1;

  while (n_days != 0)
    {
      PufaDayState state;
      gint year;

      day += (guint32) step;
      state = pufa_workdays_get_state (self, day, NULL);
      if (state == PUFA_DAY_UNKNOWN)
        {
          is_unknown (self, day, &year);
          g_set_error (error, PUFA_ERROR, PUFA_ERROR_UNKNOWN_DAY,
                       _ ("the State Council's holiday notice for %d is not known, so working days cannot be counted"),
                       year);
          return 0;
        }
      if (pufa_day_state_is_work (state))
        n_days -= step;
    }
  return day;
}

const char *
pufa_day_state_to_string (PufaDayState state)
{
  static const char *const words[] = { "work", "rest", "holiday", "make-up", "unknown" };

  return (guint) state < G_N_ELEMENTS (words) ? words[state] : NULL;
}

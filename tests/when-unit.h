/* when-unit.h - a clock and an almanac for tests of typed dates
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "../cli/when-context.h"
#include "cli-unit.h"

/* A few days of the Chinese calendar. */
static const struct {
  gint year, month;
  gboolean is_leap;
  gint monthday;
  const char *day;
} lunar_days[] = {
  { 2022, 12, FALSE, 23, "2023-01-14" }, { 2023, 1, FALSE, 15, "2023-02-05" },  { 2023, 2, TRUE, 3, "2023-03-24" },
  { 2023, 5, FALSE, 8, "2023-06-25" },   { 2023, 12, FALSE, 23, "2024-02-02" }, { 2024, 1, FALSE, 15, "2024-02-24" },
  { 2024, 5, FALSE, 8, "2024-06-13" },
};

static inline GDate *
make_day (const char *text)
{
  GDate *day = g_date_new ();

  g_date_set_parse (day, text);
  return day;
}

static inline GDate *
fake_lunar_to_date (gint year, gint month, gboolean is_leap, gint monthday, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lunar_days); i++)
    if (lunar_days[i].year == year && lunar_days[i].month == month && lunar_days[i].is_leap == is_leap &&
        lunar_days[i].monthday == monthday)
      return make_day (lunar_days[i].day);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, "%d has no such lunar day", year);
  return NULL;
}

/* New Year is near enough to 5 February. */
static inline gboolean
fake_lunar_from_date (const GDate *day, gint *year, gint *month, gboolean *is_leap, gint *monthday, GError **error)
{
  *year = g_date_get_year (day) - (g_date_get_day_of_year (day) < 36 ? 1 : 0);
  return TRUE;
}

/* Monday to Friday; no notice for 2027. */
static inline GDate *
fake_add_workdays (gconstpointer data, const GDate *day, gint n_days, GError **error)
{
  GDate *at = g_date_copy (day);
  gint step = n_days < 0 ? -1 : 1;

  for (gint left = ABS (n_days); left > 0;)
    {
      g_date_set_julian (at, g_date_get_julian (at) + (guint32) step);
      left -= g_date_get_weekday (at) <= G_DATE_FRIDAY ? 1 : 0;
      if (g_date_get_year (at) != 2027)
        continue;
      g_date_free (at);
      g_set_error_literal (error, PUFA_ERROR, PUFA_ERROR_UNKNOWN_DAY, "2027 is not known");
      return NULL;
    }
  return at;
}

static const WhenAlmanac fake_almanac = { fake_lunar_to_date, fake_lunar_from_date, fake_add_workdays, NULL };

/* At that time in China. */
static inline void
when_at (Face *face, const char *now, WhenContext *context)
{
  face->cli.environment.now = now;
  face->cli.almanac = fake_almanac;
  ck_assert (cli_get_when (&face->cli, context, NULL));
}

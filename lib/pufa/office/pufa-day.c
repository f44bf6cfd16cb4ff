/* pufa-day.c - the number of a date and the date of a number
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/office/pufa-day-private.h>

#define DAY_OF_1970 719163 /* 1970-01-01 */

guint32
pufa_day_new (gint year, gint month, gint monthday)
{
  PufaCivil civil = { .year = year, .month = month, .day = monthday };

  if (!pufa_civil_is_valid (&civil))
    return 0;
  return (guint32) (pufa_civil_to_day (year, month, monthday) + DAY_OF_1970);
}

PufaCivil
pufa_day_get_civil (guint32 day)
{
  return pufa_civil_from_seconds (((gint64) day - DAY_OF_1970) * PUFA_SECONDS_A_DAY);
}

gint
pufa_day_get_year (guint32 day)
{
  return pufa_day_get_civil (day).year;
}

/* By hand: a list of days is made of hundreds of them, and printf is slow. */
void
pufa_day_append (GString *out, guint32 day)
{
  PufaCivil civil = pufa_day_get_civil (day);
  char text[] = "0000-00-00";

  for (gint i = 3, year = civil.year; i >= 0; i--, year /= 10)
    text[i] += (char) (year % 10);
  text[5] += (char) (civil.month / 10);
  text[6] += (char) (civil.month % 10);
  text[8] += (char) (civil.day / 10);
  text[9] += (char) (civil.day % 10);
  g_string_append_len (out, text, sizeof text - 1);
}

char *
pufa_day_to_string (guint32 day)
{
  GString *text = g_string_sized_new (sizeof "2023-02-03");

  pufa_day_append (text, day);
  return g_string_free (text, FALSE);
}

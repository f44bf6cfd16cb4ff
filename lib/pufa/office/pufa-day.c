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

char *
pufa_day_to_string (guint32 day)
{
  PufaCivil civil = pufa_day_get_civil (day);

  return g_strdup_printf ("%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

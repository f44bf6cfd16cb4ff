/* day-facts.c - what is to be said of a day
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "day-facts.h"

/* A year is known by its National Day, which each notice lists. */
gint
day_facts_get_unknown_year (const PufaAlmanac *almanac, const GDate *day)
{
  gint year = g_date_get_year (day);
  g_autoptr (GDate) national = NULL;

  if (pufa_almanac_get_state (almanac, day) != PUFA_DAY_UNKNOWN)
    return 0;
  national = g_date_new_dmy (1, G_DATE_OCTOBER, (GDateYear) year);
  return pufa_almanac_get_state (almanac, national) == PUFA_DAY_UNKNOWN ? year : year + 1;
}

/* when-almanac.c - what the library knows about days, for typed dates
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fault.h"
#include "when-almanac.h"

static GDate *
add_workdays (gconstpointer office, const GDate *day, gint n_days, GError **error)
{
  g_autoptr (PufaAlmanac) built_in = office == NULL ? pufa_almanac_new () : NULL;

  return pufa_almanac_add_workdays (office != NULL ? pufa_office_get_almanac (office) : built_in, day, n_days, error);
}

static gboolean
is_weekday (const PufaAlmanac *almanac, const GDate *day)
{
  PufaWorkday workday = pufa_almanac_get_workday (almanac, day);

  return workday == PUFA_WORKDAY_YES || (workday == PUFA_WORKDAY_UNKNOWN && g_date_get_weekday (day) <= G_DATE_FRIDAY);
}

static GDate *
add_weekdays (gconstpointer office, const GDate *day, gint n_days, GError **error)
{
  g_autoptr (PufaAlmanac) built_in = office == NULL ? pufa_almanac_new () : NULL;
  const PufaAlmanac *almanac = office != NULL ? pufa_office_get_almanac (office) : built_in;
  guint32 julian = g_date_get_julian (day);
  g_autoptr (GDate) at = g_date_new_julian (julian);
  gint step = n_days < 0 ? -1 : 1;

  while (n_days != 0)
    {
      julian += (guint32) step;
      if (!g_date_valid_julian (julian) || julian > WHEN_LAST_DAY)
        {
          fault_set (error, _ ("that is no date; years are 1 to 9998"));
          return NULL;
        }
      g_date_set_julian (at, julian);
      if (is_weekday (almanac, at))
        n_days -= step;
    }
  return g_steal_pointer (&at);
}

void
when_almanac_offer_force (WhenAlmanac *self, gboolean is_forced)
{
  self->is_forceable = TRUE;
  if (is_forced)
    self->add_workdays = add_weekdays;
}

WhenAlmanac
when_almanac (PufaOffice *office)
{
  return (WhenAlmanac){
    .lunar_to_date = pufa_lunar_to_date,
    .lunar_from_date = pufa_lunar_from_date,
    .add_workdays = add_workdays,
    .data = office,
  };
}

/* when-almanac.c - what the library knows about days, for typed dates
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "when-almanac.h"

static GDate *
add_workdays (gconstpointer office, const GDate *day, gint n_days, GError **error)
{
  g_autoptr (PufaAlmanac) built_in = office == NULL ? pufa_almanac_new () : NULL;

  return pufa_almanac_add_workdays (office != NULL ? pufa_office_get_almanac (office) : built_in, day, n_days, error);
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

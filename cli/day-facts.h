/* day-facts.h - what is to be said of a day
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "cli.h"

/* Says beside an event that was put in or moved what is not ordinary about its day: that it is no
 * working day, or a made-up one, or in a year without a notice; of a consultation, that it is market
 * day there. Nothing of an ordinary day. */
void day_facts_say (Cli *cli, PufaOffice *office, const PufaEvent *event);

/* The markets of that day, "石桥大集, 青禾社区周日早市"; NULL for none. */
char *day_facts_dup_markets (const PufaAlmanac *almanac, const GDate *day);

/* Which year's holiday notice is wanting to tell what kind of day it is; 0 of a day that is known.
 * Of the last days of December that may be the next year's. */
gint day_facts_get_unknown_year (const PufaAlmanac *almanac, const GDate *day);

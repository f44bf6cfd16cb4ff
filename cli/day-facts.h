/* day-facts.h - what is to be said of a day
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

/* Which year's holiday notice is wanting to tell what kind of day it is; 0 of a day that is known.
 * Of the last days of December that may be the next year's. */
gint day_facts_get_unknown_year (const PufaAlmanac *almanac, const GDate *day);

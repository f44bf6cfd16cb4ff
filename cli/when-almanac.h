/* when-almanac.h - what the library knows about days, for typed dates
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "when-context.h"

/* By the almanac of @office, borrowed; NULL: by what is built in. Made when it is first asked. */
WhenAlmanac when_almanac (PufaOffice *office);

/* Of a verb with --force: given, it counts Monday to Friday where no holiday notice is known;
 * not given, who is refused is told of it. */
void when_almanac_offer_force (WhenAlmanac *self, gboolean is_forced);

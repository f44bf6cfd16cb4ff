/* when-almanac.h - what the library knows about days, for typed dates
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "when-context.h"

/* By the almanac of @office, borrowed; NULL: by what is built in. Made when it is first asked. */
WhenAlmanac when_almanac (PufaOffice *office);

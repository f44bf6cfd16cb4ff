/* clock.h - TIME: a time of day as people type it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "typed.h"

#define CLOCK_MIDNIGHT (24 * 60) /* the end of the day: 24:00, 晚上12点 */

/* A time of day in typed_clean() text: 15:00, 3pm, 下午3点半, 晚上7:30, noon. @minutes of the day,
 * 0 to CLOCK_MIDNIGHT. TYPED_WRONG with a G_OPTION_ERROR for a time that there is not. */
Typed clock_scan (const char **at, gint *minutes, GError **error);

/* From a time to another: 15:00-16:30, 下午3点到4点半, 3-4:30pm.  Half a day that one of the two
 * times says holds for the other, where that makes sense.  @end is -1 where it is not there. */
Typed clock_scan_range (const char **at, gint *start, gint *end, GError **error);

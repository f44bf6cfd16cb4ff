/* weekday.h - the days of the week, as people type and read them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "typed.h"

/* A weekday in typed_clean() text: wed, wednesday, 周三, 星期三, 礼拜三.  1 is Monday, 7 Sunday. */
gboolean weekday_scan (const char **at, gint *weekday);

/* "Wed" or "周三". */
const char *weekday_get_name (guint weekday);

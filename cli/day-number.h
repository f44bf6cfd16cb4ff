/* day-number.h - days that are written: 2023-05-17, 5月17日, 17 May, 下月5日
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "day.h"

Typed day_scan_number (const char **at, const WhenContext *context, GDate *day, GError **error);

/* The month of "may", "sept": 1 to 12. */
gboolean day_scan_month_name (const char **at, guint *month);

/* The year that 今年, 明年, 去年 mean. */
gboolean day_scan_year_word (const char **at, const WhenContext *context, guint *year);

/* day-lunar.h - days of the Chinese calendar: 农历五月初八, 正月十五, lunar leap 2-3
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "day.h"

Typed day_scan_lunar (const char **at, const WhenContext *context, GDate *day, GError **error);

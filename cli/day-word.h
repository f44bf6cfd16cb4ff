/* day-word.h - days that are said: today, 明天, wed, 下周三, 3天后
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "day.h"

Typed day_scan_word (const char **at, const WhenContext *context, GDate *day, GError **error);

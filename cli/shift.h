/* shift.h - so much later or earlier: +3d, +2w, +6wd, -30m
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "typed.h"
#include "when-context.h"

typedef enum {
  SHIFT_MINUTES,
  SHIFT_DAYS,
  SHIFT_WORKDAYS,
} ShiftUnit;

typedef struct {
  ShiftUnit unit;
  gint n; /* of the unit; below 0 earlier */
} Shift;

/* In typed_clean() text: a sign, then 3d, 2w, 6wd, 30m, 2h, 1h30m. */
gboolean shift_scan (const char **at, Shift *shift);

gboolean shift_is_of_days (const Shift *self);

/* FALSE with an error where a working day cannot be told, or where the calendar ends. */
gboolean shift_add_days (const Shift *self, const WhenContext *context, GDate *day, GError **error);

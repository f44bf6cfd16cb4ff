/* when-context.h - what a date that people type leans on
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

#define WHEN_LAST_DAY 3651694 /* 9998-12-31, as GDate counts days: the last that can be typed */

/* What is known about days.  Each function is the library's of that name, or does the same. */
typedef struct {
  GDate *(*lunar_to_date) (gint year, gint month, gboolean is_leap, gint monthday, GError **error);
  gboolean (*lunar_from_date) (const GDate *day, gint *year, gint *month, gboolean *is_leap, gint *monthday,
                               GError **error);
  GDate *(*add_workdays) (gconstpointer data, const GDate *day, gint n_days, GError **error);
  gconstpointer data;    /* for the last */
  gboolean is_forceable; /* --force would count Monday to Friday where a working day cannot be told */
} WhenAlmanac;

typedef struct {
  GDateTime *now;             /* in the zone of what is typed */
  const WhenAlmanac *almanac; /* NULL: neither lunar dates nor working days are known */
} WhenContext;

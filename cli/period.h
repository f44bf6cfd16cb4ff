/* period.h - PERIOD: a stretch of days as people type it, and --since and --until
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "shared-options.h"
#include "when-context.h"

typedef enum {
  PERIOD_YEAR,
  PERIOD_HALF,
  PERIOD_QUARTER,
  PERIOD_MONTH,
  PERIOD_DAY,
  PERIOD_DAYS, /* a week, or any others */
} PeriodKind;

/* Whole days, both inside. */
typedef struct {
  PeriodKind kind;
  GDate first;
  GDate last;
} Period;

/* 2023, 2023H1, 2023Q3, 2023-05, 2023-05-17 or any DATE; 2023年上半年, 第三季度, 上月, last week.
 * What has no year is this year's, but for a day: see day.h.  FALSE with an error. */
gboolean period_read (const char *text, const WhenContext *context, Period *period, GError **error);

/* "2023", "2023H1", "2023Q3", "2023-05", "2023-05-17", "2023-05-15..2023-05-21"; period_read()
 * reads it back. */
char *period_to_string (const Period *self);

/* The same for people: "2023年第三季度" in Chinese. */
char *period_to_label (const Period *self);

/* What an argument, --since and --until say together; a date that is not valid is an open end. */
typedef struct {
  GDate first;
  GDate last;
} Bounds;

/* @text may be NULL.  FALSE with an error, also where the end is before the beginning. */
gboolean period_read_bounds (const char *text, const PeriodOptions *options, const WhenContext *context, Bounds *bounds,
                             GError **error);

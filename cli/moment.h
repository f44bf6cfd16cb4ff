/* moment.h - dates and times as pufa writes them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* What a clock and a calendar in a zone show at an instant; numbers alone, so that a row costs no
 * GDateTime. */
typedef struct {
  gint year, month, day; /* 1 to 9999, 1 to 12, 1 to 31 */
  gint weekday;          /* 1 Monday to 7 Sunday */
  gint hour, minute, second;
  gint offset; /* from UTC, in minutes */
} Moment;

Moment moment_of (gint64 unix_seconds, GTimeZone *zone);

/* "2023-05-17" */
char *moment_dup_date (const GDate *day);
/* "2023-05-17 Wed", "2023-05-17 周三" */
char *moment_dup_day (const GDate *day);

/* "2023-05-17" */
void moment_append_date (GString *to, const Moment *self);
/* "Wed", "周三" */
const char *moment_get_weekday (const Moment *self);
/* "2023-05-17 15:00", for programs */
void moment_append_stamp (GString *to, const Moment *self);
/* "2023-05-17T15:00:00+08:00", for JSON */
void moment_append_iso (GString *to, const Moment *self);

/* "15:00-16:30"; "19:30" where both are one; "22:00-01:00+1d" past midnight.  Read back by when.h. */
void moment_append_hours (GString *to, const Moment *start, const Moment *end);
/* "2023-05-17 Wed 15:00-16:30" */
void moment_append_when (GString *to, const Moment *start, const Moment *end);

/* "2023-05-17 15:00" in @zone, and nothing else that people type: for $PUFA_NOW.  NULL with a
 * G_OPTION_ERROR. */
GDateTime *moment_parse (const char *text, GTimeZone *zone, GError **error);

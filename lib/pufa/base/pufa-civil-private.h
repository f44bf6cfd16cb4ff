/* pufa-civil-private.h - dates and clock times of the Gregorian calendar, as plain numbers
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PUFA_SECONDS_A_DAY 86400

/* 1992-01-01 00:00 in Shanghai, Unix time: no daylight saving since then, so no table is needed. */
#define PUFA_SHANGHAI_STEADY G_GINT64_CONSTANT (694195200)

/* A local date and time, of no zone. */
typedef struct {
  gint year;   /* 1 to 9999 */
  gint month;  /* 1 to 12 */
  gint day;    /* 1 to 31 */
  gint hour;   /* 0 to 23 */
  gint minute; /* 0 to 59 */
  gint second; /* 0 to 60 */
} PufaCivil;

gint pufa_civil_days_in_month (gint year, gint month);

/* Whether there is such a date and such a time. */
gboolean pufa_civil_is_valid (const PufaCivil *self);

/* Days since 1970-01-01. */
gint64 pufa_civil_to_day (gint year, gint month, gint day);

/* Seconds since 1970-01-01 00:00 of the same clock, and back. */
gint64 pufa_civil_to_seconds (const PufaCivil *self);
PufaCivil pufa_civil_from_seconds (gint64 seconds);

/* Unix time of what a clock in @zone shows, and back; NULL is Asia/Shanghai. A time that a
 * clock skips is read with the offset before the jump; of one it shows twice the first is
 * meant (RFC 5545 3.3.5). */
gint64 pufa_civil_to_unix (const PufaCivil *self, GTimeZone *zone);
PufaCivil pufa_civil_from_unix (gint64 unix_seconds, GTimeZone *zone);

/* Asia/Shanghai, or +08:00 where no zone tables are installed. */
GTimeZone *pufa_civil_ref_shanghai (void);

G_END_DECLS

/* pufa-lunar-private.h - what pufa-lunar.h does with dates, done with numbers and words
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-day-private.h>
#include <pufa/office/pufa-lunar.h>

G_BEGIN_DECLS

#define PUFA_LUNAR_FIRST_YEAR 1901
#define PUFA_LUNAR_LAST_YEAR 2099
#define PUFA_LUNAR_FIRST_DAY 694010 /* 1901-02-19 */
#define PUFA_LUNAR_UNTIL 766684     /* 2100-02-09, the first day after */

/* A day of the Chinese calendar. */
typedef struct {
  gint year;        /* that of most of it: 1901 to 2099; 0 where none was said */
  gint month;       /* 1 to 12, of a leap month the number it repeats */
  gboolean is_leap; /* whether it is a leap month */
  gint monthday;    /* 1 to 30 */
} PufaLunar;

/* A month of it. */
typedef struct {
  PufaDays days;
  gint month; /* 1 to 12 */
  gboolean is_leap;
} PufaLunarMonth;

/* Whether all @days are in the table; else PUFA_ERROR_UNKNOWN_DAY, naming one that is not. */
gboolean pufa_lunar_covers (PufaDays days, GError **error);

/* FALSE outside the table. */
gboolean pufa_lunar_from_day (guint32 day, PufaLunar *lunar);

/* 0 with the errors of pufa_lunar_to_date(). */
guint32 pufa_lunar_to_day (const PufaLunar *lunar, GError **error);

/* The months of a year by their place, from 0; FALSE where there is none, or no such year. */
gboolean pufa_lunar_get_month (gint year_number, guint place, PufaLunarMonth *month);

/* Whether the day belongs to a month whose start may yet be moved by a day (2057, 2089, 2097). */
gboolean pufa_lunar_doubts_day (guint32 day);

/* For programs: "2023-02L-03". */
char *pufa_lunar_to_code (const PufaLunar *lunar);

/* Reads what people write: "闰二月初三", "农历正月十五", "2023年腊月廿四", "冬月三十". Whether there is
 * such a day only pufa_lunar_to_day() knows. PUFA_ERROR_INVALID for anything else. */
gboolean pufa_lunar_from_string (const char *text, PufaLunar *lunar, GError **error);

G_END_DECLS

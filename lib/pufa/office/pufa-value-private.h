/* pufa-value-private.h - what people type into cells and settings: counts, clocks, days, lists
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A take_ function reads from *@at and moves it behind what it read, or answers FALSE; a read_
 * function wants the whole text. Both take what a spreadsheet makes of it (2023/3/6, 9:00) and
 * the full-width colon of a Chinese keyboard. */
#pragma once

#include <pufa/base/pufa-civil-private.h>
#include <pufa/base/pufa-kind.h>

G_BEGIN_DECLS

/* Minutes of a day at which the parts 上午, 下午 and 晚上 end. */
#define PUFA_MORNING_END (12 * 60)
#define PUFA_AFTERNOON_END (18 * 60)
#define PUFA_DAY_END (24 * 60)

typedef struct {
  guint from; /* minutes of the day */
  guint to;
} PufaHours;

typedef struct {
  guint month; /* 1 to 12 */
  guint day;   /* of it, 1 to 31 */
} PufaMonthDay;

/* Hours in which a person has other duties. */
typedef struct {
  guint weekday;   /* 1 Monday to 7 Sunday */
  guint nth;       /* which of the month's, 1 to 5; 0 every week */
  PufaHours hours; /* to after from */
} PufaBusy;

/* The next item of a list parted by commas or semicolons of either width or by 、, without the
 * blanks around it; empty ones are passed over. Not NUL-terminated. */
gboolean pufa_value_take_item (const char **at, const char **item, gsize *length);

/* The items as a new array. */
char **pufa_value_split (const char *list);

gboolean pufa_value_take_word (const char **at, const char *word);
gboolean pufa_value_take_number (const char **at, guint *number);
gboolean pufa_value_take_clock (const char **at, guint *minute);
gboolean pufa_value_take_hours (const char **at, PufaHours *hours);
gboolean pufa_value_take_day (const char **at, PufaCivil *day);

gboolean pufa_value_read_count (const char *text, guint *count);
gboolean pufa_value_read_clock (const char *text, guint *minute);
gboolean pufa_value_read_day (const char *text, PufaCivil *day);

/* "08:00-21:00", to after from. */
gboolean pufa_value_read_hours (const char *text, PufaHours *hours);

/* "03-01", a day that some year has. */
gboolean pufa_value_read_month_day (const char *text, PufaMonthDay *day);

/* "90m", "3h", "1h30m". */
gboolean pufa_value_read_length (const char *text, guint *minutes);

/* "6-8, 11-2": bit 1 for January and so on. */
gboolean pufa_value_read_months (const char *text, guint *months);

/* One item: "周四", "周一上午", "周四 08:00-18:00", "每月第1个周一上午". */
gboolean pufa_value_read_busy (const char *item, gsize length, PufaBusy *busy);

/* One item: "2024-05-06..2024-05-17" or a single day. */
gboolean pufa_value_read_days (const char *item, gsize length, PufaCivil *first, PufaCivil *last);

/* Whether each item of @list is one of @words; the first that is none goes into *@item. */
gboolean pufa_value_are_words (const char *list, const char *const *words, const char **item, gsize *length);

/* At most 40 characters of @text, on one line, to be shown in a message. */
char *pufa_value_dup_short (const char *text);

G_END_DECLS

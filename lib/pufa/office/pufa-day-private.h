/* pufa-day-private.h - days as numbers, and stretches of them
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A day is a guint32, counted as g_date_get_julian() does: 1 is Monday 0001-01-01, 0 is no day. */
#pragma once

#include <pufa/base/pufa-civil-private.h>

G_BEGIN_DECLS

/* Half-open, as spans are. */
typedef struct {
  guint32 first; /* the first day inside */
  guint32 until; /* the first day after, >= first */
} PufaDays;

/* 0 if there is no such date from 0001-01-01 to 9999-12-31. */
guint32 pufa_day_new (gint year, gint month, gint monthday);

/* Its date; the clock is at 0:00. */
PufaCivil pufa_day_get_civil (guint32 day);

gint pufa_day_get_year (guint32 day);

/* "2023-02-03" */
char *pufa_day_to_string (guint32 day);
void pufa_day_append (GString *out, guint32 day);

/* Monday is 1. */
static inline gint
pufa_day_get_weekday (guint32 day)
{
  return (gint) ((day - 1) % 7) + 1;
}

static inline gboolean
pufa_days_overlap (PufaDays a, PufaDays b)
{
  return MAX (a.first, b.first) < MIN (a.until, b.until);
}

G_END_DECLS

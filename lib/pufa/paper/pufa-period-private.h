/* pufa-period-private.h - the stretch of days that a report is on
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-civil-private.h>
#include <pufa/base/pufa-span.h>

G_BEGIN_DECLS

typedef struct {
  gint64 from, until; /* Unix seconds, half-open */
  PufaCivil first;    /* the first moment inside, local */
  PufaCivil last;     /* the last */
  gint month;         /* that of the first: 12 for each year, and from 0 within it */
  gint until_month;   /* likewise: the first that is not inside whole */
  guint n_months;     /* 0 where they are no whole months */
} PufaPeriod;

/* @zone NULL for Asia/Shanghai. */
PufaPeriod pufa_period_of (const PufaSpan *span, GTimeZone *zone);

/* How many stretches of so many months (12, 6, 3, 1), each from where the calendar has one begin,
 * make up the period; 0 where they do not. */
guint pufa_period_count_parts (const PufaPeriod *self, guint n_months);

/* How often the whole of that month (1 to 12), that quarter (1 to 4) lies in it. */
guint pufa_period_count_month (const PufaPeriod *self, guint month);
guint pufa_period_count_quarter (const PufaPeriod *self, guint quarter);

/* "全年", "第三季度", "5月", "5月15日至5月21日". */
char *pufa_period_dup_words (const PufaPeriod *self);

G_END_DECLS

/* pufa-period.c - what part of a calendar a stretch of days is, in numbers and in words
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/paper/pufa-period-private.h>

static gboolean
begins_month (const PufaCivil *civil)
{
  return civil->day == 1 && civil->hour == 0 && civil->minute == 0 && civil->second == 0;
}

static gint
month_of (const PufaCivil *civil)
{
  return civil->year * 12 + civil->month - 1;
}

PufaPeriod
pufa_period_of (const PufaSpan *span, GTimeZone *zone)
{
  PufaPeriod self = { .from = pufa_span_get_start_unix (span), .until = pufa_span_get_end_unix (span) };
  PufaCivil after = pufa_civil_from_unix (self.until, zone);

  self.first = pufa_civil_from_unix (self.from, zone);
  self.last = pufa_civil_from_unix (MAX (self.from, self.until - 1), zone);
  self.month = month_of (&self.first);
  self.until_month = month_of (&after);
  if (begins_month (&self.first) && begins_month (&after))
    self.n_months = (guint) (self.until_month - self.month);
  return self;
}

guint
pufa_period_count_parts (const PufaPeriod *self, guint n_months)
{
  return self->month % (gint) n_months == 0 && self->n_months % n_months == 0 ? self->n_months / n_months : 0;
}

/* How often @first_month to @first_month + @n, of whichever year, lie inside whole. */
static guint
count_inside (const PufaPeriod *self, gint first_month, gint n)
{
  gint from = self->month + !begins_month (&self->first); /* the first whole one */
  gint next = from + (first_month - from % 12 + 12) % 12;

  return next + n <= self->until_month ? (guint) (self->until_month - n - next) / 12 + 1 : 0;
}

guint
pufa_period_count_month (const PufaPeriod *self, guint month)
{
  return count_inside (self, (gint) month - 1, 1);
}

guint
pufa_period_count_quarter (const PufaPeriod *self, guint quarter)
{
  return count_inside (self, ((gint) quarter - 1) * 3, 3);
}

static char *
dup_months (const PufaPeriod *self)
{
  const PufaCivil *first = &self->first, *last = &self->last;

  if (self->n_months == 1)
    return g_strdup_printf ("%d月", first->month);
  if (first->year == last->year)
    return g_strdup_printf ("%d月至%d月", first->month, last->month);
  return g_strdup_printf ("%d年%d月至%d年%d月", first->year, first->month, last->year, last->month);
}

static char *
dup_days (const PufaCivil *first, const PufaCivil *last)
{
  if (first->year != last->year)
    return g_strdup_printf ("%d年%d月%d日至%d年%d月%d日", first->year, first->month, first->day, last->year,
                            last->month, last->day);
  if (first->month == last->month && first->day == last->day)
    return g_strdup_printf ("%d月%d日", first->month, first->day);
  return g_strdup_printf ("%d月%d日至%d月%d日", first->month, first->day, last->month, last->day);
}

char *
pufa_period_dup_words (const PufaPeriod *self)
{
  static const char *const quarters[] = { "第一季度", "第二季度", "第三季度", "第四季度" };
  gint month = self->month % 12;

  if (self->n_months == 0)
    return dup_days (&self->first, &self->last);
  if (self->n_months == 12 && month == 0)
    return g_strdup ("全年");
  if (pufa_period_count_parts (self, 12) > 0)
    return g_strdup_printf ("%d年至%d年", self->first.year, self->last.year);
  if (self->n_months == 6 && month % 6 == 0)
    return g_strdup (month == 0 ? "上半年" : "下半年");
  if (self->n_months == 9 && month == 0)
    return g_strdup ("前三季度");
  if (self->n_months == 3 && month % 3 == 0)
    return g_strdup (quarters[month / 3]);
  return dup_months (self);
}

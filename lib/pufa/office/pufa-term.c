/* pufa-term.c - solar terms, from six bytes a year
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-lunar.h>
#include <pufa/office/pufa-term-private.h>

/* In each month there are two; when each comes differs by three days at most. */
#include "data/terms.inc"

#define FIRST_YEAR 1901

static const char names[PUFA_N_TERMS][8] = {
  "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
  "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
};

gboolean
pufa_term_covers (PufaDays days, GError **error)
{
  g_autofree char *outside = NULL;

  if (days.first >= days.until || (days.first >= PUFA_TERM_FIRST_DAY && days.until <= PUFA_TERM_UNTIL))
    return TRUE;
  outside = pufa_day_to_string (days.first < PUFA_TERM_FIRST_DAY ? days.first : days.until - 1);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_UNKNOWN_DAY, _ ("solar terms are known for %d to %d, not on %s"),
               FIRST_YEAR, FIRST_YEAR + (gint) G_N_ELEMENTS (days_later) - 1, outside);
  return FALSE;
}

const char *
pufa_term_to_string (guint term)
{
  g_return_val_if_fail (term < PUFA_N_TERMS, NULL);

  return names[term];
}

gint
pufa_term_from_string (const char *word)
{
  for (guint i = 0; i < PUFA_N_TERMS; i++)
    if (g_str_equal (names[i], word))
      return (gint) i;
  return -1;
}

static gint
get_monthday (guint index, guint term)
{
  return first_days[term] + (days_later[index][term / 4] >> (term % 4 * 2) & 3);
}

guint32
pufa_term_to_day (gint year, guint term)
{
  guint index = (guint) (year - FIRST_YEAR);

  if (index >= G_N_ELEMENTS (days_later) || term >= PUFA_N_TERMS)
    return 0;
  return pufa_day_new (year, (gint) term / 2 + 1, get_monthday (index, term));
}

gint
pufa_term_from_day (guint32 day)
{
  PufaCivil civil;
  guint index, term;

  if (day < PUFA_TERM_FIRST_DAY || day >= PUFA_TERM_UNTIL)
    return -1;

  civil = pufa_day_get_civil (day);
  index = (guint) (civil.year - FIRST_YEAR);
  term = ((guint) civil.month - 1) * 2 + (civil.day >= first_days[civil.month * 2 - 1]);
  return get_monthday (index, term) == civil.day ? (gint) term : -1;
}

const char *
pufa_lunar_get_term (const GDate *day)
{
  gint term = pufa_term_from_day (g_date_get_julian (day));

  return term >= 0 ? pufa_term_to_string ((guint) term) : NULL;
}

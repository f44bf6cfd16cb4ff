/* day-word.c - days that are said: today, 明天, wed, 下周三, 3天后
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "day-word.h"
#include "shift.h"
#include "weekday.h"

/* Days from today. */
static const TypedWord near_days[] = {
  { "today", 0 },
  { "tomorrow", 1 },
  { "day after tomorrow", 2 },
  { "the day after tomorrow", 2 },
  { "yesterday", -1 },
  { "今天", 0 },
  { "今日", 0 },
  { "明天", 1 },
  { "明日", 1 },
  { "后天", 2 },
  { "大后天", 3 },
  { "昨天", -1 },
  { "昨日", -1 },
  { "前天", -2 },
  { NULL },
};

/* 今晚7点: the second character belongs to the time. */
static const TypedWord clipped_days[] = { { "今", 0 }, { "明", 1 }, { "后", 2 }, { NULL } };
static const TypedWord parts_of_day[] = { { "早", 0 }, { "晚", 0 }, { NULL } };

/* Weeks from this one; of a weekday without such a word the next that is not past is meant. */
#define NEXT_OF_ITS_NAME 99

static const TypedWord weeks[] = {
  { "this ", 0 }, { "next ", 1 }, { "last ", -1 }, { "本", 0 },  { "这", 0 },    { "这个", 0 }, { "下", 1 },
  { "下个", 1 },  { "下下", 2 },  { "下下个", 2 }, { "上", -1 }, { "上个", -1 }, { NULL },
};

static Typed
scan_near (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  Shift shift = { SHIFT_DAYS, 0 };
  const char *end = *at;
  gint ignored;

  if (!typed_lookup (at, near_days, &shift.n))
    {
      const char *part;

      if (!typed_lookup (&end, clipped_days, &shift.n))
        return TYPED_NONE;
      part = end;
      if (!typed_lookup (&part, parts_of_day, &ignored))
        return TYPED_NONE;
      *at = end;
    }
  *day = day_today (context);
  return shift_add_days (&shift, context, day, error) ? TYPED_FOUND : TYPED_WRONG;
}

static Typed
scan_weekday (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  const char *end = *at;
  gint n_weeks = NEXT_OF_ITS_NAME, weekday;
  Shift shift = { SHIFT_DAYS, 0 };

  typed_lookup (&end, weeks, &n_weeks);
  if (!weekday_scan (&end, &weekday))
    return TYPED_NONE;

  *at = end;
  *day = day_today (context);
  shift.n = weekday - (gint) g_date_get_weekday (day);
  if (n_weeks == NEXT_OF_ITS_NAME)
    n_weeks = shift.n < 0 ? 1 : 0;
  shift.n += 7 * n_weeks;
  return shift_add_days (&shift, context, day, error) ? TYPED_FOUND : TYPED_WRONG;
}

/* 3天后, 两周后, 6个工作日后, 1天前 */
static Typed
scan_later (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  static const TypedWord units[] = {
    { "天", 1 }, { "日", 1 }, { "周", 7 }, { "个星期", 7 }, { "工作日", 0 }, { "个工作日", 0 }, { NULL },
  };
  static const TypedWord ways[] = { { "后", 1 }, { "以后", 1 }, { "之后", 1 }, { "前", -1 }, { "以前", -1 }, { NULL } };
  const char *end = *at;
  guint n, n_chars;
  gint size, way;
  Shift shift;

  if (!typed_number (&end, &n, &n_chars) || n > 9999 || !typed_lookup (&end, units, &size) ||
      !typed_lookup (&end, ways, &way))
    return TYPED_NONE;

  shift = (Shift){ size == 0 ? SHIFT_WORKDAYS : SHIFT_DAYS, (gint) n * MAX (size, 1) * way };
  *at = end;
  *day = day_today (context);
  return shift_add_days (&shift, context, day, error) ? TYPED_FOUND : TYPED_WRONG;
}

Typed
day_scan_word (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  Typed found = scan_near (at, context, day, error);

  if (found == TYPED_NONE)
    found = scan_weekday (at, context, day, error);
  if (found == TYPED_NONE)
    found = scan_later (at, context, day, error);
  return found;
}

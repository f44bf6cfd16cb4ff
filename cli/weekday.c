/* weekday.c - the days of the week, as people type and read them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "weekday.h"

static const TypedWord english[] = {
  { "mon", 1 },      { "monday", 1 },   { "tue", 2 },       { "tues", 2 },   { "tuesday", 2 },
  { "wed", 3 },      { "weds", 3 },     { "wednesday", 3 }, { "thu", 4 },    { "thur", 4 },
  { "thurs", 4 },    { "thursday", 4 }, { "fri", 5 },       { "friday", 5 }, { "sat", 6 },
  { "saturday", 6 }, { "sun", 7 },      { "sunday", 7 },    { NULL },
};

static const TypedWord weeks[] = { { "周", 0 }, { "星期", 0 }, { "礼拜", 0 }, { NULL } };

static const TypedWord numerals[] = {
  { "一", 1 }, { "二", 2 }, { "三", 3 }, { "四", 4 }, { "五", 5 }, { "六", 6 }, { "日", 7 }, { "天", 7 }, { NULL },
};

gboolean
weekday_scan (const char **at, gint *weekday)
{
  const char *end = *at;
  gint ignored;

  if (typed_lookup (at, english, weekday))
    return TRUE;
  if (!typed_lookup (&end, weeks, &ignored) || !typed_lookup (&end, numerals, weekday))
    return FALSE;
  *at = end;
  return TRUE;
}

const char *
weekday_get_name (guint weekday)
{
  static const char *const names[] = {
    N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"), N_ ("Fri"), N_ ("Sat"), N_ ("Sun"),
  };

  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");
  return _ (names[weekday - 1]);
}

/* pufa-lunar-text.c - lunar dates as people and as programs write them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-lunar-private.h>

/* The first is how we write it; all are read. */
static const char months[][3][10] = {
  { "正月", "一月" }, { "二月" }, { "三月" }, { "四月" }, { "五月" },           { "六月" },
  { "七月" },         { "八月" }, { "九月" }, { "十月" }, { "冬月", "十一月" }, { "腊月", "十二月" },
};

static const char monthdays[][3][10] = {
  { "初一" },           { "初二" },           { "初三" },           { "初四" },           { "初五" },
  { "初六" },           { "初七" },           { "初八" },           { "初九" },           { "初十" },
  { "十一" },           { "十二" },           { "十三" },           { "十四" },           { "十五" },
  { "十六" },           { "十七" },           { "十八" },           { "十九" },           { "二十", "廿" },
  { "廿一", "二十一" }, { "廿二", "二十二" }, { "廿三", "二十三" }, { "廿四", "二十四" }, { "廿五", "二十五" },
  { "廿六", "二十六" }, { "廿七", "二十七" }, { "廿八", "二十八" }, { "廿九", "二十九" }, { "三十", "卅" },
};

char *
pufa_lunar_to_string (const GDate *day, GError **error)
{
  gint month, monthday;
  gboolean is_leap;

  if (!pufa_lunar_from_date (day, NULL, &month, &is_leap, &monthday, error))
    return NULL;
  return g_strconcat (is_leap ? "闰" : "", months[month - 1][0], monthdays[monthday - 1][0], NULL);
}

char *
pufa_lunar_to_code (const PufaLunar *lunar)
{
  return g_strdup_printf ("%04d-%02d%s-%02d", lunar->year, lunar->month, lunar->is_leap ? "L" : "", lunar->monthday);
}

static gboolean
skip (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  return TRUE;
}

/* "2023年"; 0 if no year is said. */
static gint
read_year (const char **text)
{
  char *end = NULL;
  guint64 year = g_ascii_isdigit (**text) ? g_ascii_strtoull (*text, &end, 10) : 0;
  const char *rest = end;

  if (year == 0 || year > 9999 || !skip (&rest, "年"))
    return 0;
  *text = rest;
  return (gint) year;
}

/* No name of a month is the beginning of another, so the first that fits is meant. */
static gint
read_month (const char **text)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    for (guint k = 0; months[i][k][0] != '\0'; k++)
      if (skip (text, months[i][k]))
        return (gint) i + 1;
  return 0;
}

static gint
read_monthday (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (monthdays); i++)
    for (guint k = 0; monthdays[i][k][0] != '\0'; k++)
      if (g_str_equal (text, monthdays[i][k]))
        return (gint) i + 1;
  return 0;
}

gboolean
pufa_lunar_from_string (const char *text, PufaLunar *lunar, GError **error)
{
  const char *rest = text;

  skip (&rest, "农历");
  lunar->year = read_year (&rest);
  lunar->is_leap = skip (&rest, "闰");
  lunar->month = read_month (&rest);
  lunar->monthday = lunar->month != 0 ? read_monthday (rest) : 0;
  if (lunar->monthday != 0)
    return TRUE;

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID,
               _ ("not a day of the lunar calendar: %s; write it like 闰二月初三"), text);
  return FALSE;
}

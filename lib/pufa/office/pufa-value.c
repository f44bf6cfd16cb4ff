/* pufa-value.c - small readers of what people type, each without a copy
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-value-private.h>

#define MAX_SHORT 40               /* characters of a value shown in a message */
#define MAX_LENGTH (366 * 24 * 60) /* minutes */

gboolean
pufa_value_take_word (const char **at, const char *word)
{
  gsize n = strlen (word);

  if (strncmp (*at, word, n) != 0)
    return FALSE;
  *at += n;
  return TRUE;
}

static void
skip_blanks (const char **at)
{
  while (**at == ' ' || **at == '\t')
    ++*at;
}

gboolean
pufa_value_take_number (const char **at, guint *number)
{
  const char *p = *at;
  guint n = 0;

  for (; g_ascii_isdigit (*p) && p - *at < 9; p++)
    n = n * 10 + (guint) (*p - '0');
  if (p == *at || g_ascii_isdigit (*p))
    return FALSE;
  *at = p;
  *number = n;
  return TRUE;
}

static gboolean
take_colon (const char **at)
{
  return pufa_value_take_word (at, ":") || pufa_value_take_word (at, "：");
}

/* Two digits up to 59. */
static gboolean
take_sixtieth (const char **at, guint *number)
{
  const char *start = *at;

  return pufa_value_take_number (at, number) && *at == start + 2 && *number < 60;
}

gboolean
pufa_value_take_clock (const char **at, guint *minute)
{
  const char *p = *at;
  guint hours, minutes, seconds;

  if (!pufa_value_take_number (&p, &hours) || hours > 24 || !take_colon (&p) || !take_sixtieth (&p, &minutes))
    return FALSE;
  if (take_colon (&p) && (!take_sixtieth (&p, &seconds) || seconds > 0))
    return FALSE;
  if (hours * 60 + minutes > PUFA_DAY_END)
    return FALSE;
  *at = p;
  *minute = hours * 60 + minutes;
  return TRUE;
}

gboolean
pufa_value_take_hours (const char **at, PufaHours *hours)
{
  static const char *const dashes[] = { "-", "–", "—", "~", "～", "至" };
  const char *p = *at;
  gboolean is_dashed = FALSE;

  if (!pufa_value_take_clock (&p, &hours->from))
    return FALSE;
  skip_blanks (&p);
  for (guint i = 0; i < G_N_ELEMENTS (dashes) && !is_dashed; i++)
    is_dashed = pufa_value_take_word (&p, dashes[i]);
  skip_blanks (&p);
  if (!is_dashed || !pufa_value_take_clock (&p, &hours->to))
    return FALSE;
  *at = p;
  return TRUE;
}

gboolean
pufa_value_take_day (const char **at, PufaCivil *day)
{
  static const char *const marks[][3] = { { "-", "-", "" }, { "/", "/", "" }, { ".", ".", "" }, { "年", "月", "日" } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *p = *at;
      guint year, month, monthday;

      if (!pufa_value_take_number (&p, &year) || !pufa_value_take_word (&p, marks[i][0]) ||
          !pufa_value_take_number (&p, &month) || !pufa_value_take_word (&p, marks[i][1]) ||
          !pufa_value_take_number (&p, &monthday) || !pufa_value_take_word (&p, marks[i][2]))
        continue;
      *day = (PufaCivil){ .year = (gint) year, .month = (gint) month, .day = (gint) monthday };
      if (year < 1000 || !pufa_civil_is_valid (day))
        return FALSE;
      *at = p;
      return TRUE;
    }
  return FALSE;
}

gboolean
pufa_value_read_count (const char *text, guint *count)
{
  return pufa_value_take_number (&text, count) && *text == '\0';
}

gboolean
pufa_value_read_clock (const char *text, guint *minute)
{
  return pufa_value_take_clock (&text, minute) && *text == '\0';
}

gboolean
pufa_value_read_day (const char *text, PufaCivil *day)
{
  return pufa_value_take_day (&text, day) && *text == '\0';
}

gboolean
pufa_value_read_hours (const char *text, PufaHours *hours)
{
  return pufa_value_take_hours (&text, hours) && *text == '\0' && hours->from < hours->to;
}

gboolean
pufa_value_read_month_day (const char *text, PufaMonthDay *day)
{
  return pufa_value_take_number (&text, &day->month) && pufa_value_take_word (&text, "-") &&
         pufa_value_read_count (text, &day->day) && day->month >= 1 && day->month <= 12 && day->day >= 1 &&
         (gint) day->day <= pufa_civil_days_in_month (2000, (gint) day->month);
}

gboolean
pufa_value_read_length (const char *text, guint *minutes)
{
  static const struct {
    const char *unit;
    guint minutes;
  } units[] = { { "h", 60 }, { "m", 1 } };
  guint64 sum = 0;
  gboolean is_read = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const char *p = text;
      guint n;

      if (!pufa_value_take_number (&p, &n) || !pufa_value_take_word (&p, units[i].unit))
        continue;
      sum += (guint64) n * units[i].minutes;
      text = p;
      is_read = TRUE;
    }
  *minutes = (guint) sum;
  return is_read && *text == '\0' && sum <= MAX_LENGTH;
}

/* How many bytes of a mark between items stand at @p. */
static gsize
separator_at (const char *p)
{
  static const char *const wide[] = { "，", "；", "、" };

  if (*p == ',' || *p == ';')
    return 1;
  if ((guchar) *p < 0x80)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (strncmp (p, wide[i], 3) == 0)
      return 3;
  return 0;
}

gboolean
pufa_value_take_item (const char **at, const char **item, gsize *length)
{
  const char *p = *at;

  while (separator_at (p) > 0 || g_ascii_isspace (*p))
    p += MAX (separator_at (p), 1);
  *item = p;
  while (*p != '\0' && separator_at (p) == 0)
    p++;
  *at = p;
  while (p > *item && g_ascii_isspace (p[-1]))
    p--;
  *length = (gsize) (p - *item);
  return *length > 0;
}

char **
pufa_value_split (const char *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  const char *item;
  gsize length;

  while (pufa_value_take_item (&list, &item, &length))
    g_ptr_array_add (items, g_strndup (item, length));
  g_ptr_array_add (items, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&items), FALSE);
}

gboolean
pufa_value_are_words (const char *list, const char *const *words, const char **item, gsize *length)
{
  while (pufa_value_take_item (&list, item, length))
    {
      gboolean is_known = FALSE;

      for (guint i = 0; words[i] != NULL && !is_known; i++)
        is_known = strlen (words[i]) == *length && memcmp (words[i], *item, *length) == 0;
      if (!is_known)
        return FALSE;
    }
  return TRUE;
}

/* One month or two with a dash; over New Year the second is the smaller one. */
static gboolean
read_month_range (const char *item, gsize length, guint *months)
{
  const char *at = item;
  guint first, last;

  if (!pufa_value_take_number (&at, &first))
    return FALSE;
  last = first;
  if (pufa_value_take_word (&at, "-") && !pufa_value_take_number (&at, &last))
    return FALSE;
  if (at != item + length || first < 1 || first > 12 || last < 1 || last > 12)
    return FALSE;
  for (*months |= 1u << last; first != last; first = first % 12 + 1)
    *months |= 1u << first;
  return TRUE;
}

gboolean
pufa_value_read_months (const char *text, guint *months)
{
  const char *item;
  gsize length;

  *months = 0;
  while (pufa_value_take_item (&text, &item, &length))
    if (!read_month_range (item, length, months))
      return FALSE;
  return *months != 0;
}

static gboolean
take_weekday (const char **at, guint *weekday)
{
  static const char *const prefixes[] = { "周", "星期", "礼拜" };
  static const char *const days[] = { "一", "二", "三", "四", "五", "六", "日", "天" };
  const char *p = *at;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (pufa_value_take_word (&p, prefixes[i]))
      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        if (pufa_value_take_word (&p, days[j]))
          {
            *weekday = MIN (j + 1, 7);
            *at = p;
            return TRUE;
          }
  return FALSE;
}

/* "每月第1个", and of every week "每" or nothing. */
static gboolean
take_nth (const char **at, guint *nth)
{
  *nth = 0;
  if (!pufa_value_take_word (at, "每月第"))
    return pufa_value_take_word (at, "每") || TRUE;
  return pufa_value_take_number (at, nth) && *nth >= 1 && *nth <= 5 && pufa_value_take_word (at, "个");
}

static void
take_part (const char **at, PufaHours *hours)
{
  static const struct {
    const char *word;
    PufaHours hours;
  } parts[] = {
    { "上午", { 0, PUFA_MORNING_END } },
    { "下午", { PUFA_MORNING_END, PUFA_AFTERNOON_END } },
    { "晚上", { PUFA_AFTERNOON_END, PUFA_DAY_END } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (pufa_value_take_word (at, parts[i].word))
      {
        *hours = parts[i].hours;
        return;
      }
  if (!pufa_value_take_hours (at, hours))
    *hours = (PufaHours){ 0, PUFA_DAY_END };
}

gboolean
pufa_value_read_busy (const char *item, gsize length, PufaBusy *busy)
{
  const char *at = item;

  if (!take_nth (&at, &busy->nth) || !take_weekday (&at, &busy->weekday))
    return FALSE;
  skip_blanks (&at);
  take_part (&at, &busy->hours);
  return at == item + length && busy->hours.from < busy->hours.to;
}

gboolean
pufa_value_read_days (const char *item, gsize length, PufaCivil *first, PufaCivil *last)
{
  const char *at = item;

  if (!pufa_value_take_day (&at, first))
    return FALSE;
  *last = *first;
  if (pufa_value_take_word (&at, "..") && !pufa_value_take_day (&at, last))
    return FALSE;
  return at == item + length && pufa_civil_to_seconds (first) <= pufa_civil_to_seconds (last);
}

char *
pufa_value_dup_short (const char *text)
{
  glong n = 0;
  const char *p = text;
  char *copy;

  for (; *p != '\0' && n < MAX_SHORT; n++)
    p = g_utf8_next_char (p);
  copy = g_strdup_printf ("%.*s%s", (int) (p - text), text, *p != '\0' ? "…" : "");
  return g_strdelimit (copy, "\n\r\t", ' ');
}

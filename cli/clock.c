/* clock.c - TIME: a time of day as people type it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "fault.h"

/* Which hours a number means. */
typedef enum {
  PART_NONE,      /* as it stands */
  PART_SMALL,     /* the small hours: 0 to 6, and 12 for 0 */
  PART_MORNING,   /* 1 to 12 */
  PART_NOON,      /* 11 to 12, and 1 to 2 after it */
  PART_AFTERNOON, /* 1 to 12 */
  PART_EVENING,   /* 5 to 12 */
  PART_AM,
  PART_PM,
} Part;

/* A time as it was written. */
typedef struct {
  guint hour, minute;
  Part part;
} Written;

static const TypedWord parts[] = {
  { "凌晨", PART_SMALL },   { "清晨", PART_MORNING },   { "早上", PART_MORNING },
  { "早晨", PART_MORNING }, { "早", PART_MORNING },     { "上午", PART_MORNING },
  { "中午", PART_NOON },    { "下午", PART_AFTERNOON }, { "午后", PART_AFTERNOON },
  { "傍晚", PART_EVENING }, { "晚上", PART_EVENING },   { "晚", PART_EVENING },
  { "夜里", PART_EVENING }, { "夜间", PART_EVENING },   { NULL },
};

static const TypedWord halves[] = {
  { "am", PART_AM }, { "a.m.", PART_AM }, { "pm", PART_PM }, { "p.m.", PART_PM }, { NULL },
};

static const TypedWord whole_times[] = { { "noon", 12 * 60 }, { "正午", 12 * 60 }, { "中午", 12 * 60 }, { NULL } };

static const TypedWord quarters[] = {
  { "半", 30 }, { "一刻", 15 }, { "三刻", 45 }, { "整", 0 }, { "钟", 0 }, { NULL }
};

/* Two digits behind a colon; one or two before 分. */
static gboolean
scan_minute (const char **at, guint *minute)
{
  const char *end = *at;
  guint n_chars;

  if (!g_ascii_isdigit (*end) || !typed_number (&end, minute, &n_chars) || n_chars != 2)
    return FALSE;
  *at = end;
  return TRUE;
}

/* What may follow 点: nothing, 半, 一刻, 15分, 15. */
static void
scan_chinese_minute (const char **at, guint *minute)
{
  const char *end = *at;
  guint n_chars;
  gint quarter = 0;

  *minute = 0;
  if (typed_lookup (at, quarters, &quarter))
    *minute = (guint) quarter;
  else if (typed_number (&end, minute, &n_chars) && n_chars <= 3)
    {
      typed_skip (&end, "分");
      *at = end;
    }
  else
    *minute = 0;
}

static void
scan_half (const char **at, Written *written)
{
  const char *end = *at;
  gint part;

  typed_skip_space (&end);
  if (written->part != PART_NONE || !typed_lookup (&end, halves, &part))
    return;
  written->part = (Part) part;
  *at = end;
}

/* @is_bare: whether a number alone is enough, as in "3-4pm" */
static gboolean
scan_written (const char **at, gboolean is_bare, Written *written)
{
  const char *end = *at;
  guint n_chars;
  gint part = PART_NONE;
  gboolean is_time = is_bare;

  typed_lookup (&end, parts, &part);
  typed_skip_space (&end);
  *written = (Written){ .part = (Part) part };
  if (!typed_number (&end, &written->hour, &n_chars) || n_chars > 3)
    return FALSE;
  if (typed_skip (&end, ":"))
    {
      if (!scan_minute (&end, &written->minute))
        return FALSE;
      is_time = TRUE;
    }
  else if (typed_skip (&end, "点") || typed_skip (&end, "时"))
    {
      scan_chinese_minute (&end, &written->minute);
      is_time = TRUE;
    }
  scan_half (&end, written);
  if (!is_time && written->part != PART_AM && written->part != PART_PM)
    return FALSE;
  *at = end;
  return TRUE;
}

/* The hour of 24, or -1 where the part of the day has no such hour. */
static gint
resolve_hour (guint hour, Part part)
{
  gint h = (gint) MIN (hour, 99);

  switch (part)
    {
    case PART_NONE:
      return h <= 24 ? h : -1;
    case PART_SMALL:
      return h <= 6 ? h : h == 12 ? 0 : -1;
    case PART_MORNING:
      return h <= 12 ? h : -1;
    case PART_NOON:
      return h >= 11 && h <= 14 ? h : h >= 1 && h <= 2 ? h + 12 : -1;
    case PART_AFTERNOON:
      return h >= 12 && h <= 18 ? h : h >= 1 && h <= 11 ? h + 12 : -1;
    case PART_EVENING:
      return h >= 17 && h <= 24 ? h : h >= 5 && h <= 12 ? h + 12 : -1;
    case PART_AM:
      return h >= 1 && h <= 12 ? h % 12 : -1;
    case PART_PM:
      return h >= 1 && h <= 12 ? h % 12 + 12 : -1;
    }
  return -1;
}

static gint
resolve (const Written *written)
{
  gint hour = resolve_hour (written->hour, written->part);
  gint minutes = hour * 60 + (gint) written->minute;

  return hour < 0 || written->minute > 59 || minutes > CLOCK_MIDNIGHT ? -1 : minutes;
}

static Typed
accept (const char *start, const char *end, const Written *written, gint *minutes, GError **error)
{
  g_autofree char *typed = typed_dup (start, end);

  *minutes = resolve (written);
  if (*minutes >= 0)
    return TYPED_FOUND;
  fault_set (error, _ ("%s is no time; write it like 15:00"), typed);
  return TYPED_WRONG;
}

static Typed
scan_whole (const char **at, Written *written)
{
  gint minutes;

  if (!typed_lookup (at, whole_times, &minutes))
    return TYPED_NONE;
  *written = (Written){ .hour = (guint) minutes / 60 };
  return TYPED_FOUND;
}

Typed
clock_scan (const char **at, gint *minutes, GError **error)
{
  const char *start = *at;
  Written written;

  if (!scan_written (at, FALSE, &written) && scan_whole (at, &written) == TYPED_NONE)
    return TYPED_NONE;
  return accept (start, *at, &written, minutes, error);
}

static gboolean
scan_to (const char **at)
{
  static const TypedWord words[] = { { "-", 0 }, { "--", 0 }, { "到", 0 }, { "至", 0 }, { "to", 0 }, { NULL } };
  const char *end = *at;
  gint ignored;

  typed_skip_space (&end);
  if (!typed_lookup (&end, words, &ignored))
    return FALSE;
  typed_skip_space (&end);
  *at = end;
  return TRUE;
}

/* "3-4:30pm", "8-11点": the half day stands once, at the end. */
static Typed
scan_bare_range (const char **at, gint *start, gint *end, GError **error)
{
  const char *first = *at;
  const char *first_end = *at;
  const char *second, *second_end;
  Written from, to;

  if (!scan_written (&first_end, TRUE, &from))
    return TYPED_NONE;
  second = first_end;
  if (!scan_to (&second))
    return TYPED_NONE;
  second_end = second;
  if (!scan_written (&second_end, FALSE, &to))
    return TYPED_NONE;
  if (from.part == PART_NONE && (to.part == PART_AM || to.part == PART_PM))
    from.part = to.part == PART_PM && from.hour % 12 > to.hour % 12 ? PART_AM : to.part;
  else if (to.part == PART_NONE)
    to.part = resolve (&to) < resolve (&from) ? from.part : PART_NONE;
  *at = second_end;
  if (accept (first, first_end, &from, start, error) == TYPED_WRONG)
    return TYPED_WRONG;
  return accept (second, second_end, &to, end, error);
}

Typed
clock_scan_range (const char **at, gint *start, gint *end, GError **error)
{
  Typed found = scan_bare_range (at, start, end, error);

  if (found != TYPED_NONE)
    return found;
  *end = -1;
  return clock_scan (at, start, error);
}

/* pufa-moment.c - read and write DATE, DATE-TIME and DURATION
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/event/pufa-moment-private.h>

#define MAX_SECONDS (G_GINT64_CONSTANT (100) * 366 * PUFA_SECONDS_A_DAY)

/* @n digits as a number, or -1. */
static inline gint
digits (const char *text, guint n)
{
  gint number = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }
  return number;
}

/* Some programs put a space before or behind a value. */
static inline void
trim (const char **text, gsize *length)
{
  while (*length > 0 && (*text)[*length - 1] == ' ')
    --*length;
  for (; *length > 0 && **text == ' '; ++*text)
    --*length;
}

gboolean
pufa_moment_parse (const char *text, gsize length, PufaMoment *moment)
{
  trim (&text, &length);
  if (length != 8 && length != 15 && length != 16)
    return FALSE;

  *moment = (PufaMoment){
    .civil = { digits (text, 4), digits (text + 4, 2), digits (text + 6, 2), 0, 0, 0 },
    .is_date = length == 8,
    .is_utc = length == 16,
  };
  if (length > 8)
    {
      if (text[8] != 'T' || (length == 16 && text[15] != 'Z'))
        return FALSE;
      moment->civil.hour = digits (text + 9, 2);
      moment->civil.minute = digits (text + 11, 2);
      moment->civil.second = digits (text + 13, 2);
    }
  return pufa_civil_is_valid (&moment->civil);
}

static gint64
unit_seconds (char unit, gboolean is_time)
{
  switch (unit)
    {
    case 'W':
      return is_time ? 0 : 7 * PUFA_SECONDS_A_DAY;
    case 'D':
      return is_time ? 0 : PUFA_SECONDS_A_DAY;
    case 'H':
      return is_time ? 3600 : 0;
    case 'M':
      return is_time ? 60 : 0;
    case 'S':
      return is_time ? 1 : 0;
    default:
      return 0;
    }
}

/* Takes "15D" or the like off @at; FALSE when there is no such part. */
static gboolean
take_part (const char **at, const char *end, gboolean is_time, gint64 *total)
{
  gint64 number = 0, unit;
  const char *p = *at;

  while (p < end && g_ascii_isdigit (*p) && number <= MAX_SECONDS)
    number = number * 10 + (*p++ - '0');
  unit = p > *at && p < end ? unit_seconds (*p, is_time) : 0;
  if (unit == 0 || number > MAX_SECONDS / unit)
    return FALSE;
  *total += number * unit;
  *at = p + 1;
  return *total <= MAX_SECONDS;
}

gboolean
pufa_moment_parse_duration (const char *text, gsize length, gint64 *seconds)
{
  const char *at, *end;
  gboolean is_negative, is_time = FALSE;
  gint64 total = 0;

  trim (&text, &length);
  at = text;
  end = text + length;
  is_negative = at < end && *at == '-';
  if (at < end && (*at == '-' || *at == '+'))
    at++;
  if (end - at < 3 || *at++ != 'P')
    return FALSE;
  while (at < end)
    if (*at == 'T' && !is_time && at + 1 < end)
      {
        is_time = TRUE;
        at++;
      }
    else if (!take_part (&at, end, is_time, &total))
      return FALSE;
  *seconds = is_negative ? -total : total;
  return TRUE;
}

static char *
put_digits (char *at, gint number, guint n)
{
  for (guint i = n; i-- > 0; number /= 10)
    at[i] = (char) ('0' + number % 10);
  return at + n;
}

void
pufa_moment_append (GString *out, const PufaMoment *moment)
{
  const PufaCivil *c = &moment->civil;
  char text[17], *at = put_digits (put_digits (put_digits (text, c->year, 4), c->month, 2), c->day, 2);

  if (!moment->is_date)
    {
      *at++ = 'T';
      at = put_digits (put_digits (put_digits (at, c->hour, 2), c->minute, 2), c->second, 2);
      if (moment->is_utc)
        *at++ = 'Z';
    }
  g_string_append_len (out, text, at - text);
}

void
pufa_moment_append_utc (GString *out, gint64 unix_seconds)
{
  PufaMoment moment = { .civil = pufa_civil_from_seconds (unix_seconds), .is_utc = TRUE };

  pufa_moment_append (out, &moment);
}

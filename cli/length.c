/* length.c - LENGTH: how long something lasts, as people type it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fault.h"
#include "length.h"
#include "typed.h"

/* Minutes of each. */
static const TypedWord units[] = {
  { "m", 1 },     { "min", 1 },     { "mins", 1 },  { "minute", 1 },  { "minutes", 1 }, { "分", 1 },
  { "分钟", 1 },  { "h", 60 },      { "hr", 60 },   { "hrs", 60 },    { "hour", 60 },   { "hours", 60 },
  { "小时", 60 }, { "个小时", 60 }, { "钟头", 60 }, { "个钟头", 60 }, { NULL },
};

static const TypedWord halves[] = { { "半小时", 30 }, { "半个小时", 30 }, { "半个钟头", 30 }, { NULL } };
static const TypedWord and_halves[] = { { "个半小时", 90 }, { "个半钟头", 90 }, { NULL } };

/* "1.5h": tenths of a unit, so one digit is enough. */
static guint
scan_tenths (const char **at)
{
  guint tenths = 0;

  if ((*at)[0] == '.' && g_ascii_isdigit ((*at)[1]) && !g_ascii_isdigit ((*at)[2]))
    {
      tenths = (guint) ((*at)[1] - '0');
      *at += 2;
    }
  return tenths;
}

/* "30 minutes", "1.5h", "半小时", "一个半小时"; a number without a unit is nothing. */
static gboolean
scan_part (const char **at, gint *minutes)
{
  guint n, n_chars, tenths;
  gint unit;

  typed_skip_space (at);
  if (typed_lookup (at, halves, minutes))
    return TRUE;
  if (!typed_number (at, &n, &n_chars) || n > LENGTH_MOST)
    return FALSE;
  if (typed_lookup (at, and_halves, &unit))
    {
      *minutes = (gint) n * 60 + 30;
      return TRUE;
    }
  tenths = scan_tenths (at);
  typed_skip_space (at);
  if (!typed_lookup (at, units, &unit) || (tenths > 0 && unit == 1))
    return FALSE;
  *minutes = (gint) n * unit + (gint) tenths * unit / 10;
  return TRUE;
}

gboolean
length_read (const char *text, gint *minutes, GError **error)
{
  g_autofree char *clean = typed_clean (text);
  const char *at = clean;
  gint first = 0, second = 0;
  gboolean ok = clean != NULL && scan_part (&at, &first);

  if (ok && *at != '\0')
    ok = first % 60 == 0 && scan_part (&at, &second) && second < 60 && *at == '\0';
  *minutes = first + second;
  if (ok && *minutes >= 1 && *minutes <= LENGTH_MOST)
    return TRUE;
  fault_set (error, _ ("%s is no length; write it like 90m or 1h30m"), text);
  return FALSE;
}

char *
length_to_string (gint minutes)
{
  if (minutes < 60)
    return g_strdup_printf ("%dm", minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf ("%dh", minutes / 60);
  return g_strdup_printf ("%dh%dm", minutes / 60, minutes % 60);
}

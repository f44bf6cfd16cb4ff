/* lunar-text.c - lunar dates, for people and for programs
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "lunar-text.h"

char *
lunar_text_dup (const GDate *day)
{
  g_autofree char *text = pufa_lunar_to_string (day, NULL);

  if (text == NULL || !pufa_lunar_is_doubtful (day))
    return g_steal_pointer (&text);
  return g_strdup_printf (_ ("%s (doubtful)"), text);
}

char *
lunar_text_dup_code (const GDate *day)
{
  gint year, month, monthday;
  gboolean is_leap;

  if (!pufa_lunar_from_date (day, &year, &month, &is_leap, &monthday, NULL))
    return NULL;
  return g_strdup_printf ("%04d-%02d%s-%02d%s", year, month, is_leap ? "L" : "", monthday,
                          pufa_lunar_is_doubtful (day) ? "?" : "");
}

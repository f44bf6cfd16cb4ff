/* cells.c - one cell of a row, as programs read it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "cells.h"
#include "safe.h"

static void
append_escaped (GString *to, gunichar c)
{
  switch (c)
    {
    case '\t':
      g_string_append (to, "\\t");
      break;
    case '\n':
      g_string_append (to, "\\n");
      break;
    case '\r':
      g_string_append (to, "\\r");
      break;
    case '\\':
      g_string_append (to, "\\\\");
      break;
    default:
      g_string_append_printf (to, "\\u%04x", c);
    }
}

void
cells_append_tsv (GString *to, const char *text)
{
  while (TRUE)
    {
      gsize plain = safe_span (text, "\\");

      g_string_append_len (to, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        return;
      append_escaped (to, safe_next (&text));
    }
}

static void
append_quotable (GString *to, const char *text)
{
  const char *stop = strpbrk (text, "\t\r\n\"");

  for (; stop != NULL; text = stop + 1, stop = strpbrk (text, "\t\r\n\""))
    {
      g_autofree char *piece = g_strndup (text, (gsize) (stop - text));

      safe_append (to, piece);
      g_string_append_c (to, *stop);
      if (*stop == '"')
        g_string_append_c (to, '"');
    }
  safe_append (to, text);
}

void
cells_append_csv (GString *to, const char *text)
{
  gboolean is_quoted = strpbrk (text, ",\"\r\n") != NULL;

  if (is_quoted)
    g_string_append_c (to, '"');
  append_quotable (to, text);
  if (is_quoted)
    g_string_append_c (to, '"');
}

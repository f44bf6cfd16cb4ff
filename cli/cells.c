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

/* What follows a backslash; *@at is moved past it. */
static void
append_unescaped (GString *to, const char **at)
{
  static const char letters[] = "tnr\\";
  static const char controls[] = "\t\n\r\\";
  const char *letter = **at != '\0' ? strchr (letters, **at) : NULL;
  char digits[5] = { 0 };
  guint64 c;

  if (letter != NULL)
    {
      g_string_append_c (to, controls[letter - letters]);
      ++*at;
      return;
    }
  if (**at == 'u' && strlen (*at) >= 5)
    memcpy (digits, *at + 1, 4);
  if (!g_ascii_string_to_unsigned (digits, 16, 1, 0xffff, &c, NULL))
    g_string_append_c (to, '\\');
  else
    {
      g_string_append_unichar (to, (gunichar) c);
      *at += 5;
    }
}

char *
cells_dup_from_tsv (const char *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (*cell != '\0')
    {
      gsize plain = strcspn (cell, "\\");

      g_string_append_len (text, cell, (gssize) plain);
      cell += plain;
      if (*cell == '\\')
        {
          cell++;
          append_unescaped (text, &cell);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

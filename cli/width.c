/* width.c - how many columns of a terminal a text takes
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "width.h"

guint
width_of_char (gunichar c)
{
  if (c < 0x300)
    return c == 0xad ? 0 : 1;
  if (c >= 0x4e00 && c <= 0x9fff) /* what most of it is: Chinese */
    return 2;
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/* U+5000 to U+9FFF, which most of Chinese is, have these first bytes. */
static gboolean
begins_chinese (const char *text)
{
  return (guchar) *text >= 0xe5 && (guchar) *text <= 0xe9;
}

guint
width_of (const char *text)
{
  guint width = 0;

  while (*text != '\0')
    if ((guchar) *text < 0x80)
      {
        width++;
        text++;
      }
    else if (begins_chinese (text))
      {
        width += 2;
        text += 3;
      }
    else
      {
        width += width_of_char (g_utf8_get_char (text));
        text = g_utf8_next_char (text);
      }
  return width;
}

gsize
width_fit (const char *text, guint columns)
{
  const char *at = text;

  for (guint width = 0; *at != '\0'; at = g_utf8_next_char (at))
    {
      width += width_of_char (g_utf8_get_char (at));
      if (width > columns)
        break;
    }
  return (gsize) (at - text);
}

void
width_append_padded (GString *to, const char *text, guint columns)
{
  g_string_append (to, text);
  for (guint width = width_of (text); width < columns; width++)
    g_string_append_c (to, ' ');
}

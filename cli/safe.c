/* safe.c - text from files and strangers, made harmless for a terminal
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "safe.h"

#define REPLACEMENT 0xfffd
#define PICTURE_OF_NUL 0x2400
#define PICTURE_OF_DELETE 0x2421

/* UAX #9: the embeddings, overrides, isolates and marks. */
static gboolean
is_bidirectional_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

gboolean
safe_is_control (gunichar c)
{
  if (c < 0x20)
    return TRUE;
  if (c < 0x7f)
    return FALSE;
  return c < 0xa0 || c == 0x2028 || c == 0x2029 || is_bidirectional_control (c);
}

static gboolean
is_continuation (char byte)
{
  return ((guchar) byte & 0xc0) == 0x80;
}

/* Most of what is Chinese: U+3000 to U+CFFF are three bytes, and none of them is a control. */
static gboolean
is_plain_chinese (const char *text)
{
  guchar lead = (guchar) text[0];

  return lead >= 0xe3 && lead <= 0xec && is_continuation (text[1]) && is_continuation (text[2]);
}

gsize
safe_span (const char *text, const char *stops)
{
  const char *at = text;

  while (*at != '\0')
    {
      const char *next = at;

      if (*at >= 0x20 && *at < 0x7f)
        {
          if (stops[0] != '\0' && strchr (stops, *at) != NULL)
            break;
          next++;
        }
      else if (is_plain_chinese (at))
        next += 3;
      else if (safe_is_control (safe_next (&next)) || next - at == 1) /* one byte: no UTF-8 */
        break;
      at = next;
    }
  return (gsize) (at - text);
}

gunichar
safe_next (const char **text)
{
  gunichar c = g_utf8_get_char_validated (*text, -1);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      ++*text;
      return REPLACEMENT;
    }
  *text = g_utf8_next_char (*text);
  return c;
}

static gunichar
picture_of (gunichar c)
{
  if (c < 0x20)
    return PICTURE_OF_NUL + c;
  return c == 0x7f ? PICTURE_OF_DELETE : REPLACEMENT;
}

void
safe_append (GString *to, const char *text)
{
  while (TRUE)
    {
      gsize plain = safe_span (text, "");

      g_string_append_len (to, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        return;
      g_string_append_unichar (to, picture_of (safe_next (&text)));
    }
}

/* pufa-text.c - content lines: check the bytes, take a line apart, escape a value
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-text-private.h>

#define REPEAT(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Whether each of eight bytes is ASCII and no control; may say no too often (tab, \n). */
static inline gboolean
are_plain (const char *bytes)
{
  guint64 word, below, del;

  memcpy (&word, bytes, sizeof word);
  below = (word - REPEAT (0x20)) & ~word; /* high bit set where a byte is below a space */
  del = word ^ REPEAT (0x7f);
  del = (del - REPEAT (0x01)) & ~del; /* … where it is DEL */
  return ((word | below | del) & REPEAT (0x80)) == 0;
}

static inline gboolean
is_tail (char byte)
{
  return ((guchar) byte & 0xc0) == 0x80;
}

/* How long the character at @p is, by Unicode's table 3-7; 0 if there is none. */
static inline gsize
sequence_length (const guchar *p, gsize left)
{
  if (p[0] < 0x80)
    return p[0] >= 0x20 ? p[0] != 0x7f : p[0] == '\t' || p[0] == '\n';
  if (p[0] >= 0xe1 && p[0] <= 0xec) /* nearly all Chinese */
    return left >= 3 && is_tail ((char) p[1]) && is_tail ((char) p[2]) ? 3 : 0;
  if (p[0] < 0xc2 || p[0] > 0xf4 || left < 2 || !is_tail ((char) p[1]))
    return 0;
  if (p[0] < 0xe0)
    return 2;
  if (left < 3 || !is_tail ((char) p[2]))
    return 0;
  if (p[0] < 0xf0) /* no overlong form, no surrogate */
    return (p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f) ? 0 : 3;
  if (left < 4 || !is_tail ((char) p[3]))
    return 0;
  return (p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] > 0x8f) ? 0 : 4;
}

gsize
pufa_text_check (const char *bytes, gsize length)
{
  gsize at = 0;

  while (at < length)
    {
      gsize step =
          length - at >= 8 && are_plain (bytes + at) ? 8 : sequence_length ((const guchar *) bytes + at, length - at);

      if (step == 0)
        return at;
      at += step;
    }
  return length;
}

static inline gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '-';
}

/* The colon that ends the parameters; quoted ones do not. */
static const char *
find_colon (const char *at, const char *end, guint *n_params)
{
  gboolean is_quoted = FALSE;

  for (; at < end; at++)
    if (*at == '"')
      is_quoted = !is_quoted;
    else if (*at == ';' && !is_quoted)
      ++*n_params;
    else if (*at == ':' && !is_quoted)
      return at;
  return NULL;
}

const char *
pufa_text_split (const char *line, gsize length, PufaLineParts *parts)
{
  const char *end = line + length, *at = line, *colon;
  guint n_params = 0;

  while (at < end && is_name_char (*at))
    at++;
  if (at == line)
    return N_ ("a line without a name");
  if (at == end || (*at != ':' && *at != ';'))
    return N_ ("a line that is no property");

  colon = *at == ':' ? at : find_colon (at, end, &n_params);
  if (colon == NULL)
    return N_ ("a line without a value");
  if (n_params > PUFA_MAX_PARAMS)
    return N_ ("a line with more than 100 parameters");

  *parts = (PufaLineParts){
    .name = line,
    .name_length = (gsize) (at - line),
    .params = n_params > 0 ? at + 1 : NULL,
    .params_length = n_params > 0 ? (gsize) (colon - at - 1) : 0,
    .value = colon + 1,
    .value_length = (gsize) (end - colon - 1),
  };
  return NULL;
}

gboolean
pufa_text_is_named (const PufaLineParts *parts, const char *name)
{
  return strlen (name) == parts->name_length && g_ascii_strncasecmp (parts->name, name, parts->name_length) == 0;
}

/* RFC 6868: ^n, ^^ and ^' inside a parameter. */
static char *
decode_param (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  if (length >= 2 && text[0] == '"' && text[length - 1] == '"')
    {
      text++;
      length -= 2;
    }
  for (gsize i = 0; i < length; i++)
    if (text[i] == '^' && i + 1 < length && strchr ("n^'", text[i + 1]) != NULL)
      {
        i++;
        g_string_append_c (out, text[i] == 'n' ? '\n' : text[i] == '\'' ? '"' : '^');
      }
    else
      g_string_append_c (out, text[i]);
  return g_string_free (out, FALSE);
}

/* The end of the parameter that begins at @at. */
static const char *
param_end (const char *at, const char *end)
{
  gboolean is_quoted = FALSE;

  for (; at < end && (is_quoted || *at != ';'); at++)
    if (*at == '"')
      is_quoted = !is_quoted;
  return at;
}

char *
pufa_text_dup_param (const PufaLineParts *parts, const char *name)
{
  const char *at = parts->params, *end = at != NULL ? at + parts->params_length : NULL;
  gsize n = strlen (name);

  while (at != NULL && at < end)
    {
      const char *stop = param_end (at, end);

      if ((gsize) (stop - at) > n && at[n] == '=' && g_ascii_strncasecmp (at, name, n) == 0)
        return decode_param (at + n + 1, (gsize) (stop - at) - n - 1);
      at = stop + 1;
    }
  return NULL;
}

void
pufa_text_append_escaped (GString *out, const char *text)
{
  for (;;)
    {
      gsize plain = strcspn (text, "\\;,\n");

      g_string_append_len (out, text, (gssize) plain);
      if (text[plain] == '\0')
        return;
      g_string_append_c (out, '\\');
      g_string_append_c (out, text[plain] == '\n' ? 'n' : text[plain]);
      text += plain + 1;
    }
}

gsize
pufa_text_unescape (char *text, gsize length)
{
  char *from = memchr (text, '\\', length), *end = text + length;
  char *to = from;

  if (from == NULL)
    return length;
  while (from < end)
    if (*from == '\\' && from + 1 < end)
      {
        *to++ = from[1] == 'n' || from[1] == 'N' ? '\n' : from[1];
        from += 2;
      }
    else
      *to++ = *from++;
  return (gsize) (to - text);
}

const char *
pufa_text_item_end (const char *item, const char *end)
{
  while (item < end && *item != ',')
    item += *item == '\\' && item + 1 < end ? 2 : 1;
  return item;
}

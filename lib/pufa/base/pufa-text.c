/* pufa-text.c - content lines: check the bytes, take a line apart, escape a value
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-text-private.h>

#define REPEAT(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* The first of eight bytes that is not ASCII or is a control (tab and \n too); 8 if none is.
 * A borrow can only mark bytes behind the first that is rightly marked. */
static inline guint
count_plain (const guchar *bytes)
{
  guint64 word, below, del, marks;

  memcpy (&word, bytes, sizeof word);
  word = GUINT64_FROM_LE (word);
  below = word - REPEAT (0x20); /* the high bit of a byte below a space */
  del = (word ^ REPEAT (0x7f)) - REPEAT (0x01);
  marks = (word | below | del) & REPEAT (0x80);
  return marks == 0 ? 8 : (guint) __builtin_ctzll (marks) / 8;
}

static inline gboolean
is_tail (char byte)
{
  return ((guchar) byte & 0xc0) == 0x80;
}

/* How long the character at @p is that is not ASCII, by Unicode's table 3-7; 0 if there is none. */
static gsize
sequence_length (const guchar *p, gsize left)
{
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

/* Nearly all Chinese: a lead byte E1 to EC, and two tails. */
static inline gboolean
is_common_three (const guchar *p)
{
  guint16 tails;

  memcpy (&tails, p + 1, sizeof tails);
  return (guint) (p[0] - 0xe1) <= 0xec - 0xe1 && (tails & 0xc0c0) == 0x8080;
}

static inline gboolean
is_allowed_ascii (guchar byte)
{
  return byte >= 0x20 ? byte != 0x7f : byte == '\t' || byte == '\n';
}

/* Over a stretch that is ASCII; stops at the first byte that is not, or is a control. */
static inline const guchar *
skip_ascii (const guchar *p, const guchar *end)
{
  while (end - p >= 8)
    {
      guint n = count_plain (p);

      p += n;
      if (n == 8)
        continue;
      if (*p >= 0x80 || !is_allowed_ascii (*p))
        return p;
      p++;
    }
  while (p < end && *p < 0x80 && is_allowed_ascii (*p))
    p++;
  return p;
}

/* Over a stretch that is not ASCII; stops at the first byte that is, or is no UTF-8. */
static inline const guchar *
skip_others (const guchar *p, const guchar *end)
{
  gsize step;

  while (p < end && *p >= 0x80)
    if (end - p >= 3 && is_common_three (p))
      p += 3;
    else if ((step = sequence_length (p, (gsize) (end - p))) > 0)
      p += step;
    else
      break;
  return p;
}

gsize
pufa_text_check (const char *bytes, gsize length)
{
  const guchar *start = (const guchar *) bytes, *end = start + length, *p = start, *before;

  do
    {
      before = p;
      p = skip_others (skip_ascii (p, end), end);
    }
  while (p > before);
  return (gsize) (p - start);
}

/* Letters, digits and the hyphen. */
static const guint8 name_chars[256] = {
  ['-'] = 1, ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1,
  ['8'] = 1, ['9'] = 1, ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1,
  ['H'] = 1, ['I'] = 1, ['J'] = 1, ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1,
  ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1, ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1,
  ['Z'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1,
  ['i'] = 1, ['j'] = 1, ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1,
  ['r'] = 1, ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1, ['y'] = 1, ['z'] = 1,
};

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

  while (name_chars[(guchar) *at])
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

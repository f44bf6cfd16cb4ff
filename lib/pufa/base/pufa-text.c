/* pufa-text.c - content lines: check the bytes, take a line apart, escape a value
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-text-private.h>

#define BLOCK 16 /* bytes looked at together */
#define HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)

typedef gint8 Signed __attribute__ ((vector_size (BLOCK)));
typedef guint8 Bytes __attribute__ ((vector_size (BLOCK)));

static inline Bytes
load (const guchar *p)
{
  Bytes bytes;

  memcpy (&bytes, p, BLOCK);
  return bytes;
}

/* The first byte whose mark has its high bit set; BLOCK when none has. */
static inline guint
first_marked (Bytes marks)
{
  guint64 halves[2];

  memcpy (halves, &marks, sizeof halves);
  halves[0] = GUINT64_FROM_LE (halves[0]) & HIGH_BITS;
  if (halves[0] != 0)
    return (guint) __builtin_ctzll (halves[0]) / 8;
  halves[1] = GUINT64_FROM_LE (halves[1]) & HIGH_BITS;
  return halves[1] != 0 ? 8 + (guint) __builtin_ctzll (halves[1]) / 8 : BLOCK;
}

/* Whether @byte + @shift is above @limit, signed: a range of bytes, told by one comparison. */
#define WITHIN(byte, shift, limit) ((Bytes) ((Signed) ((byte) + (shift)) > (limit)))

/* Marks what is wrong in the block at @p, by the high bit of its byte, taking for right only what
 * nearly all text is: printable ASCII, tabs, line ends, and characters of three bytes that begin
 * with E1 to EF, but ED. A tail is wanted where one or two bytes before (which were checked) is a
 * lead, and nowhere else. */
static inline Bytes
mark_uncommon (const guchar *p)
{
  Bytes here = load (p), before = load (p - 1), twice = load (p - 2);
  Bytes tails = here & ~(here + here), wanted = (before & (before + before)) | (twice & (twice + twice));
  Bytes is_lead = WITHIN (here, 0x90, 0x70);      /* E1 to EF */
  Bytes is_not_plain = WITHIN (here, 0x60, 0x1f); /* C0 to FF, 00 to 1F */

  return (is_not_plain & ~(is_lead | (Bytes) (here == '\t') | (Bytes) (here == '\n'))) | (Bytes) (here == 0x7f) |
         (Bytes) (here == 0xed) | (tails ^ wanted);
}

static inline gboolean
has_mark (Bytes marks)
{
  guint64 halves[2];

  memcpy (halves, &marks, sizeof halves);
  return ((halves[0] | halves[1]) & HIGH_BITS) != 0;
}

/* Over blocks, two at a time; two bytes before the first were checked. The last one may overlap
 * the one before. */
static inline const guchar *
skip_blocks (const guchar *p, const guchar *end)
{
  const guchar *first = p;

  while (end - p >= 2 * BLOCK && !has_mark (mark_uncommon (p) | mark_uncommon (p + BLOCK)))
    p += 2 * BLOCK;
  if (end - p >= BLOCK && !has_mark (mark_uncommon (p)))
    p += BLOCK;
  return end - p < BLOCK && end - first >= BLOCK && !has_mark (mark_uncommon (end - BLOCK)) ? end : p;
}

static inline gboolean
is_tail (guchar byte)
{
  return (byte & 0xc0) == 0x80;
}

/* How long the character at @p is, by Unicode's table 3-7; 0 if there is none or it is a control. */
static gsize
character_length (const guchar *p, gsize left)
{
  if (p[0] < 0x80)
    return p[0] >= 0x20 ? p[0] != 0x7f : p[0] == '\t' || p[0] == '\n';
  if (p[0] < 0xc2 || p[0] > 0xf4 || left < 2 || !is_tail (p[1]))
    return 0;
  if (p[0] < 0xe0)
    return 2;
  if (left < 3 || !is_tail (p[2]))
    return 0;
  if (p[0] < 0xf0) /* no overlong form, no surrogate */
    return (p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f) ? 0 : 3;
  if (left < 4 || !is_tail (p[3]))
    return 0;
  return (p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] > 0x8f) ? 0 : 4;
}

/* Character by character, over @n bytes or a few more. */
static const guchar *
skip_characters (const guchar *p, gsize n, const guchar *end)
{
  const guchar *stop = n < (gsize) (end - p) ? p + n : end;
  gsize step;

  while (p < stop && (step = character_length (p, (gsize) (end - p))) > 0)
    p += step;
  return p;
}

/* Back to the lead of a character that goes on at @p. */
static const guchar *
to_lead (const guchar *p)
{
  if (p[-1] >= 0xc0)
    return p - 1;
  return p[-2] >= 0xe0 ? p - 2 : p;
}

gsize
pufa_text_check (const char *bytes, gsize length)
{
  const guchar *start = (const guchar *) bytes, *end = start + length, *p = start, *before;

  do
    {
      before = p;
      p = skip_characters (p, p == start ? 2 : 2 * BLOCK, end);
      if (p - start >= 2 && p[-2] < 0xc0) /* no character of two bytes, whose lead would want two tails */
        p = to_lead (skip_blocks (p, end));
    }
  while (p > before);
  return (gsize) (p - start);
}

#define NAME 1 /* letters, digits and the hyphen */
#define MARK 2 /* what parts parameters, and what ends a line */

static const guint8 classes[256] = {
  ['-'] = NAME, ['0'] = NAME, ['1'] = NAME, ['2'] = NAME,  ['3'] = NAME, ['4'] = NAME, ['5'] = NAME, ['6'] = NAME,
  ['7'] = NAME, ['8'] = NAME, ['9'] = NAME, ['A'] = NAME,  ['B'] = NAME, ['C'] = NAME, ['D'] = NAME, ['E'] = NAME,
  ['F'] = NAME, ['G'] = NAME, ['H'] = NAME, ['I'] = NAME,  ['J'] = NAME, ['K'] = NAME, ['L'] = NAME, ['M'] = NAME,
  ['N'] = NAME, ['O'] = NAME, ['P'] = NAME, ['Q'] = NAME,  ['R'] = NAME, ['S'] = NAME, ['T'] = NAME, ['U'] = NAME,
  ['V'] = NAME, ['W'] = NAME, ['X'] = NAME, ['Y'] = NAME,  ['Z'] = NAME, ['a'] = NAME, ['b'] = NAME, ['c'] = NAME,
  ['d'] = NAME, ['e'] = NAME, ['f'] = NAME, ['g'] = NAME,  ['h'] = NAME, ['i'] = NAME, ['j'] = NAME, ['k'] = NAME,
  ['l'] = NAME, ['m'] = NAME, ['n'] = NAME, ['o'] = NAME,  ['p'] = NAME, ['q'] = NAME, ['r'] = NAME, ['s'] = NAME,
  ['t'] = NAME, ['u'] = NAME, ['v'] = NAME, ['w'] = NAME,  ['x'] = NAME, ['y'] = NAME, ['z'] = NAME, ['\0'] = MARK,
  ['"'] = MARK, [':'] = MARK, [';'] = MARK, ['\n'] = MARK,
};

/* The first byte from @at that is of no name; \n or NUL at @end is none. */
static inline const char *
skip_name (const char *at, const char *end)
{
  for (guint n = BLOCK; n == BLOCK && end - at >= BLOCK; at += n)
    {
      Bytes bytes = load ((const guchar *) at);
      Bytes is_letter = WITHIN (bytes | 0x20, 0x7f - 'z', 0x7f - 26), is_digit = WITHIN (bytes, 0x7f - '9', 0x7f - 10);

      n = first_marked (~(is_letter | is_digit | (Bytes) (bytes == '-')));
    }
  while (classes[(guchar) *at] & NAME)
    at++;
  return at;
}

/* The first byte from @at that parts parameters, or a line end. */
static inline const char *
skip_unmarked (const char *at, const char *end)
{
  for (guint n = BLOCK; n == BLOCK && end - at >= BLOCK; at += n)
    {
      Bytes bytes = load ((const guchar *) at);

      n = first_marked ((Bytes) ((bytes == '"') | (bytes == ':') | (bytes == ';')));
    }
  while (!(classes[(guchar) *at] & MARK))
    at++;
  return at;
}

/* The colon that ends the parameters; quoted ones do not. */
static const char *
find_colon (const char *at, const char *end, guint *n_params)
{
  gboolean is_quoted = FALSE;

  for (at = skip_unmarked (at, end); at < end; at = skip_unmarked (at + 1, end))
    {
      if (*at == ':' && !is_quoted)
        return at;
      *n_params += *at == ';' && !is_quoted;
      is_quoted ^= *at == '"';
    }
  return NULL;
}

const char *
pufa_text_split (const char *line, gsize length, PufaLineParts *parts)
{
  const char *end = line + length, *at = skip_name (line, end), *colon;
  guint n_params = 0;

  if (at == line)
    return N_ ("a line without a name");
  if (at == end || (*at != ':' && *at != ';'))
    return N_ ("a line that is no property");

  colon = *at == ':' ? at : find_colon (at, end, &n_params);
  if (colon == NULL)
    return N_ ("a line without a value");
  if (n_params > PUFA_MAX_PARAMS)
    return N_ ("a line with more than 100 parameters");

  parts->name = line;
  parts->name_length = (gsize) (at - line);
  parts->params = n_params > 0 ? at + 1 : NULL;
  parts->params_length = n_params > 0 ? (gsize) (colon - at - 1) : 0;
  parts->value = colon + 1;
  parts->value_length = (gsize) (end - colon - 1);
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

/* The next escape, which has a character behind it; or @end. */
static inline char *
find_escape (char *text, char *end)
{
  char *escape = end - text > 1 ? memchr (text, '\\', (gsize) (end - text) - 1) : NULL;

  return escape != NULL ? escape : end;
}

gsize
pufa_text_unescape (char *text, gsize length)
{
  char *end = text + length, *escape = find_escape (text, end), *to = escape;

  while (escape < end)
    {
      char *from = escape + 2;

      *to++ = escape[1] == 'n' || escape[1] == 'N' ? '\n' : escape[1];
      escape = find_escape (from, end);
      memmove (to, from, (gsize) (escape - from));
      to += escape - from;
    }
  return (gsize) (to - text);
}

const char *
pufa_text_item_end (const char *item, const char *end)
{
  while (item < end && *item != ',')
    item += *item == '\\' && item + 1 < end ? 2 : 1;
  return item;
}

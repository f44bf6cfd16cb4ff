/* typed.c - take what people type apart: widths, cases, numbers in both scripts
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "typed.h"

#define LARGEST 99999999

static gboolean
is_dash (gunichar c)
{
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301c || c == '~';
}

static gunichar
clean_char (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e) /* full-width ASCII */
    c -= 0xff01 - '!';
  if (is_dash (c))
    return '-';
  if (c < 0x80)
    return (gunichar) g_ascii_tolower ((char) c);
  return g_unichar_isspace (c) ? ' ' : c;
}

char *
typed_clean (const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = clean_char (g_utf8_get_char (text));

      if (g_unichar_isspace (c))
        c = ' ';
      if (c == ' ' && (clean->len == 0 || clean->str[clean->len - 1] == ' '))
        continue;
      g_string_append_unichar (clean, c);
    }
  if (clean->len > 0 && clean->str[clean->len - 1] == ' ')
    g_string_truncate (clean, clean->len - 1);
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

gboolean
typed_skip (const char **at, const char *word)
{
  gsize length = strlen (word);

  if (strncmp (*at, word, length) != 0)
    return FALSE;
  if (g_ascii_isalpha (word[length - 1]) && g_ascii_isalpha ((*at)[length]))
    return FALSE;
  *at += length;
  return TRUE;
}

void
typed_skip_space (const char **at)
{
  while (**at == ' ')
    ++*at;
}

gboolean
typed_lookup (const char **at, const TypedWord *words, gint *value)
{
  const char *longest = *at;

  for (; words->word != NULL; words++)
    {
      const char *end = *at;

      if (!typed_skip (&end, words->word) || end <= longest)
        continue;
      longest = end;
      *value = words->value;
    }
  if (longest == *at)
    return FALSE;
  *at = longest;
  return TRUE;
}

/* 0 to 9, 10 for 十, 20 and 30 for 廿 and 卅; -1 for what is no numeral. */
static gint
numeral (gunichar c)
{
  static const struct {
    gunichar c;
    gint value;
  } numerals[] = {
    { 0x3007, 0 }, /* 〇 */
    { 0x96f6, 0 }, /* 零 */
    { 0x4e00, 1 }, { 0x4e8c, 2 }, { 0x4e24, 2 }, { 0x4e09, 3 },  { 0x56db, 4 },  { 0x4e94, 5 },  { 0x516d, 6 },
    { 0x4e03, 7 }, { 0x516b, 8 }, { 0x4e5d, 9 }, { 0x5341, 10 }, { 0x5eff, 20 }, { 0x5345, 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (numerals[i].c == c)
      return numerals[i].value;
  return -1;
}

static gboolean
read_digits (const char **at, guint *value, guint *n_chars)
{
  for (*value = 0, *n_chars = 0; g_ascii_isdigit (**at); ++*at, ++*n_chars)
    {
      *value = *value * 10 + (guint) (**at - '0');
      if (*value > LARGEST)
        return FALSE;
    }
  return TRUE;
}

/* 十, 十七, 二十, 二十三, 廿三 */
static gboolean
read_tens (const char **at, guint *value, guint *n_chars)
{
  gint tens = 1, next = numeral (g_utf8_get_char (*at)), ones;

  *n_chars = 1;
  if (next < 10) /* how many tens */
    {
      tens = next;
      *at = g_utf8_next_char (*at);
      next = numeral (g_utf8_get_char (*at));
      ++*n_chars;
    }
  if (next < 10 || tens < 1 || (next > 10 && *n_chars > 1))
    return FALSE;
  *at = g_utf8_next_char (*at);
  ones = numeral (g_utf8_get_char (*at));
  *value = (guint) (tens * next + (ones > 0 && ones < 10 ? ones : 0));
  if (ones > 0 && ones < 10)
    {
      *at = g_utf8_next_char (*at);
      ++*n_chars;
    }
  return numeral (g_utf8_get_char (*at)) < 0;
}

/* 三; 二〇二三 digit by digit */
static gboolean
read_ones (const char **at, guint *value, guint *n_chars)
{
  gint next;

  for (*value = 0, *n_chars = 0; (next = numeral (g_utf8_get_char (*at))) >= 0; ++*n_chars)
    {
      *value = *value * 10 + (guint) next;
      if (next >= 10 || *value > LARGEST)
        return FALSE;
      *at = g_utf8_next_char (*at);
    }
  return TRUE;
}

static gboolean
read_numerals (const char **at, guint *value, guint *n_chars)
{
  const char *start = *at;

  if (read_ones (at, value, n_chars))
    return TRUE;
  *at = start;
  return read_tens (at, value, n_chars);
}

gboolean
typed_number (const char **at, guint *value, guint *n_chars)
{
  const char *end = *at;
  gboolean ok = g_ascii_isdigit (**at) ? read_digits (&end, value, n_chars) : read_numerals (&end, value, n_chars);

  if (!ok || *n_chars == 0)
    return FALSE;
  *at = end;
  return TRUE;
}

char *
typed_dup (const char *start, const char *end)
{
  return g_strndup (start, (gsize) (end - start));
}

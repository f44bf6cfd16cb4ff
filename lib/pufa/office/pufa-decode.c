/* pufa-decode.c - tell UTF-8, UTF-16 and GB18030 apart, and refuse what is no text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-text-private.h>
#include <pufa/office/pufa-decode-private.h>

#define XLSX_MARK "PK\003\004"
#define XLS_MARK "\320\317\021\340"
#define UTF8_MARK "\357\273\277"
#define UTF16LE_MARK "\377\376"
#define UTF16BE_MARK "\376\377"

static gboolean
begins_with (const char *bytes, gsize length, const char *mark)
{
  gsize n = strlen (mark);

  return length >= n && memcmp (bytes, mark, n) == 0;
}

/* Where the first byte stands that is no UTF-8 or a control, line ends apart; else @length. */
static gsize
find_fault (const char *text, gsize length)
{
  gsize at = pufa_text_check (text, length);

  while (at < length && text[at] == '\r')
    {
      at++;
      at += pufa_text_check (text + at, length - at);
    }
  return at;
}

/* The line, counted from 1, in which byte @at stands. */
static guint
line_of (const char *text, gsize at)
{
  guint line = 1;

  for (gsize i = 0; i < at; i++)
    line += text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
  return line;
}

/* Refuses the byte at @at, which is a control or does not belong to @charset. */
static char *
refuse (const char *bytes, gsize at, const char *charset, GError **error)
{
  guchar byte = (guchar) bytes[at];

  if (byte < 0x80)
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("a control character (0x%02X) has no place in text"), byte);
  else
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("no %s text (0x%02X); save the file as UTF-8"), charset,
                 byte);
  g_prefix_error (error, "%u: ", line_of (bytes, at));
  return NULL;
}

/* Also drops the mark that may still stand before a text in GB18030. */
static char *
convert (const char *bytes, gsize length, const char *charset, gsize *text_length, GError **error)
{
  gsize n_read = 0, n_written = 0, at;
  g_autoptr (GError) why = NULL;
  g_autofree char *text = g_convert (bytes, (gssize) length, "UTF-8", charset, &n_read, &n_written, &why);

  if (why != NULL && why->code == G_CONVERT_ERROR_NO_CONVERSION)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("no UTF-8, and %s cannot be read on this system"),
                   charset);
      g_prefix_error (error, "1: ");
      return NULL;
    }
  if (text == NULL || n_read < length)
    return refuse (bytes, MIN (n_read, length - 1), charset, error);

  if (begins_with (text, n_written, UTF8_MARK))
    memmove (text, text + strlen (UTF8_MARK), (n_written -= strlen (UTF8_MARK)) + 1);
  at = find_fault (text, n_written);
  if (at < n_written)
    return refuse (text, at, charset, error);
  *text_length = n_written;
  return g_steal_pointer (&text);
}

char *
pufa_decode_text (const char *bytes, gsize length, gsize *text_length, GError **error)
{
  gboolean is_marked = begins_with (bytes, length, UTF8_MARK);
  gsize skipped = is_marked ? strlen (UTF8_MARK) : 0, at;

  if (begins_with (bytes, length, XLSX_MARK) || begins_with (bytes, length, XLS_MARK))
    {
      g_set_error_literal (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("a workbook and no text; save it as CSV"));
      g_prefix_error (error, "1: ");
      return NULL;
    }
  if (begins_with (bytes, length, UTF16LE_MARK))
    return convert (bytes + 2, length - 2, "UTF-16LE", text_length, error);
  if (begins_with (bytes, length, UTF16BE_MARK))
    return convert (bytes + 2, length - 2, "UTF-16BE", text_length, error);

  at = skipped + find_fault (bytes + skipped, length - skipped);
  if (at == length)
    {
      *text_length = length - skipped;
      return g_strndup (bytes + skipped, *text_length);
    }
  if (is_marked || (guchar) bytes[at] < 0x80)
    return refuse (bytes, at, "UTF-8", error);
  return convert (bytes, length, "GB18030", text_length, error);
}

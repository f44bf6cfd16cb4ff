/* format.c - the formats of answers, by name
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fault.h"
#include "format.h"

static const char *const names[] = {
  [FORMAT_HUMAN] = "human", [FORMAT_TSV] = "tsv",         [FORMAT_CSV] = "csv",   [FORMAT_JSON] = "json",
  [FORMAT_JSONL] = "jsonl", [FORMAT_ICS] = "ics",         [FORMAT_XLSX] = "xlsx", [FORMAT_HTML] = "html",
  [FORMAT_TEXT] = "text",   [FORMAT_SPEAKER] = "speaker", [FORMAT_SMS] = "sms",   [FORMAT_WECOM] = "wecom",
};

static gboolean
find_format (const char *word, Format *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i]))
      {
        *format = (Format) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
format_from_string (const char *word, const char *allowed, Format *format, GError **error)
{
  g_auto (GStrv) words = g_strsplit (allowed, " ", -1);
  g_autofree char *list = NULL;

  if (word == NULL)
    return find_format (words[0], format);
  if (g_strv_contains ((const char *const *) words, word))
    return find_format (word, format);

  list = format_list (allowed);
  fault_set (error, _ ("--format: %s: one of %s"), word, list);
  return FALSE;
}

char *
format_list (const char *allowed)
{
  g_auto (GStrv) words = g_strsplit (allowed, " ", -1);

  /* TRANSLATORS: what stands between the words of a list */
  return g_strjoinv (_ (", "), words);
}

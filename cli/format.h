/* format.h - the formats of answers, by name
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

typedef enum {
  FORMAT_HUMAN,
  FORMAT_TSV,
  FORMAT_CSV,
  FORMAT_JSON,
  FORMAT_JSONL,
  FORMAT_ICS,
  FORMAT_XLSX,
  FORMAT_HTML,
  FORMAT_TEXT,
  FORMAT_SPEAKER,
  FORMAT_SMS,
  FORMAT_WECOM,
} Format;

/* What rows can be had as; the first word of such a list is what a verb gives by itself. */
#define FORMATS_OF_ROWS "human tsv csv json jsonl"

/* FALSE with a G_OPTION_ERROR that lists @allowed where @word is not among it; NULL is the first. */
gboolean format_from_string (const char *word, const char *allowed, Format *format, GError **error);

/* "human, tsv, csv", parted as the language does it. */
char *format_list (const char *allowed);

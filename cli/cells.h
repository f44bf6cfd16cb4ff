/* cells.h - one cell of a row, as programs read it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* Tab, line feed, return and backslash as \t \n \r \\ ("Linear TSV"), any other control \uXXXX:
 * a line stays a line, and nothing is lost. */
void cells_append_tsv (GString *to, const char *text);

/* RFC 4180: in quotes where it has to be.  Controls but tab, line feed and return as safe.h
 * shows them, for csv has no way to write them. */
void cells_append_csv (GString *to, const char *text);

/* The text of such a cell. */
char *cells_dup_from_tsv (const char *cell);

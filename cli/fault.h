/* fault.h - what went wrong, with what to do about it, and the status that comes of it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* An error is a GError as everywhere.  In the program its message may have more lines than one:
 * the first says what happened, each later one what to do; say.h indents those.  The library's
 * messages have one line, to which a verb adds advice. */

/* Wrong use, status 2: a G_OPTION_ERROR.  @format may hold line feeds. */
void fault_set (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Adds a line of advice to an error that is set. */
void fault_advise (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* What the library calls invalid was typed by the user: makes status 2 of 3. */
void fault_blame_user (GError **error);

/* "No space left on device": what errno says, in the language of our messages even where the C
 * library has no catalogue of its own. */
const char *fault_get_reason (int number);

/* 0 done, 1 no, and so on: docs/design.md has the table. */
int fault_get_status (const GError *error);

/* text-value.h - a text that an option gives: itself, from a file, or from stdin
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

/* "@FILE" reads FILE, "-" reads @in, "@@…" is "@…", anything else is itself.  Of what is read the
 * line feeds at the end are dropped and CR LF becomes LF.  NULL with a G_FILE_ERROR, or with a
 * PUFA_ERROR_INVALID for what is no UTF-8 or longer than TEXT_VALUE_MOST. */
char *text_value_read (const char *value, FILE *in, GError **error);

#define TEXT_VALUE_MOST (1024 * 1024) /* bytes */

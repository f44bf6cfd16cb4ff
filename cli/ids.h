/* ids.h - the ids that a verb is given, on the line or from stdin
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

/* The first @n of @args; "-" among them stands for the first word of each line of @in, so that a
 * tsv list is a list of ids.  Each once, in the order they were met; none is possible.  Returns
 * a list ended by NULL, or NULL with a G_FILE_ERROR where @in cannot be read. */
char **ids_read (char **args, guint n, FILE *in, GError **error);

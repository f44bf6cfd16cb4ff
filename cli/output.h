/* output.h - a file that is whole, or as it was
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

typedef struct _Output Output;

/* Opens a new file beside @path.  A @path that is a symbolic link means what it points to, and
 * the mode of a file that is there already stays; what is no regular file (/dev/stdout, a pipe)
 * is opened itself.  NULL with a G_FILE_ERROR. */
Output *output_new (const char *path, GError **error);

/* Borrowed, to write to. */
FILE *output_get_file (Output *self);

/* Puts what was written in the place of the old file, on the disk and not in a cache alone. */
gboolean output_commit (Output *self, GError **error);

/* The same for a file that must be new: where @path is there by now nothing is written. */
gboolean output_commit_new (Output *self, GError **error);

/* Throws away what was not committed. */
void output_free (Output *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

/* pufa-file-private.h - read a file of a workspace, and nothing else that may bear its name
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads the file @name of @folder. Where there is none *@bytes is NULL and the answer TRUE. A
 * folder, a device, a pipe or a link to nothing is refused at once with a G_FILE_ERROR, a file of
 * more than @most bytes with PUFA_ERROR_INVALID, "villages.csv:1: the file is larger than 4 MB". */
gboolean pufa_file_read (const char *folder, const char *name, gsize most, char **bytes, gsize *length, GError **error);

G_END_DECLS

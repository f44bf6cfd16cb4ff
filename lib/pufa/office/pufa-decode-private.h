/* pufa-decode-private.h - the bytes of a text file, whatever program wrote it, as UTF-8
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What spreadsheets and editors of an office write: UTF-8 with or without a byte order mark,
 * UTF-16 with one, else GB18030 and so GBK. Returns a copy in UTF-8 without the mark: a NUL
 * behind it, none inside, no control but tab and line ends. Fails with PUFA_ERROR_INVALID,
 * "LINE: what is wrong". */
char *pufa_decode_text (const char *bytes, gsize length, gsize *text_length, GError **error);

G_END_DECLS

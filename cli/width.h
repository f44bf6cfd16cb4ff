/* width.h - how many columns of a terminal a text takes
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* 0 for what stands on the character before it, 2 for Chinese and emoji, else 1.  A character
 * whose width depends on the font (“ · …) counts 1, as the C library's wcwidth() has it. */
guint width_of_char (gunichar c);

/* Of safe text: see safe.h. */
guint width_of (const char *text);

/* How many bytes of @text fit into @columns. */
gsize width_fit (const char *text, guint columns);

/* Puts @text into @columns, filled up with spaces; what is wider stays whole. */
void width_append_padded (GString *to, const char *text, guint columns);

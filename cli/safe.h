/* safe.h - text from files and strangers, made harmless for a terminal
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* What nobody may send to a terminal: control characters (C0, DEL, C1), which a terminal obeys;
 * line and paragraph separators; and the bidirectional controls, which show a text in another
 * order than it has. */
gboolean safe_is_control (gunichar c);

/* How many bytes at the beginning of @text are UTF-8 without a control, and without any of
 * @stops (ASCII). */
gsize safe_span (const char *text, const char *stops);

/* One character of @text, *@text moved past it; U+FFFD for a byte that is no UTF-8. */
gunichar safe_next (const char **text);

/* @text on one line: a C0 control or DEL becomes its picture (U+2400 and on: ␛ for escape), what
 * is no UTF-8 and any other control U+FFFD.  So nothing that is there stays unseen. */
void safe_append (GString *to, const char *text);

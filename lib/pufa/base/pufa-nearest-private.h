/* pufa-nearest-private.h - which of the known words somebody may have meant
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many characters must be put in, taken out or changed to make @a of @b. */
guint pufa_nearest_distance (const char *a, const char *b);

/* The index of the word in @words that is least far from @typed, the first of equals; -1 when
 * there is none. */
gint pufa_nearest_find (const char *typed, const char *const *words);

G_END_DECLS

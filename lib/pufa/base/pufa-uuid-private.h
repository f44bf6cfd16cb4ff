/* pufa-uuid-private.h - UUIDs made of a text, so that the same thing has the same id each time
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first 16 bytes of the SHA-256 of @text, with the version 4 and variant bits set. */
char *pufa_uuid_new_from_text (const char *text);

/* Whether @text is 8-4-4-4-12 hex digits. */
gboolean pufa_uuid_is_valid (const char *text);

G_END_DECLS

/* uid.h - the ids of new events in rehearsals and tests
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* The UUID made of "SEED:INDEX": the first 16 bytes of its SHA-256, with the version 4 and variant
 * bits set. NULL without a @seed: then the library makes a random one. */
char *uid_dup_seeded (const char *seed, guint index);

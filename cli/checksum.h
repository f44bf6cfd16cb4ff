/* checksum.h - the SHA-256 of a file
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* In hex; NULL when it cannot be read or is no file. */
char *checksum_dup_of_file (const char *path);

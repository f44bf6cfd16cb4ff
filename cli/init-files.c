/* init-files.c - the files that a new workspace begins with
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stddef.h>

#include "init-files.h"

const InitFile init_files[] = {
#include "cli/init-files.inc"
  { NULL },
};

/* init-files.h - the files that a new workspace begins with
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* One for each language of cli/init; in pufa.ini @NAME@ and @OFFICE@ stand for what init is told. */
typedef struct {
  const char *language; /* "en", "zh_CN" */
  const char *name;     /* "villages.csv" */
  const char *text;
} InitFile;

/* pufa.ini first in each language; ends with { NULL }. */
extern const InitFile init_files[];

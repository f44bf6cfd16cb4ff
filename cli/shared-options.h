/* shared-options.h - options that several verbs have, described once
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "command.h"

/* Of every verb, anywhere on the line. */
typedef struct {
  char *folder;
  gboolean quiet;
  char *colour;
  gboolean help;
  gboolean version;
} GlobalOptions;

extern const GOptionEntry global_options[];

/* Of a verb whose Command has formats; command.c answers them. */
typedef struct {
  char *format;
  gboolean json;
  char *output;
} AnswerOptions;

extern const GOptionEntry answer_options[];

/* Of verbs that write. */
typedef struct {
  gboolean dry_run;
  gboolean force;
} WriteOptions;

extern const GOptionEntry write_options[]; /* --force: in spite of a rule */
extern const GOptionEntry clash_options[]; /* --force: in spite of a clash */

/* From a day on, up to and with a day. */
typedef struct {
  char *since;
  char *until;
} PeriodOptions;

extern const GOptionEntry period_options[];

/* Which events are meant: each has the name of its field, repeated = or, different = and. */
typedef struct {
  char **kind;
  char **stage;
  char **village;
  char **venue;
  char **speaker;
  char **channel;
  char **law;
  char **theme_day;
  char **title;
} FilterOptions;

extern const GOptionEntry filter_options[];

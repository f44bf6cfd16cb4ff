/* cli.h - what a verb sees of the world: where answers go, what time it is, who asks
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <pufa/pufa.h>
#include <stdio.h>

#include "colour.h"
#include "environment.h"
#include "format.h"
#include "when-almanac.h"

struct _Command;

/* Everything a verb may touch besides the library: no globals, so tests can fake it.  What costs
 * something is found when it is first asked for, through the functions below. */
typedef struct {
  const struct _Command *const *commands; /* the table that help reads; ends with NULL */
  Environment environment;

  FILE *out;             /* the answer: write it as it comes, command.c looks whether it arrived */
  FILE *err;             /* through say.h alone */
  GString *held;         /* what say.h keeps back while a pager has the screen; else NULL */
  gboolean out_terminal; /* whether a person reads stdout: cutting, pager, colour */
  gboolean out_coloured;
  gboolean err_terminal; /* whether a person reads stderr: progress, colour */
  gboolean err_coloured;
  gboolean quiet;     /* -q: errors alone */
  char *folder;       /* -C; NULL where it was not given */
  Format format;      /* one of the verb's own; --format and --json decide */
  const char *output; /* FILE of -o, borrowed; NULL: stdout */

  PufaOffice *office;  /* by cli_set_office(), or NULL */
  WhenAlmanac almanac; /* for lunar dates and working days: its, or what is built in */

  gboolean is_no; /* the answer is "no": status 1 */
  int status;     /* of an answer that is more than yes or no: 3 or 5 of an import, 7 of a plan */

  GDateTime *now;  /* by cli_get_now() */
  GTimeZone *zone; /* by cli_get_zone() */
} Cli;

void cli_init (Cli *cli, const struct _Command *const *commands, FILE *out, FILE *err);
void cli_clear (Cli *cli);

void cli_set_folder (Cli *cli, const char *folder);

/* Whether stdout and stderr are coloured; cli_init() sets what is wanted without --color. */
void cli_set_colour (Cli *cli, ColourWhen when);

/* Whose zone and working days count from here on; borrowed. Before that China's and those built in. */
void cli_set_office (Cli *cli, PufaOffice *office);

/* The zone of what is typed and shown. */
GTimeZone *cli_get_zone (Cli *cli);

/* The clock, or $PUFA_NOW that stands for it in tests and rehearsals.  NULL with a
 * G_OPTION_ERROR where that is no time. */
GDateTime *cli_get_now (Cli *cli, GError **error);

/* Who stands in the log. */
const char *cli_get_author (const Cli *cli);

/* What typed dates lean on.  FALSE with an error where the clock has one. */
gboolean cli_get_when (Cli *cli, WhenContext *context, GError **error);

/* How many columns a line of stdout may have; 0 where no terminal cuts it. */
guint cli_get_width (const Cli *cli);

/* The language of messages, "en" or "zh_CN", as gettext chose it. */
const char *cli_get_language (void);

/* say.h - what goes to stderr: what was done, advice, warnings, errors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "cli.h"

/* Each says one message; a line feed in it begins a line of advice, indented by two and dim.
 * What comes from files and strangers cannot do harm: see safe.h.  -q leaves the errors alone.
 * While a pager has the screen, messages wait for it to end. */

/* What was done: "added lecture 69ea: …" */
void say (Cli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* A line of advice that goes with what was said before. */
void say_advice (Cli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* "warning: …" */
void say_warning (Cli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* "pufa: …" */
void say_error (Cli *cli, const GError *error);

/* Lets out what waited for the pager. */
void say_held (Cli *cli);

/* shared-options.c - options that several verbs have, described once
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "shared-options.h"

const GOptionEntry global_options[] = {
  { "directory", 'C', 0, G_OPTION_ARG_FILENAME, OPTION (GlobalOptions, folder), N_ ("use the workspace in DIR"),
    N_ ("DIR") },
  { "quiet", 'q', 0, G_OPTION_ARG_NONE, OPTION (GlobalOptions, quiet), N_ ("say nothing but errors"), NULL },
  { "color", 0, 0, G_OPTION_ARG_STRING, OPTION (GlobalOptions, colour), N_ ("whether to use colours"),
    N_ ("auto, always or never") },
  { "help", 'h', 0, G_OPTION_ARG_NONE, OPTION (GlobalOptions, help), N_ ("explain the verb"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, OPTION (GlobalOptions, version), N_ ("say which version this is"), NULL },
  { NULL },
};

const GOptionEntry answer_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, OPTION (AnswerOptions, format), N_ ("one of %s"), N_ ("FORMAT") },
  { "json", 0, 0, G_OPTION_ARG_NONE, OPTION (AnswerOptions, json), N_ ("the same as --format json"), NULL },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, OPTION (AnswerOptions, output),
    N_ ("write to FILE, which is whole or as it was"), N_ ("FILE") },
  { NULL },
};

#define DRY_RUN \
  { \
    "dry-run", 'n', 0, G_OPTION_ARG_NONE, OPTION (WriteOptions, dry_run), N_ ("say what would be done, do nothing"), \
        NULL \
  }

const GOptionEntry write_options[] = {
  DRY_RUN,
  { "force", 0, 0, G_OPTION_ARG_NONE, OPTION (WriteOptions, force), N_ ("in spite of a rule"), NULL },
  { NULL },
};

const GOptionEntry clash_options[] = {
  DRY_RUN,
  { "force", 0, 0, G_OPTION_ARG_NONE, OPTION (WriteOptions, force), N_ ("in spite of a clash"), NULL },
  { NULL },
};

const GOptionEntry period_options[] = {
  { "since", 0, 0, G_OPTION_ARG_STRING, OPTION (PeriodOptions, since), N_ ("from that day on"), N_ ("DATE") },
  { "until", 0, 0, G_OPTION_ARG_STRING, OPTION (PeriodOptions, until), N_ ("up to that day and with it"), N_ ("DATE") },
  { NULL },
};

#define FILTER(name, member, help, value) \
  { \
    name, 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (FilterOptions, member), help, value \
  }

const GOptionEntry filter_options[] = {
  FILTER ("kind", kind, N_ ("lecture, consultation, notice, other or all"), N_ ("KIND")),
  FILTER ("stage", stage, N_ ("planned, announced, held or cancelled"), N_ ("STAGE")),
  FILTER ("village", village, N_ ("for that village"), N_ ("NAME")),
  FILTER ("venue", venue, N_ ("in that venue"), N_ ("NAME")),
  FILTER ("speaker", speaker, N_ ("with that speaker"), N_ ("NAME")),
  FILTER ("channel", channel, N_ ("of that channel"), N_ ("NAME")),
  FILTER ("law", law, N_ ("about that law"), N_ ("NAME")),
  FILTER ("theme-day", theme_day, N_ ("of that theme day"), N_ ("ID")),
  FILTER ("title", title, N_ ("with that in its title; the same filter again means \"or\",\nanother one \"and\""),
          N_ ("TEXT")),
  { NULL },
};

/* options.h - read a command line by tables of GOptionEntry
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* GOption's tables, not its parser: that one takes -30m for options (here an argument that begins
 * with - and a digit is no option), knows no nearest, and its messages are in the language files
 * of GLib, which an office's machine need not have.
 *
 * The tables are constant: arg_data holds an *offset* into the struct of values, made by OPTION().
 * Kinds: NONE (gboolean), STRING and FILENAME (char *), STRING_ARRAY and FILENAME_ARRAY (char **),
 * INT (gint from 0; -1 where it was not given). A STRING is UTF-8. */
#define OPTION(type, member) GSIZE_TO_POINTER (G_STRUCT_OFFSET (type, member))

/* A table and the struct that it fills. */
typedef struct {
  const GOptionEntry *entries; /* ends with { NULL } */
  gpointer values;
} OptionSet;

/* Of lists of sets, which end with { NULL }: what was not given, and what is freed. */
void options_begin (const OptionSet *sets);
void options_clear (const OptionSet *sets);

/* Reads the options in @argv wherever they stand. "-" and what follows "--" are arguments.
 * Returns the arguments, borrowed from @argv, ended by NULL; NULL with a G_OPTION_ERROR. */
GPtrArray *options_parse (const OptionSet *sets, char **argv, GError **error);

/* The same up to the first argument: that and all after it are returned unread. */
GPtrArray *options_parse_head (const OptionSet *sets, char **argv, GError **error);

/* Whether the option of that long name was given. */
gboolean options_given (const OptionSet *sets, const char *name);
/* What its value is called, "TEXT"; NULL where no table has it. */
const GOptionEntry *options_find (const OptionSet *sets, const char *name);

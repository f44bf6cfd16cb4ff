/* help.c - what the table of verbs says to people
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "colour.h"
#include "help.h"
#include "shared-options.h"
#include "width.h"

#define VERB_COLUMNS 18   /* of a verb and its arguments, in the list of verbs */
#define OPTION_COLUMNS 20 /* of an option and its value, in the help of a verb */

static const char *const groups[] = {
  [GROUP_SCHEDULE] = N_ ("Schedule"),
  [GROUP_PLAN] = N_ ("Plan"),
  [GROUP_ACCOUNT] = N_ ("Account"),
  [GROUP_FILES] = N_ ("Files and history"),
};

static void
put (Cli *cli, const GString *text)
{
  fwrite (text->str, 1, text->len, cli->out);
}

/* A heading, or the name of a verb: in bold where there is colour. */
static void
append_bold (const Cli *cli, GString *text, const char *words)
{
  g_string_append_printf (text, "%s%s%s", colour_begin (COLOUR_HEADING, cli->out_coloured), words,
                          colour_end (COLOUR_HEADING, cli->out_coloured));
}

gboolean
help_put_version (Cli *cli)
{
  fprintf (cli->out, "pufa %s\n", PACKAGE_VERSION);
  return TRUE;
}

gboolean
help_put_welcome (Cli *cli)
{
  fputs (_ ("Schedules legal publicity: lectures, consultation days, village notices.\n"
            "\n"
            "  pufa init                     make this folder a workspace\n"
            "  pufa add lecture --village 南庄村 --title 民法典进农村 --start \"wed 15:00\"\n"
            "  pufa                          what is due today\n"
            "  pufa notices                  texts to post in WeChat groups\n"
            "  pufa report 2023              the year in figures and one sentence\n"
            "\n"
            "All verbs: pufa help. One verb: pufa help VERB.\n"),
         cli->out);
  return TRUE;
}

static void
append_verb (GString *text, const Command *command)
{
  g_autofree char *call =
      command->args != NULL ? g_strdup_printf ("%s %s", command->name, _ (command->args)) : g_strdup (command->name);

  g_string_append (text, "  ");
  width_append_padded (text, call, VERB_COLUMNS);
  g_string_append_printf (text, " %s\n", _ (command->summary));
}

static void
append_group (const Cli *cli, GString *text, CommandGroup group)
{
  gboolean is_empty = TRUE;

  for (const Command *const *command = cli->commands; *command != NULL; command++)
    if ((*command)->group == group)
      {
        if (is_empty)
          {
            append_bold (cli, text, _ (groups[group]));
            g_string_append_c (text, '\n');
          }
        is_empty = FALSE;
        append_verb (text, *command);
      }
}

gboolean
help_put_verbs (Cli *cli)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, _ ("Usage: pufa [-C DIR] VERB [ARGUMENT…] [OPTION…]\n"
                            "\n"
                            "pufa alone says what is due today.\n"
                            "\n"));
  for (CommandGroup group = GROUP_SCHEDULE; group < G_N_ELEMENTS (groups); group++)
    append_group (cli, text, group);
  g_string_append (text, _ ("\n"
                            "Everywhere -C DIR, -q, --color WHEN, -h, --version. "
                            "Rows: --format, --json, -o FILE. Writing: -n, --force.\n"
                            "Status: 0 done, 1 the answer is no, 2 wrong use, 3 bad input, 4 not found, "
                            "5 refused by a rule,\n"
                            "6 file trouble, 7 plan incomplete, 8 network, 70 a bug\n"));
  put (cli, text);
  return TRUE;
}

/* "-n, --dry-run", "--title TEXT" */
static char *
dup_option (const GOptionEntry *option)
{
  g_autoptr (GString) name = g_string_new (NULL);

  if (option->short_name != 0)
    g_string_append_printf (name, "-%c, ", option->short_name);
  g_string_append_printf (name, "--%s", option->long_name);
  if (option->arg_description != NULL)
    g_string_append_printf (name, " %s", _ (option->arg_description));
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Its help beside it, or below where it is too long; further lines of help below the first. */
static void
append_option (GString *text, const GOptionEntry *option, const char *help)
{
  g_autofree char *name = dup_option (option);
  g_auto (GStrv) lines = g_strsplit (help, "\n", -1);
  gboolean is_long = width_of (name) > OPTION_COLUMNS - 2;

  g_string_append (text, "  ");
  width_append_padded (text, name, is_long ? 0 : OPTION_COLUMNS);
  for (char **line = lines; *line != NULL; line++)
    {
      if (is_long || line != lines)
        g_string_append_printf (text, "\n%*s", OPTION_COLUMNS + 2, "");
      g_string_append (text, *line);
    }
  g_string_append_c (text, '\n');
}

static void
append_options (GString *text, const GOptionEntry *option)
{
  for (; option != NULL && option->long_name != NULL; option++)
    append_option (text, option, _ (option->description));
}

static void
append_answer_options (GString *text, const char *formats)
{
  g_autofree char *list = format_list (formats);
  g_autofree char *help = g_strdup_printf (_ ("one of %s"), list);
  const GOptionEntry *option = answer_options;

  append_option (text, option++, help);
  if (strstr (formats, "json") != NULL)
    append_option (text, option, _ (option->description));
  append_options (text, option + 1);
}

static void
append_statuses (GString *text, const char *own)
{
  const char *separator = "";
  g_autoptr (GString) list = g_string_new (NULL);

  for (char digit = '0'; digit <= '9'; digit++)
    if (strchr ("026", digit) != NULL || (own != NULL && strchr (own, digit) != NULL))
      {
        g_string_append_printf (list, "%s%c", separator, digit);
        separator = _ (", ");
      }
  g_string_append_printf (text, _ ("Status: %s (pufa help status)\n"), list->str);
}

static void
append_examples (GString *text, const char *examples)
{
  g_auto (GStrv) lines = g_strsplit (_ (examples), "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    g_string_append_printf (text, "  %s\n", *line);
  g_string_append_c (text, '\n');
}

gboolean
help_put_verb (Cli *cli, const Command *command)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *usage = command_dup_usage (command);

  g_string_append_printf (text, _ ("Usage: %s\n"), usage);
  g_string_append_printf (text, "\n%s\n\n", _ (command->about != NULL ? command->about : command->summary));
  append_options (text, command->options);
  for (guint i = 0; i < MAX_SHARED; i++)
    append_options (text, command->shared[i].entries);
  if (command->formats != NULL)
    append_answer_options (text, command->formats);
  if (command_has_options (command))
    g_string_append_c (text, '\n');
  if (command->examples != NULL)
    append_examples (text, command->examples);
  append_statuses (text, command->statuses);
  put (cli, text);
  return TRUE;
}

/* cmd-help.c - pufa help: explain a verb, or what all verbs share
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fault.h"
#include "help.h"

static gboolean
run_help (Cli *cli, const void *options, char **args, GError **error)
{
  const char *topic;
  const Command *command;

  if (args[0] == NULL)
    return help_put_verbs (cli);
  topic = help_get_topic (args[0]);
  if (topic != NULL)
    {
      fputs (topic, cli->out);
      return TRUE;
    }
  command = command_find (cli->commands, args[0], error);
  return command != NULL && help_put_verb (cli, command);
}

extern const Command cmd_help;
const Command cmd_help = {
  .name = "help",
  .args = N_ ("[VERB]"),
  .summary = N_ ("explain a verb; also: dates, formats, status"),
  .group = GROUP_FILES,
  .about = N_ ("Lists the verbs, or explains one of them. pufa VERB -h does the same.\n"
               "pufa help dates, formats, status: what all verbs share."),
  .examples = N_ ("pufa help add\npufa help dates"),
  .max_args = 1,
  .is_paged = TRUE,
  .run = run_help,
};

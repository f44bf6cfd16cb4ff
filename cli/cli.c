/* cli.c - what a verb sees of the world: where answers go, what time it is, who asks
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"
#include "colour.h"
#include "fault.h"
#include "moment.h"

void
cli_init (Cli *cli, const struct _Command *const *commands, FILE *out, FILE *err)
{
  memset (cli, 0, sizeof *cli);
  cli->commands = commands;
  cli->environment = environment_read ();
  cli->almanac = when_almanac (NULL);
  cli->out = out;
  cli->err = err;
  cli->out_terminal = isatty (fileno (out)) == 1;
  cli->err_terminal = isatty (fileno (err)) == 1;
  cli_set_colour (cli, COLOUR_AUTO);
}

static void
forget_time (Cli *cli)
{
  g_clear_pointer (&cli->now, g_date_time_unref);
  g_clear_pointer (&cli->zone, g_time_zone_unref);
}

void
cli_clear (Cli *cli)
{
  forget_time (cli);
  g_clear_pointer (&cli->folder, g_free);
}

void
cli_set_folder (Cli *cli, const char *folder)
{
  g_free (cli->folder);
  cli->folder = g_strdup (folder);
}

void
cli_set_colour (Cli *cli, ColourWhen when)
{
  cli->out_coloured = colour_is_wanted (when, cli->out_terminal, &cli->environment);
  cli->err_coloured = colour_is_wanted (when, cli->err_terminal, &cli->environment);
}

/* Reading a zone's table is dear, so it waits until somebody asks. */
GTimeZone *
cli_get_zone (Cli *cli)
{
  if (cli->zone == NULL && cli->office != NULL)
    cli->zone = g_time_zone_ref (pufa_office_get_zone (cli->office));
  if (cli->zone == NULL)
    cli->zone = g_time_zone_new_identifier ("Asia/Shanghai");
  if (cli->zone == NULL) /* a system without a zone table */
    cli->zone = g_time_zone_new_offset (8 * 60 * 60);
  return cli->zone;
}

void
cli_set_office (Cli *cli, PufaOffice *office)
{
  forget_time (cli);
  cli->office = office;
  cli->almanac = when_almanac (office);
}

GDateTime *
cli_get_now (Cli *cli, GError **error)
{
  const char *now = cli->environment.now;

  if (cli->now != NULL)
    return cli->now;
  cli->now = now != NULL ? moment_parse (now, cli_get_zone (cli), error) : g_date_time_new_now (cli_get_zone (cli));
  if (cli->now == NULL)
    g_prefix_error (error, "$PUFA_NOW: ");
  return cli->now;
}

const char *
cli_get_author (const Cli *cli)
{
  return cli->environment.author != NULL ? cli->environment.author : g_get_user_name ();
}

gboolean
cli_get_when (Cli *cli, WhenContext *context, GError **error)
{
  *context = (WhenContext){ .now = cli_get_now (cli, error), .almanac = &cli->almanac };
  return context->now != NULL;
}

guint
cli_get_width (const Cli *cli)
{
  struct winsize size;
  guint64 columns;

  if (!cli->out_terminal)
    return 0;
  if (cli->environment.columns != NULL &&
      g_ascii_string_to_unsigned (cli->environment.columns, 10, 1, G_MAXUINT16, &columns, NULL))
    return (guint) columns;
  return ioctl (fileno (cli->out), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

const char *
cli_get_language (void)
{
  /* TRANSLATORS: the name of your language's file: zh_CN */
  return _ ("en");
}

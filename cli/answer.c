/* answer.c - where the answer of a verb goes, and in what format
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "answer.h"
#include "fault.h"
#include "output.h"
#include "pager.h"
#include "say.h"

struct _Answer {
  Cli *cli;
  FILE *out; /* what the three of @cli were, and will be again */
  gboolean out_terminal;
  gboolean out_coloured;
  Output *output; /* of -o FILE, else NULL */
  Pager *pager;   /* while it has the screen, else NULL */
};

static gboolean
choose_format (Cli *cli, const Command *command, const AnswerOptions *options, GError **error)
{
  const char *word = options->json ? "json" : options->format;

  if (options->json && options->format != NULL && !g_str_equal (options->format, "json"))
    {
      fault_set (error, _ ("--json and --format %s are two formats; give one"), options->format);
      return FALSE;
    }
  return command->formats == NULL || format_from_string (word, command->formats, &cli->format, error);
}

static void
redirect (Answer *self, FILE *file)
{
  self->cli->out = file;
  self->cli->out_terminal = FALSE;
  self->cli->out_coloured = FALSE;
}

static gboolean
open_file (Answer *self, const char *path, GError **error)
{
  if (path == NULL || g_str_equal (path, "-"))
    return TRUE;
  self->output = output_new (path, error);
  if (self->output == NULL)
    return FALSE;
  self->cli->output = path;
  self->cli->held = g_string_new (NULL); /* what is said of the file is true when it is there */
  redirect (self, output_get_file (self->output));
  return TRUE;
}

/* The lines keep the width and the colours of the terminal that the pager shows them on. */
static void
open_pager (Answer *self, const Command *command)
{
  if (!command->is_paged || !self->cli->out_terminal || self->cli->format != FORMAT_HUMAN)
    return;
  fflush (self->cli->out);
  self->pager = pager_start (&self->cli->environment);
  if (self->pager == NULL)
    return;
  self->cli->out = pager_get_file (self->pager);
  self->cli->held = g_string_new (NULL);
}

Answer *
answer_open (Cli *cli, const Command *command, const AnswerOptions *options, GError **error)
{
  g_autoptr (Answer) self = g_new0 (Answer, 1);

  self->cli = cli;
  self->out = cli->out;
  self->out_terminal = cli->out_terminal;
  self->out_coloured = cli->out_coloured;
  if (!choose_format (cli, command, options, error) || !open_file (self, options->output, error))
    return NULL;
  if (self->output == NULL)
    open_pager (self, command);
  return g_steal_pointer (&self);
}

static void
give_back (Answer *self)
{
  self->cli->out = self->out;
  self->cli->out_terminal = self->out_terminal;
  self->cli->out_coloured = self->out_coloured;
}

static void
close_pager (Answer *self)
{
  if (self->pager == NULL)
    return;
  pager_end (g_steal_pointer (&self->pager));
  give_back (self);
  say_held (self->cli);
}

gboolean
answer_close (Answer *self, GError **error)
{
  close_pager (self);
  if (self->output == NULL)
    return answer_flush (self->cli->out, error);
  give_back (self);
  if (!output_commit (self->output, error))
    return FALSE;
  say_held (self->cli);
  return TRUE;
}

void
answer_free (Answer *self)
{
  close_pager (self);
  give_back (self);
  if (self->cli->held != NULL) /* no file came of it */
    g_string_free (g_steal_pointer (&self->cli->held), TRUE);
  self->cli->output = NULL;
  g_clear_pointer (&self->output, output_free);
  g_free (self);
}

gboolean
answer_flush (FILE *out, GError **error)
{
  errno = 0;
  if (fflush (out) == 0 && !ferror (out))
    return TRUE;
  if (errno == 0) /* it went wrong some time ago */
    errno = EIO;
  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (errno), _ ("the answer cannot be written: %s"),
               fault_get_reason (errno));
  return FALSE;
}

/* progress.c - how far a long command has come, for who waits at a terminal
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "progress.h"

#define FIRST (G_USEC_PER_SEC / 2)
#define PAUSE (G_USEC_PER_SEC / 10)
#define WIPE "\r\033[K"

struct _Progress {
  Cli *cli;
  const char *verb;
  guint64 total;
  gint64 begin; /* microseconds, monotonic */
  gint64 next;  /* microseconds since, when it is worth a line */
  gboolean is_shown;
};

static gboolean
is_wanted (const Cli *cli)
{
  return cli->err_terminal && !cli->quiet && g_strcmp0 (cli->environment.terminal, "dumb") != 0;
}

Progress *
progress_new (Cli *cli, const char *verb, guint64 total)
{
  Progress *self = g_new0 (Progress, 1);

  self->cli = cli;
  self->verb = verb;
  self->total = total;
  self->begin = g_get_monotonic_time ();
  self->next = is_wanted (cli) ? FIRST : G_MAXINT64;
  return self;
}

/* 1,000,000 */
static char *
group_digits (guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize n = strlen (digits);
  g_autoptr (GString) grouped = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, digits[i]);
    }
  return g_string_free (g_steal_pointer (&grouped), FALSE);
}

static char *
dup_left (guint64 done, guint64 total, gint64 microseconds)
{
  double left = (double) microseconds / G_USEC_PER_SEC * (double) (total - done) / (double) done;

  if (left < 100)
    return g_strdup_printf (_ ("%u s left"), (guint) (left + 0.5));
  return g_strdup_printf (_ ("%u min left"), (guint) (MIN (left / 60, 9999) + 0.5));
}

char *
progress_dup_line (const char *verb, guint64 done, guint64 total, gint64 microseconds)
{
  g_autofree char *done_text = group_digits (done);
  g_autofree char *total_text = group_digits (total);
  g_autofree char *left = NULL;

  if (total == 0)
    return g_strdup_printf ("%s  %s", verb, done_text);
  done = MIN (done, total);
  left = done > 0 ? dup_left (done, total, microseconds) : g_strdup ("");
  /* TRANSLATORS: import  62%  620,000 of 1,000,000  3 s left */
  return g_strdup_printf (_ ("%s  %u%%  %s of %s  %s"), verb, (guint) (100.0 * (double) done / (double) total),
                          done_text, total_text, left);
}

void
progress_update_at (Progress *self, guint64 done, gint64 microseconds)
{
  g_autofree char *line = NULL;

  if (microseconds < self->next)
    return;
  line = progress_dup_line (self->verb, done, self->total, microseconds);
  fprintf (self->cli->err, WIPE "%s", line);
  fflush (self->cli->err);
  self->is_shown = TRUE;
  self->next = microseconds + PAUSE;
}

void
progress_update (Progress *self, guint64 done)
{
  if (self->next != G_MAXINT64)
    progress_update_at (self, done, g_get_monotonic_time () - self->begin);
}

void
progress_free (Progress *self)
{
  if (self->is_shown)
    {
      fputs (WIPE, self->cli->err);
      fflush (self->cli->err);
    }
  g_free (self);
}

/* pager.c - show a long answer a page at a time
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <glib.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "pager.h"

struct _Pager {
  GPid child;
  FILE *file;
  struct sigaction interrupt; /* as it was before */
  struct sigaction pipe;      /* as it was before */
};

/* What the reader does is the pager's affair: ^C stops a search in less, and who leaves early has
 * seen enough, which is no error. */
static void
ignore_signals (Pager *self)
{
  struct sigaction ignore;

  memset (&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  sigaction (SIGINT, &ignore, &self->interrupt);
  sigaction (SIGPIPE, &ignore, &self->pipe);
}

static gboolean
is_unwanted (const char *pager)
{
  return pager != NULL && (pager[0] == '\0' || g_str_equal (pager, "cat"));
}

/* less shows UTF-8 in every locale, too. */
static char **
dup_environment (void)
{
  return g_environ_setenv (g_get_environ (), "LESSCHARSET", "utf-8", FALSE);
}

Pager *
pager_start (const Environment *environment)
{
  const char *const less[] = { "less", "-FRX", NULL };
  const char *const chosen[] = { "/bin/sh", "-c", environment->pager, NULL };
  const char *const *argv = environment->pager != NULL ? chosen : less;
  g_auto (GStrv) variables = NULL;
  Pager *self;
  GPid child;
  int in;

  if (is_unwanted (environment->pager))
    return NULL;
  variables = dup_environment ();
  if (!g_spawn_async_with_pipes (NULL, (char **) argv, variables, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                                 NULL, &child, &in, NULL, NULL, NULL))
    return NULL;

  self = g_new0 (Pager, 1);
  self->child = child;
  self->file = fdopen (in, "w");
  ignore_signals (self);
  return self;
}

FILE *
pager_get_file (Pager *self)
{
  return self->file;
}

void
pager_end (Pager *self)
{
  fclose (self->file);
  while (waitpid (self->child, NULL, 0) == -1 && errno == EINTR)
    ;
  sigaction (SIGINT, &self->interrupt, NULL);
  sigaction (SIGPIPE, &self->pipe, NULL);
  g_free (self);
}

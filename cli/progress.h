/* progress.h - how far a long command has come, for who waits at a terminal
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "cli.h"

/* One line on stderr, where that is a terminal and -q was not given: from half a second on, ten
 * times a second, wiped out at the end. */
typedef struct _Progress Progress;

/* @verb is shown as it is; @total of 0: it is not known how much there is. */
Progress *progress_new (Cli *cli, const char *verb, guint64 total);

/* Cheap enough for each of a million. */
void progress_update (Progress *self, guint64 done);
/* The same at a moment that is given: so long after the beginning. */
void progress_update_at (Progress *self, guint64 done, gint64 microseconds);
void progress_free (Progress *self);

/* "import  62%  620,000 of 1,000,000  3 s left"; without @total "import  620,000" */
char *progress_dup_line (const char *verb, guint64 done, guint64 total, gint64 microseconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Progress, progress_free)

/* work.h - one command that writes: its changes happen together, its clashes are judged once
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "shared-options.h"

typedef struct {
  Cli *cli;
  PufaStore *store; /* owned */
  PufaTransaction *transaction;
  gboolean is_dry;    /* --dry-run */
  gboolean is_forced; /* --force */
  GPtrArray *events;  /* PufaEvent: what was put in or changed, as it is now; in order */
  GPtrArray *befores; /* PufaEvent: each of these as it was, or NULL */
} Work;

/* Takes over @store. @command and @reason go into the log. FALSE with an error. */
gboolean work_begin (Work *self, Cli *cli, PufaStore *store, const char *command, const char *reason,
                     const WriteOptions *options, GError **error);
void work_clear (Work *self);

gboolean work_add (Work *self, PufaEvent *event, GError **error);
gboolean work_replace (Work *self, PufaEvent *before, PufaEvent *after, GError **error);
gboolean work_remove (Work *self, PufaEvent *event, GError **error);

/* What nothing comes of when a clash is in the way. */
typedef enum {
  WORK_ADD,
  WORK_CHANGE,
} WorkPurpose;

/* FALSE with PUFA_ERROR_CLASH or PUFA_ERROR_REFUSED when what was done clashes with others, or with
 * what the office knows, and --force was not given; of what the office only wants to be warned of
 * it warns. What spoke against an event before is not said again. */
gboolean work_judge (Work *self, WorkPurpose purpose, GError **error);

/* Commits, unless it is only rehearsed, and prints the UIDs. */
gboolean work_end (Work *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

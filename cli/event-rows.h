/* event-rows.h - events as rows: for people, as a table for programs, as JSON
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "cli.h"

/* Rows in cli->format (human, tsv, csv, json or jsonl), written as they come. */
typedef struct _EventRows EventRows;

/* @id_length: how many characters of an id people are shown. @folder: where evidence lies. */
EventRows *event_rows_new (Cli *cli, PufaStore *store, const char *folder, guint id_length);
void event_rows_add (EventRows *self, const PufaEvent *event);
void event_rows_end (EventRows *self);
void event_rows_free (EventRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EventRows, event_rows_free)

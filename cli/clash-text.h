/* clash-text.h - a clash in words
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "cli.h"

/* The id of who or what both want, and its name. */
char *clash_text_dup_id (const PufaClash *clash);
char *clash_text_dup_name (PufaOffice *office, const PufaClash *clash);

/* When both are there at once; empty for events that only the buffer keeps apart. */
PufaSpan *clash_text_dup_overlap (const PufaClash *clash);

/* PUFA_ERROR_CLASH: "张律师 is taken: …" and what to do. @events: those that are being put in. */
void clash_text_set_error (PufaStore *store, GPtrArray *events, const PufaClash *clash, gboolean is_new,
                           GError **error);

/* The same as a warning. */
void clash_text_warn (Cli *cli, PufaStore *store, GPtrArray *events, const PufaClash *clash);

/* What to do instead of putting @event in, which was refused. */
void clash_text_advise (const PufaEvent *event, gboolean is_new, GError **error);

/* desk.h - the schedule that a verb works on, and the events in it that were meant
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "cli.h"

/* The store of the workspace that is found; the zone, the almanac and the author are set from it.
 * NULL with an error. */
PufaStore *desk_open (Cli *cli, GError **error);

/* The office of the workspace that is found, without its schedule; the zone and the almanac are
 * set from it. NULL with an error. */
PufaOffice *desk_open_office (Cli *cli, GError **error);

/* So much of the event's id as tells it from all others, "1581". */
char *desk_dup_id (PufaStore *store, const PufaEvent *event);

/* … that is equally long for all of @events. */
guint desk_count_id (PufaStore *store, GPtrArray *events);

/* The event that @id means. NULL with an error, and what to do, for an id that is too short (2),
 * unknown or ambiguous (4). */
PufaEvent *desk_get (PufaStore *store, const char *id, GError **error);

/* The first @n of @args as events, each once; "-" reads ids from stdin. */
GPtrArray *desk_list (PufaStore *store, char **args, guint n, GError **error);

/* What is being done, for the log: the verb and what was typed behind it. */
char *desk_dup_command (const char *verb, char **args);

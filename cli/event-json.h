/* event-json.h - an event as JSON: every key always there, in one order
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "json.h"

/* One object of a list. @folder: where the files of evidence lie, for their checksums. */
void event_json_add (Json *json, Cli *cli, PufaStore *store, const char *folder, const PufaEvent *event);

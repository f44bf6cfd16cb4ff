/* event-page.h - all that is known of one event, a line a field
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "cli.h"

/* Writes to cli->out; lines of which nothing is known are left out.  FALSE with an error of the
 * store. */
gboolean event_page_write (Cli *cli, PufaStore *store, const PufaEvent *event, GError **error);

/* help.h - what the table of verbs says to people
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "command.h"

/* Each writes an answer to @cli->out, and returns TRUE. */
gboolean help_put_version (Cli *cli);
gboolean help_put_verbs (Cli *cli);
gboolean help_put_verb (Cli *cli, const Command *command);
/* A first look, for who has no workspace yet. */
gboolean help_put_welcome (Cli *cli);

/* Texts about what all verbs share: "dates", "formats", "status"; NULL where @name is none. */
const char *help_get_topic (const char *name);

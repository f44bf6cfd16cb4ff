/* workspace.h - find the folder that pufa works in
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "cli.h"

/* The folder that -C names, else $PUFA_DIR, else this one or the nearest above it that holds
 * pufa.ini, else $XDG_DATA_HOME/pufa.  NULL with a PUFA_ERROR_NOT_FOUND that says where was
 * looked and what to do. */
char *workspace_find (const Cli *cli, GError **error);

/* The last of these; NULL where $HOME and $XDG_DATA_HOME are not set. */
char *workspace_dup_own (const Environment *environment);

/* Whether @folder is a workspace. */
gboolean workspace_is (const char *folder);

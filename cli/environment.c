/* environment.c - what the program is told by its environment, read in one place
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib.h>

#include "environment.h"

static const char *
read_variable (const char *name)
{
  const char *value = g_getenv (name);

  return value != NULL && value[0] != '\0' ? value : NULL;
}

Environment
environment_read (void)
{
  const char *author = read_variable ("LOGNAME");

  return (Environment){
    .now = read_variable ("PUFA_NOW"),
    .seed = read_variable ("PUFA_SEED"),
    .author = author != NULL ? author : read_variable ("USER"),
    .workspace = read_variable ("PUFA_DIR"),
    .data_home = read_variable ("XDG_DATA_HOME"),
    .home = read_variable ("HOME"),
    .pager = g_getenv ("PAGER"), /* set and empty is an answer: no pager */
    .terminal = read_variable ("TERM"),
    .no_colour = read_variable ("NO_COLOR"),
    .columns = read_variable ("COLUMNS"),
  };
}

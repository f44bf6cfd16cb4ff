/* environment.h - what the program is told by its environment, read in one place
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* Each is NULL where the variable is not set or empty; $PAGER alone may be empty. */
typedef struct {
  const char *now;       /* $PUFA_NOW: a moment that stands for the clock */
  const char *seed;      /* $PUFA_SEED: what new UIDs are made of */
  const char *author;    /* $LOGNAME, else $USER */
  const char *workspace; /* $PUFA_DIR */
  const char *data_home; /* $XDG_DATA_HOME */
  const char *home;      /* $HOME */
  const char *pager;     /* $PAGER */
  const char *terminal;  /* $TERM */
  const char *no_colour; /* $NO_COLOR */
  const char *columns;   /* $COLUMNS */
} Environment;

Environment environment_read (void);

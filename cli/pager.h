/* pager.h - show a long answer a page at a time
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <stdio.h>

#include "environment.h"

typedef struct _Pager Pager;

/* $PAGER, else less -FRX; NULL where there is none to be had, or none is wanted (PAGER= or cat). */
Pager *pager_start (const Environment *environment);

/* Borrowed, to write to. */
FILE *pager_get_file (Pager *self);

/* Waits until the reader has seen enough. */
void pager_end (Pager *self);

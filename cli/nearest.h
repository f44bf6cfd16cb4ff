/* nearest.h - what a mistyped word was meant to be
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* Begin with { .word = TYPED }, show it every candidate, then read @best: NULL where none is near. */
typedef struct {
  const char *word;
  const char *best;
  guint distance; /* of @best from @word */
} Nearest;

void nearest_consider (Nearest *self, const char *candidate);

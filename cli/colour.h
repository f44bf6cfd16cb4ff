/* colour.h - what a colour says; never alone, the word stands there too
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

#include "environment.h"

typedef enum {
  COLOUR_NONE,
  COLOUR_ID,        /* cyan */
  COLOUR_HEADING,   /* bold */
  COLOUR_ERROR,     /* red: overdue, block, error */
  COLOUR_WARNING,   /* yellow: today, warn */
  COLOUR_DONE,      /* green */
  COLOUR_CANCELLED, /* dim, advice too */
} Colour;

typedef enum {
  COLOUR_AUTO, /* on a terminal that is not dumb, unless $NO_COLOR */
  COLOUR_ALWAYS,
  COLOUR_NEVER,
} ColourWhen;

/* FALSE with a G_OPTION_ERROR where @word is none of auto, always, never. */
gboolean colour_when_from_string (const char *word, ColourWhen *when, GError **error);
gboolean colour_is_wanted (ColourWhen when, gboolean is_terminal, const Environment *environment);

/* What goes before and after a coloured text; both empty for COLOUR_NONE or without @wanted. */
const char *colour_begin (Colour colour, gboolean wanted);
const char *colour_end (Colour colour, gboolean wanted);

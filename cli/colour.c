/* colour.c - what a colour says; never alone, the word stands there too
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "colour.h"
#include "fault.h"

/* ECMA-48 8.3.117, Select Graphic Rendition */
static const char *const sequences[] = {
  [COLOUR_NONE] = "",
  [COLOUR_ID] = "\033[36m",
  [COLOUR_HEADING] = "\033[1m",
  [COLOUR_ERROR] = "\033[31m",
  [COLOUR_WARNING] = "\033[33m",
  [COLOUR_DONE] = "\033[32m",
  [COLOUR_CANCELLED] = "\033[2m",
};

gboolean
colour_when_from_string (const char *word, ColourWhen *when, GError **error)
{
  static const char *const words[] = {
    [COLOUR_AUTO] = "auto",
    [COLOUR_ALWAYS] = "always",
    [COLOUR_NEVER] = "never",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      {
        *when = (ColourWhen) i;
        return TRUE;
      }
  fault_set (error, _ ("--color: %s: one of auto, always, never"), word);
  return FALSE;
}

gboolean
colour_is_wanted (ColourWhen when, gboolean is_terminal, const Environment *environment)
{
  if (when != COLOUR_AUTO)
    return when == COLOUR_ALWAYS;
  return is_terminal && environment->no_colour == NULL && g_strcmp0 (environment->terminal, "dumb") != 0;
}

const char *
colour_begin (Colour colour, gboolean wanted)
{
  return wanted ? sequences[colour] : "";
}

const char *
colour_end (Colour colour, gboolean wanted)
{
  return wanted && colour != COLOUR_NONE ? "\033[0m" : "";
}

/* fields.h - what add and edit set of an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "command.h"

typedef struct {
  char *title;
  char **village;
  char *venue;
  char **speaker;
  char *channel;
  char *audience;
  char **law;
  char *theme_day;
  gint expected; /* -1: not given */
  char *handout;
  char *co_host;
  char *host;
  char *text;
  char *filed;
} FieldOptions;

/* Sets what was given, a list in the place of the list that was there; an empty text takes the
 * field away. "-" and "@FILE" of --text are read. FALSE with an error. */
gboolean fields_set (PufaEventBuilder *builder, const FieldOptions *options, GError **error);

/* The value of --text: itself, or what "-" or "@FILE" holds. NULL with an error. */
char *fields_read_text (const char *value, GError **error);

/* pufa-cadence-private.h - when before an event its notices are due
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PUFA_CADENCE_MAX_STEPS 20

/* "-3d 09:00" is a time on a day before the event's, "-2h" a length before its start. */
typedef struct {
  char *text;    /* as written: a notice's id is made of it */
  guint days;    /* before the day of the event; 0 with a length */
  gint clock;    /* minute of that day; -1 with a length */
  guint minutes; /* before the start; 0 with a time */
} PufaStep;

typedef struct {
  PufaStep *steps; /* in the order they are written */
  guint n_steps;
} PufaCadence;

/* Whether @list is "-3d 09:00, -1d 18:30, -2h", no step twice; it may be empty. */
gboolean pufa_cadence_read (PufaCadence *self, const char *list);
void pufa_cadence_clear (PufaCadence *self);

G_END_DECLS

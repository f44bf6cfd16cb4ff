/* pufa-component-private.h - the lines of one component as they come, and what is wrong with them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-lines-private.h>
#include <pufa/event/pufa-feed-private.h>

G_BEGIN_DECLS

typedef struct {
  PufaLines lines;
  GError *fault; /* the first, its message begins "LINE:COLUMN: "; or NULL */
} PufaComponent;

void pufa_component_init (PufaComponent *self);
void pufa_component_clear (PufaComponent *self);

/* A line more, or more of the last one; what is over a limit is left out and is its fault. */
void pufa_component_add (PufaComponent *self, const PufaPiece *piece);

/* Notes what is wrong, on a line of the text or at a byte of its lines, which the feed keeps;
 * the first fault stays. */
void pufa_component_set_fault (PufaComponent *self, guint number, const char *format, ...) G_GNUC_PRINTF (3, 4);
void pufa_component_set_fault_at (PufaComponent *self, gsize offset, const PufaFeed *feed, const char *message);

/* Whether it is UTF-8 without controls; else that is its fault. */
gboolean pufa_component_check (PufaComponent *self, const PufaFeed *feed);

/* Gives it the one line STATUS:CANCELLED. */
void pufa_component_write_cancelled (PufaComponent *self);

G_END_DECLS

/* pufa-component-private.h - the lines of one component as they come, and what is wrong with them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-lines-private.h>
#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-feed-private.h>

G_BEGIN_DECLS

typedef struct {
  PufaLines lines;
  GError *fault; /* the first, its message begins "LINE:COLUMN: "; or NULL */
} PufaComponent;

void pufa_component_init (PufaComponent *self);
void pufa_component_clear (PufaComponent *self);

/* A line more, or more of the last one; what is over a limit is left out and is its fault. */
void pufa_component_add_carefully (PufaComponent *self, const PufaPiece *piece);

/* … while all that is there is too little to be over any limit. */
static inline void
pufa_component_add (PufaComponent *self, const PufaPiece *piece)
{
  if (self->fault != NULL || self->lines.length + piece->length > PUFA_MAX_LINE)
    pufa_component_add_carefully (self, piece);
  else if (piece->is_more && self->lines.n_lines > 0)
    pufa_lines_extend (&self->lines, piece->bytes, piece->length);
  else
    pufa_lines_append (&self->lines, piece->bytes, piece->length);
}

/* Notes what is wrong, on a line of the text or at a byte of its lines, which the feed keeps;
 * the first fault stays. */
void pufa_component_set_fault (PufaComponent *self, guint number, const char *format, ...) G_GNUC_PRINTF (3, 4);
void pufa_component_set_fault_at (PufaComponent *self, gsize offset, const PufaFeed *feed, const char *message);

/* Whether it is UTF-8 without controls; else that is its fault. */
gboolean pufa_component_check (PufaComponent *self, const PufaFeed *feed);

/* Gives it the one line STATUS:CANCELLED. */
void pufa_component_write_cancelled (PufaComponent *self);

G_END_DECLS

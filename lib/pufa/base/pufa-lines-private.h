/* pufa-lines-private.h - unfolded content lines in one buffer, and where each ends
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Each line is followed by one \n, the last also by a NUL. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct {
  char *text;
  gsize length;    /* bytes, the \n of each line counted */
  gsize allocated; /* bytes */
  guint n_lines;
  guint n_allocated;
  guint *ends; /* where the \n of each line stands */
} PufaLines;

void pufa_lines_init (PufaLines *self);
void pufa_lines_clear (PufaLines *self);

/* Makes room for so many bytes, the \n and NUL behind them, and one line more. */
void pufa_lines_grow (PufaLines *self, gsize length);

static inline void
pufa_lines_reset (PufaLines *self)
{
  self->length = 0;
  self->n_lines = 0;
}

static inline const char *
pufa_lines_get (const PufaLines *self, guint i, gsize *length)
{
  gsize start = i > 0 ? self->ends[i - 1] + 1 : 0;

  *length = self->ends[i] - start;
  return self->text + start;
}

static inline void
pufa_lines_put (PufaLines *self, const char *piece, gsize length)
{
  memcpy (self->text + self->length, piece, length);
  self->length += length;
  self->ends[self->n_lines - 1] = (guint) self->length;
  self->text[self->length++] = '\n';
  self->text[self->length] = '\0';
}

static inline gboolean
pufa_lines_has_room (const PufaLines *self, gsize length)
{
  return self->allocated - self->length >= length + 2 && self->n_allocated > self->n_lines;
}

/* A new line. */
static inline void
pufa_lines_append (PufaLines *self, const char *line, gsize length)
{
  if (!pufa_lines_has_room (self, length))
    pufa_lines_grow (self, length);
  self->n_lines++;
  pufa_lines_put (self, line, length);
}

/* More of the last line. */
static inline void
pufa_lines_extend (PufaLines *self, const char *piece, gsize length)
{
  if (!pufa_lines_has_room (self, length))
    pufa_lines_grow (self, length);
  self->length--;
  pufa_lines_put (self, piece, length);
}

/* Takes the last line away. */
static inline void
pufa_lines_drop_last (PufaLines *self)
{
  self->n_lines--;
  self->length = self->n_lines > 0 ? self->ends[self->n_lines - 1] + 1 : 0;
}

/* Lines that are there already, each ended by \n. */
void pufa_lines_append_whole (PufaLines *self, const char *text, gsize length);
void pufa_lines_append_text (PufaLines *self, const char *text);

/* Unfolds text that pufa folded; a stranger's goes through the reader. */
void pufa_lines_append_folded (PufaLines *self, const char *folded, gsize length);

/* Appends lines folded at 75 octets, each ended by CRLF, no character cut. */
void pufa_lines_fold_text (const char *text, gsize length, GString *out);
void pufa_lines_fold_into (const PufaLines *self, GString *out);

/* The line in which byte @offset stands. */
guint pufa_lines_find (const PufaLines *self, gsize offset);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PufaLines, pufa_lines_clear)

G_END_DECLS

/* pufa-lines.c - keep unfolded lines, fold them and unfold them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-lines-private.h>
#include <pufa/base/pufa-text-private.h>

#define FEW_LINES 48
#define FEW_BYTES 2048

void
pufa_lines_init (PufaLines *self)
{
  self->length = 0;
  self->n_lines = 0;
  self->allocated = FEW_BYTES;
  self->n_allocated = FEW_LINES;
  self->text = g_malloc (FEW_BYTES);
  self->ends = g_new (guint, FEW_LINES);
  self->text[0] = '\0';
}

void
pufa_lines_clear (PufaLines *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->ends, g_free);
}

void
pufa_lines_grow (PufaLines *self, gsize length)
{
  if (self->length + length + 2 > self->allocated)
    {
      self->allocated = MAX (self->allocated * 2, self->length + length + 2);
      self->text = g_realloc (self->text, self->allocated);
    }
  if (self->n_lines == self->n_allocated)
    {
      self->n_allocated *= 2;
      self->ends = g_renew (guint, self->ends, self->n_allocated);
    }
}

void
pufa_lines_append_whole (PufaLines *self, const char *text, gsize length)
{
  const char *at, *end;

  pufa_lines_grow (self, length);
  at = self->text + self->length;
  end = at + length;
  memcpy (self->text + self->length, text, length);
  self->length += length;
  self->text[self->length] = '\0';
  for (const char *stop; at < end && (stop = memchr (at, '\n', (gsize) (end - at))) != NULL; at = stop + 1)
    {
      if (self->n_lines == self->n_allocated)
        pufa_lines_grow (self, 0);
      self->ends[self->n_lines++] = (guint) (stop - self->text);
    }
}

void
pufa_lines_append_text (PufaLines *self, const char *text)
{
  pufa_lines_append_whole (self, text, strlen (text));
}

void
pufa_lines_append_folded (PufaLines *self, const char *folded, gsize length)
{
  const char *end = folded + length;

  while (folded < end)
    {
      const char *stop = memchr (folded, '\n', (gsize) (end - folded));
      gsize piece = (gsize) ((stop != NULL ? stop : end) - folded);
      gsize n = piece > 0 && folded[piece - 1] == '\r' ? piece - 1 : piece;

      if (n > 0 && (*folded == ' ' || *folded == '\t') && self->n_lines > 0)
        pufa_lines_extend (self, folded + 1, n - 1);
      else
        pufa_lines_append (self, folded, n);
      folded += piece + 1;
    }
}

/* How much of @left bytes fits into a physical line of @room octets without cutting a character,
 * whose tails are three at most. */
static inline gsize
piece_length (const char *at, gsize left, gsize room)
{
  gsize piece = room;

  if (left <= room)
    return left;
  while (piece > room - 3 && ((guchar) at[piece] & 0xc0) == 0x80)
    piece--;
  return piece;
}

static char *
fold_line (char *out, const char *line, gsize length)
{
  gsize piece = piece_length (line, length, PUFA_FOLD_OCTETS);

  for (;;)
    {
      memcpy (out, line, piece);
      out += piece;
      *out++ = '\r';
      *out++ = '\n';
      line += piece;
      length -= piece;
      if (length == 0)
        return out;
      *out++ = ' ';
      piece = piece_length (line, length, PUFA_FOLD_OCTETS - 1);
    }
}

/* Room at @at, the end of what is in @out, for a line of @length bytes: a fold of three bytes for
 * 64 and more, and a line end. */
static inline char *
make_room (GString *out, char *at, gsize length)
{
  gsize used = (gsize) (at - out->str), needed = used + length + 3 * (length / 64) + 2;

  if (needed >= out->allocated_len)
    g_string_set_size (out, needed);
  return out->str + used;
}

void
pufa_lines_fold_text (const char *text, gsize length, GString *out)
{
  const char *end = text + length;
  char *at = out->str + out->len;

  for (const char *stop; text < end && (stop = memchr (text, '\n', (gsize) (end - text))) != NULL; text = stop + 1)
    {
      at = make_room (out, at, (gsize) (stop - text));
      at = fold_line (at, text, (gsize) (stop - text));
    }
  g_string_set_size (out, (gsize) (at - out->str));
}

void
pufa_lines_fold_into (const PufaLines *self, GString *out)
{
  pufa_lines_fold_text (self->text, self->length, out);
}

guint
pufa_lines_find (const PufaLines *self, gsize offset)
{
  guint low = 0, high = self->n_lines;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->ends[middle] < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

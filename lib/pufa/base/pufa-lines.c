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
pufa_lines_append_text (PufaLines *self, const char *text)
{
  for (const char *stop; (stop = strchr (text, '\n')) != NULL; text = stop + 1)
    pufa_lines_append (self, text, (gsize) (stop - text));
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

/* How much of @left bytes fits into a physical line of @room octets without cutting a character. */
static inline gsize
piece_length (const char *at, gsize left, gsize room)
{
  gsize piece = room;

  if (left <= room)
    return left;
  while (piece > 1 && ((guchar) at[piece] & 0xc0) == 0x80)
    piece--;
  return piece;
}

static gsize
count_folds (const char *line, gsize length)
{
  gsize n = 0, room = PUFA_FOLD_OCTETS;

  while (length > room)
    {
      gsize piece = piece_length (line, length, room);

      line += piece;
      length -= piece;
      room = PUFA_FOLD_OCTETS - 1;
      n++;
    }
  return n;
}

/* A line's \n becomes CRLF; each fold adds CRLF and a space. */
gsize
pufa_lines_get_folded_length (const PufaLines *self)
{
  gsize total = self->length + self->n_lines, start = 0;

  for (guint i = 0; i < self->n_lines; i++)
    {
      gsize length = self->ends[i] - start;

      if (length > PUFA_FOLD_OCTETS)
        total += 3 * count_folds (self->text + start, length);
      start = self->ends[i] + 1;
    }
  return total;
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

char *
pufa_lines_fold (const PufaLines *self, char *out)
{
  gsize start = 0;

  for (guint i = 0; i < self->n_lines; i++)
    {
      out = fold_line (out, self->text + start, self->ends[i] - start);
      start = self->ends[i] + 1;
    }
  return out;
}

void
pufa_lines_fold_into (const PufaLines *self, GString *out)
{
  gsize before = out->len;

  g_string_set_size (out, before + pufa_lines_get_folded_length (self));
  pufa_lines_fold (self, out->str + before);
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

/* pufa-fold.c - fold lines at 75 octets, and unfold them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-text-private.h>

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
pufa_text_fold (char *out, const char *lines, gsize length)
{
  const char *end = lines + length;

  while (lines < end)
    {
      const char *stop = memchr (lines, '\n', (gsize) (end - lines));

      if (stop == NULL)
        stop = end;
      out = fold_line (out, lines, (gsize) (stop - lines));
      lines = stop + 1;
    }
  return out;
}

/* A line's \n becomes CRLF; each fold adds CRLF and a space. */
gsize
pufa_text_folded_length (const char *lines, gsize length)
{
  const char *end = lines + length;
  gsize total = 0;

  while (lines < end)
    {
      const char *stop = memchr (lines, '\n', (gsize) (end - lines));
      gsize left = (gsize) ((stop != NULL ? stop : end) - lines);
      gsize room = PUFA_FOLD_OCTETS;

      total += left + 2;
      while (left > room)
        {
          gsize piece = piece_length (lines, left, room);

          lines += piece;
          left -= piece;
          total += 3;
          room = PUFA_FOLD_OCTETS - 1;
        }
      lines += left + 1;
    }
  return total;
}

void
pufa_text_append_folded (GString *out, const char *lines, gsize length)
{
  gsize before = out->len;

  g_string_set_size (out, before + pufa_text_folded_length (lines, length));
  pufa_text_fold (out->str + before, lines, length);
}

GString *
pufa_text_unfold (const char *text, gsize length)
{
  GString *lines = g_string_sized_new (length);
  const char *end = text + length;

  while (text < end)
    {
      const char *stop = memchr (text, '\n', (gsize) (end - text));
      gsize piece = (gsize) ((stop != NULL ? stop : end) - text);

      if ((*text == ' ' || *text == '\t') && lines->len > 0)
        {
          g_string_truncate (lines, lines->len - 1); /* the \n before it */
          text++;
          piece--;
        }
      g_string_append_len (lines, text, (gssize) (piece > 0 && text[piece - 1] == '\r' ? piece - 1 : piece));
      g_string_append_c (lines, '\n');
      text += piece + 1;
    }
  return lines;
}

/* pufa-feed.c - find lines in bytes that come in pieces
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Lines are given where they lie. No byte is looked at for a line end twice, so the cost does
 * not depend on the pieces. */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-feed-private.h>

#define NOTHING G_MAXSIZE
#define SLICE 1024         /* bytes; longer copies are `rep movsb`, which benches count byte by byte */
#define BOM "\xef\xbb\xbf" /* Notepad's */

struct _PufaFeed {
  GByteArray *input;
  gsize at;             /* first byte not given yet */
  gsize scanned;        /* no line end lies between at and here */
  gsize kept;           /* first byte that is kept, or NOTHING */
  guint kept_line;      /* number of the physical line there */
  guint number;         /* … at @at, from 1 */
  gboolean goes_on;     /* the piece given last goes on at @at */
  gboolean is_dropping; /* the line at @at is too long: all is dropped up to its end */
  gboolean is_ended;
};

PufaFeed *
pufa_feed_new (void)
{
  PufaFeed *self = g_new0 (PufaFeed, 1);

  self->input = g_byte_array_new ();
  self->number = 1;
  self->kept = NOTHING;
  return self;
}

void
pufa_feed_free (PufaFeed *self)
{
  g_byte_array_unref (self->input);
  g_free (self);
}

static void
forget (PufaFeed *self, gsize n)
{
  g_byte_array_remove_range (self->input, 0, (guint) n);
  self->at -= n;
  self->scanned -= n;
  if (self->kept != NOTHING)
    self->kept -= n;
}

/* Of a line that is too long: how many of the new bytes belong to it. */
static gsize
count_dropped (PufaFeed *self, const guint8 *data, gsize length)
{
  const guint8 *end = self->is_dropping && length > 0 ? memchr (data, '\n', length) : NULL;

  if (!self->is_dropping)
    return 0;
  self->is_dropping = end == NULL;
  return end != NULL ? (gsize) (end - data) : length;
}

void
pufa_feed_append (PufaFeed *self, const guint8 *data, gsize length)
{
  gsize dropped = count_dropped (self, data, length), needed;

  if (self->kept != NOTHING && self->at - self->kept > PUFA_MAX_COMPONENT)
    self->kept = NOTHING;
  needed = self->kept != NOTHING ? self->kept : self->at;
  if (needed > self->input->len / 2)
    forget (self, needed);
  for (gsize n; dropped < length; dropped += n)
    {
      n = MIN (SLICE, length - dropped);
      g_byte_array_append (self->input, data + dropped, (guint) n);
    }
}

void
pufa_feed_end (PufaFeed *self)
{
  self->is_ended = TRUE;
}

gboolean
pufa_feed_is_ended (const PufaFeed *self)
{
  return self->is_ended;
}

/* A line without an end is not kept waiting in memory. */
static void
drop_rest (PufaFeed *self)
{
  if (self->input->len - self->at <= PUFA_MAX_LINE + 1)
    return;
  g_byte_array_set_size (self->input, (guint) (self->at + PUFA_MAX_LINE + 1));
  self->scanned = self->input->len;
  self->kept = NOTHING;
  self->is_dropping = TRUE;
}

/* The end of the physical line at @at, or NOTHING when it has not come yet. */
static inline gsize
find_end (PufaFeed *self)
{
  const guint8 *data = self->input->data;
  gsize from = MAX (self->at, self->scanned), length = self->input->len;
  const guint8 *end = from < length ? memchr (data + from, '\n', length - from) : NULL;

  if (end != NULL && end + 1 < data + length) /* the byte behind says whether it goes on */
    return (gsize) (end - data);
  self->scanned = end != NULL ? (gsize) (end - data) : length;
  if (self->is_ended)
    return self->at < length ? self->scanned : NOTHING;
  if (end == NULL)
    drop_rest (self);
  return NOTHING;
}

static inline gboolean
is_white (guint8 byte)
{
  return byte == ' ' || byte == '\t';
}

static void
skip_bom (PufaPiece *piece)
{
  if (piece->length < strlen (BOM) || memcmp (piece->bytes, BOM, strlen (BOM)) != 0)
    return;
  piece->bytes += strlen (BOM);
  piece->length -= strlen (BOM);
}

gboolean
pufa_feed_next (PufaFeed *self, PufaPiece *piece)
{
  gsize end = find_end (self), length = self->input->len, next = end + 1;
  const char *data = (const char *) self->input->data, *bytes, *stop;

  if (end == NOTHING)
    return FALSE;
  bytes = data + self->at + self->goes_on;
  stop = data + end;
  while (stop > bytes && stop[-1] == '\r')
    stop--;
  piece->bytes = bytes;
  piece->length = (gsize) (stop - bytes);
  piece->number = self->number++;
  piece->is_more = self->goes_on;
  piece->goes_on = self->goes_on = next < length && is_white ((guint8) data[next]);
  if (piece->number == 1)
    skip_bom (piece);
  self->at = MIN (next, length);
  return TRUE;
}

static inline gboolean
may_be_mark (char byte)
{
  return (byte | 0x20) == 'b' || (byte | 0x20) == 'e';
}

void
pufa_feed_gather (PufaFeed *self, PufaLines *lines, gsize limit)
{
  const char *data = (const char *) self->input->data, *at, *end;
  gboolean is_more = self->goes_on;

  if (self->at >= self->input->len || self->scanned > self->at) /* a line that has not come yet */
    return;
  at = data + self->at;
  end = data + self->input->len;
  while (at < end && (is_more || !may_be_mark (*at)))
    {
      const char *next = memchr (at, '\n', (gsize) (end - at)), *stop = next;

      if (next == NULL || next + 1 == end)
        break;
      while (stop > at && stop[-1] == '\r')
        stop--;
      if (stop == at || lines->length + (gsize) (stop - at) > limit)
        break;
      if (is_more)
        pufa_lines_extend (lines, at + 1, (gsize) (stop - at) - 1);
      else
        pufa_lines_append (lines, at, (gsize) (stop - at));
      at = next + 1;
      is_more = is_white ((guint8) *at);
      self->number++;
    }
  self->at = (gsize) (at - data);
  self->goes_on = is_more;
}

guint
pufa_feed_get_number (const PufaFeed *self)
{
  return self->number - 1;
}

void
pufa_feed_keep (PufaFeed *self, const PufaPiece *piece)
{
  self->kept = (gsize) (piece->bytes - (const char *) self->input->data);
  self->kept_line = piece->number;
}

GBytes *
pufa_feed_dup_kept (const PufaFeed *self)
{
  if (self->kept == NOTHING || self->at - self->kept > PUFA_MAX_COMPONENT)
    return NULL;
  return g_bytes_new (self->input->data + self->kept, self->at - self->kept);
}

void
pufa_feed_drop (PufaFeed *self)
{
  self->kept = NOTHING;
}

static gboolean
is_blank (const char *line, const char *end)
{
  while (line < end && *line == '\r')
    line++;
  return line == end;
}

guint
pufa_feed_find_number (const PufaFeed *self, guint n, guint otherwise)
{
  const char *at = (const char *) self->input->data + self->kept, *end = (const char *) self->input->data + self->at;
  guint number = self->kept_line, counted = 0;

  if (self->kept == NOTHING)
    return otherwise;
  for (; at < end; number++)
    {
      const char *stop = memchr (at, '\n', (gsize) (end - at));

      if (stop == NULL)
        stop = end;
      if (*at != ' ' && *at != '\t' && !is_blank (at, stop) && counted++ == n)
        return number;
      at = stop + 1;
    }
  return otherwise;
}

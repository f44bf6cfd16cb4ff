/* pufa-feed-private.h - bytes in, physical lines out, whatever the pieces they come in
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-lines-private.h>

G_BEGIN_DECLS

/* A physical line, or what is behind the white space that folded it. */
typedef struct {
  const char *bytes; /* good until more is appended */
  gsize length;      /* without the line end; past PUFA_MAX_LINE the rest was dropped */
  guint number;      /* of the physical line, from 1 */
  gboolean is_more;  /* it goes on with the line before */
  gboolean goes_on;  /* the next one goes on with it */
} PufaPiece;

typedef struct _PufaFeed PufaFeed;

PufaFeed *pufa_feed_new (void);
void pufa_feed_free (PufaFeed *self);

void pufa_feed_append (PufaFeed *self, const guint8 *data, gsize length);
void pufa_feed_end (PufaFeed *self);
gboolean pufa_feed_is_ended (const PufaFeed *self);

/* FALSE when more bytes are needed, or after pufa_feed_end() when that was all. */
gboolean pufa_feed_next (PufaFeed *self, PufaPiece *piece);

/* Puts lines behind those in @lines, unfolded, until one comes that may be a BEGIN or END, that is
 * empty, that is not complete, or that makes them longer than @limit: what pufa_feed_next() would
 * give one by one, for those who know that nothing is to be done about the others. */
void pufa_feed_gather (PufaFeed *self, PufaLines *lines, gsize limit);

/* The number of the physical line given last; 0 for none. */
guint pufa_feed_get_number (const PufaFeed *self);

/* Keeps the bytes as they came, from @piece, the last one given, on; dup_kept gives those up to
 * the end of the last one given then, or NULL when there were more than PUFA_MAX_COMPONENT. */
void pufa_feed_keep (PufaFeed *self, const PufaPiece *piece);
GBytes *pufa_feed_dup_kept (const PufaFeed *self);
void pufa_feed_drop (PufaFeed *self);

/* The number of the physical line on which line @n of those kept begins, from 0, empty ones not
 * counted; @otherwise where they are not kept any more. */
guint pufa_feed_find_number (const PufaFeed *self, guint n, guint otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaFeed, pufa_feed_free)

G_END_DECLS

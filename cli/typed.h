/* typed.h - take what people type apart: widths, cases, numbers in both scripts
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* What came of looking for something at a place in a text. */
typedef enum {
  TYPED_NONE,  /* something else stands there; the place is as it was */
  TYPED_FOUND, /* the place is behind it */
  TYPED_WRONG, /* it stands there and cannot be; an error is set */
} Typed;

/* @text as the functions below read it: full-width forms narrow (３：００ becomes 3:00), every dash
 * and wave a "-", letters small, spaces single and none at the ends.  NULL where it is no UTF-8. */
char *typed_clean (const char *text);

/* Each moves *@at past what it finds.  A word that ends in a letter must end there. */
gboolean typed_skip (const char **at, const char *word);
void typed_skip_space (const char **at);

/* A word of a list; the longest that fits decides.  Ends with { NULL }. */
typedef struct {
  const char *word;
  gint value;
} TypedWord;

gboolean typed_lookup (const char **at, const TypedWord *words, gint *value);

/* A number from 0 to 99999999: 17, 十七, 廿三, 二〇二三, 两. @n_chars: how many characters. */
gboolean typed_number (const char **at, guint *value, guint *n_chars);

/* What was typed from @start to @end, for messages. */
char *typed_dup (const char *start, const char *end);

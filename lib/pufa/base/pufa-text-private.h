/* pufa-text-private.h - content lines of RFC 5545 3.1: check, take apart, escape, fold
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Named limits against hostile input, in bytes or counts. */
#define PUFA_MAX_LINE (4 * 1024 * 1024)       /* one unfolded line */
#define PUFA_MAX_COMPONENT (16 * 1024 * 1024) /* one component, as it came */
#define PUFA_MAX_DEPTH 8                      /* components inside components */
#define PUFA_MAX_PARAMS 100                   /* of one line */

#define PUFA_FOLD_OCTETS 75 /* RFC 5545 3.1, without the CRLF */

/* One line taken apart; all point into it and none ends with a NUL. */
typedef struct {
  const char *name;
  gsize name_length;
  const char *params; /* from behind the first ';', or NULL */
  gsize params_length;
  const char *value;
  gsize value_length;
} PufaLineParts;

/* Where the first byte stands that is no UTF-8 or a control (tab and \n are none); @length when
 * all is well. NUL is a control. */
gsize pufa_text_check (const char *bytes, gsize length);

/* Takes a line apart; behind its @length bytes stands a \n or NUL. Returns NULL, or what is wrong
 * with it, as N_(). */
const char *pufa_text_split (const char *line, gsize length, PufaLineParts *parts);

/* The value of parameter @name, unquoted, its RFC 6868 escapes undone; NULL if it is not there. */
char *pufa_text_dup_param (const PufaLineParts *parts, const char *name);

/* Whether two words are the same in any case; nearly all that are, are to the letter. */
static inline gboolean
pufa_text_is_same (const char *text, gsize length, const char *word, gsize word_length)
{
  return length == word_length && (text[0] | 0x20) == (word[0] | 0x20) &&
         (memcmp (text, word, length) == 0 || g_ascii_strncasecmp (text, word, length) == 0);
}

static inline gboolean
pufa_text_is_word (const char *text, gsize length, const char *word)
{
  return pufa_text_is_same (text, length, word, strlen (word));
}

/* … of a text that a NUL ends. */
static inline gboolean
pufa_text_is (const char *text, const char *word)
{
  return (text[0] | 0x20) == (word[0] | 0x20) && (strcmp (text, word) == 0 || g_ascii_strcasecmp (text, word) == 0);
}

/* Whether the line's name is @name, in any case. */
static inline gboolean
pufa_text_is_named (const PufaLineParts *parts, const char *name)
{
  return pufa_text_is_word (parts->name, parts->name_length, name);
}

/* TEXT escapes (RFC 5545 3.3.11): appends @text escaped, a line break as \n; undoes them in
 * place and returns the new length. An unknown escape stands for the character itself. */
void pufa_text_append_escaped (GString *out, const char *text);
gsize pufa_text_unescape (char *text, gsize length);

/* The end of the list item that begins at @item: the next unescaped comma, or @end. */
const char *pufa_text_item_end (const char *item, const char *end);

G_END_DECLS

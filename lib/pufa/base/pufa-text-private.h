/* pufa-text-private.h - content lines of RFC 5545 3.1: check, take apart, escape, fold
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * "Lines" are unfolded content lines, each ended by one \n and nothing else. */
#pragma once

#include <glib.h>

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

/* Takes a line (without its \n) apart. Returns NULL, or what is wrong with it, as N_(). */
const char *pufa_text_split (const char *line, gsize length, PufaLineParts *parts);

/* The value of parameter @name, unquoted, its RFC 6868 escapes undone; NULL if it is not there. */
char *pufa_text_dup_param (const PufaLineParts *parts, const char *name);

/* Whether the line's name is @name, in any case. */
gboolean pufa_text_is_named (const PufaLineParts *parts, const char *name);

/* TEXT escapes (RFC 5545 3.3.11): appends @text escaped, a line break as \n; undoes them in
 * place and returns the new length. An unknown escape stands for the character itself. */
void pufa_text_append_escaped (GString *out, const char *text);
gsize pufa_text_unescape (char *text, gsize length);

/* The end of the list item that begins at @item: the next unescaped comma, or @end. */
const char *pufa_text_item_end (const char *item, const char *end);

/* Appends @lines folded, each line ended by CRLF; no character is cut. */
void pufa_text_append_folded (GString *out, const char *lines, gsize length);

/* How many bytes that appends. */
gsize pufa_text_folded_length (const char *lines, gsize length);

/* Writes what pufa_text_append_folded() would, to where pufa_text_folded_length() bytes fit;
 * returns the end. */
char *pufa_text_fold (char *out, const char *lines, gsize length);

/* Unfolds text that pufa folded; a stranger's goes through the reader. */
GString *pufa_text_unfold (const char *text, gsize length);

G_END_DECLS

/* json.h - JSON as it comes, for programs, grep and diff
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "cli.h"

/* RFC 8259, one line but for the outer lists, whose items stand on a line each:
 *
 *   {"schema": 1, "events": [
 *   {"uid": "…", "law": ["民法典"]},
 *   {"uid": "…", "law": []}
 *   ]}
 *
 * A key is NULL in a list.  Text is UTF-8 (what is none becomes U+FFFD) and holds no control
 * character, for a terminal's sake also none of those that RFC 8259 would allow. */
typedef struct _Json Json;

/* Writes to cli->out by cli->format, json or jsonl; of the latter only the items of outer lists
 * are written. */
Json *json_new (Cli *cli);
void json_free (Json *self);

/* The whole, with "schema": 1, to its line feed. */
void json_begin (Json *self);
void json_end (Json *self);

/* An outer list: json_begin() must be the one thing around it. */
void json_begin_rows (Json *self, const char *key);
void json_end_rows (Json *self);

void json_begin_object (Json *self, const char *key);
void json_end_object (Json *self);
void json_begin_list (Json *self, const char *key);
void json_end_list (Json *self);

/* NULL is null. */
void json_add_text (Json *self, const char *key, const char *value);
void json_add_number (Json *self, const char *key, gint64 value);
void json_add_boolean (Json *self, const char *key, gboolean value);
void json_add_null (Json *self, const char *key);
/* A list of texts; NULL is an empty one. */
void json_add_texts (Json *self, const char *key, const char *const *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Json, json_free)

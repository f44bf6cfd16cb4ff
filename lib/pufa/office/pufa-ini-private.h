/* pufa-ini-private.h - sections and keys of pufa.ini, each with its line
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A line is `[section]`, `key=value`, empty, or a comment that begins with '#' or ';'. Blanks
 * around names and values are not of them. GKeyFile tells no lines and drops the first of two
 * equal keys, and a fault needs both; this reader takes a quarter of its instructions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Named limits against hostile input. */
#define PUFA_INI_MAX_BYTES (1024 * 1024)
#define PUFA_INI_MAX_SECTIONS 1000
#define PUFA_INI_MAX_KEYS 1000 /* of a section */

typedef struct {
  const char *key;
  const char *value; /* may be empty */
  guint line;        /* from 1 */
} PufaIniEntry;

typedef struct {
  const char *name;
  guint line;
  const PufaIniEntry *entries; /* in their order */
  guint n_entries;
} PufaIniSection;

typedef struct {
  char *text; /* the names and values lie in it */
  PufaIniSection *sections;
  guint n_sections;
  PufaIniEntry *entries;
} PufaIni;

#define PUFA_INI_NAME "pufa.ini"

/* @bytes in any encoding of pufa-decode-private.h. Fails with PUFA_ERROR_INVALID, "pufa.ini:5: what
 * is wrong". */
PufaIni *pufa_ini_new (const char *bytes, gsize length, GError **error);
void pufa_ini_free (PufaIni *self);

/* NULL where it is not there, of a section that is NULL too. */
const PufaIniSection *pufa_ini_get_section (const PufaIni *self, const char *name);
const PufaIniEntry *pufa_ini_get_entry (const PufaIniSection *section, const char *key);

/* Sets "pufa.ini:33: speaker=stop: @what" and answers FALSE. */
gboolean pufa_ini_fail (const PufaIniEntry *entry, GError **error, const char *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaIni, pufa_ini_free)

G_END_DECLS

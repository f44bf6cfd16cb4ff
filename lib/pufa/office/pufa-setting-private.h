/* pufa-setting-private.h - what one key of pufa.ini may hold
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-ini-private.h>

G_BEGIN_DECLS

/* The type of a key, and what its target is. */
typedef enum {
  PUFA_SETTING_TEXT,     /* const char *, NULL where it is empty */
  PUFA_SETTING_ID,       /* const char * */
  PUFA_SETTING_ADDRESS,  /* const char *, NULL where it is empty */
  PUFA_SETTING_ZONE,     /* GTimeZone *, NULL for Asia/Shanghai */
  PUFA_SETTING_COUNT,    /* gint */
  PUFA_SETTING_FLAG,     /* gboolean */
  PUFA_SETTING_LENGTH,   /* guint, minutes */
  PUFA_SETTING_WORKDAYS, /* guint */
  PUFA_SETTING_DAY,      /* PufaMonthDay */
  PUFA_SETTING_HOURS,    /* PufaHours, that may run over midnight; empty: none */
  PUFA_SETTING_LIST,     /* char ** */
  PUFA_SETTING_LEVEL,    /* PufaLevel */
  PUFA_SETTING_KINDS,    /* guint, bits 1 << PufaKind */
  PUFA_SETTING_HOST,     /* const char * */
  PUFA_SETTING_PERIODS,  /* const char * */
  PUFA_SETTING_PARTS,    /* const char * */
  PUFA_SETTING_CADENCE,  /* PufaCadence */
  PUFA_SETTING_EVIDENCE, /* PufaEvidenceList */
  PUFA_SETTING_SENTENCE, /* const char * */
} PufaSettingType;

typedef struct {
  const char *key;
  PufaSettingType type;
  gsize offset;         /* of the target in its struct */
  const char *fallback; /* the value where the key is not there; NULL: the target stays as it is */
} PufaSetting;

/* Reads @setting out of @section (or NULL) into the struct at @base. Fails with PUFA_ERROR_INVALID,
 * "pufa.ini:33: speaker=stop: one of block, warn, ignore". */
gboolean pufa_setting_read (const PufaSetting *self, const PufaIniSection *section, gpointer base, GError **error);

G_END_DECLS

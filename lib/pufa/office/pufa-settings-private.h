/* pufa-settings-private.h - all that pufa.ini says, read once
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a key may hold is checked where it is read, so every value here can be relied on. Where a
 * key is not there its default holds, which is what `pufa init` writes. Sections and keys that
 * nobody knows are kept in ini. The texts live as long as the settings. */
#pragma once

#include <pufa/base/pufa-kind.h>
#include <pufa/office/pufa-cadence-private.h>
#include <pufa/office/pufa-evidence-private.h>
#include <pufa/office/pufa-ini-private.h>
#include <pufa/office/pufa-value-private.h>

G_BEGIN_DECLS

/* What becomes of an event that a rule speaks against. */
typedef enum {
  PUFA_LEVEL_IGNORE,
  PUFA_LEVEL_WARN,
  PUFA_LEVEL_BLOCK,
} PufaLevel;

/* The rules of [clash]. */
typedef enum {
  PUFA_CLASH_RULE_SPEAKER,
  PUFA_CLASH_RULE_VENUE,
  PUFA_CLASH_RULE_VILLAGE,
  PUFA_CLASH_RULE_CAPACITY, /* of lectures only */
  PUFA_CLASH_RULE_MARKET,
  PUFA_CLASH_RULE_SEASON,
} PufaClashRule;

#define PUFA_N_CLASH_RULES (PUFA_CLASH_RULE_SEASON + 1)

/* The kinds that [notices] and [evidence] speak of. */
typedef enum {
  PUFA_DUTY_LECTURE,
  PUFA_DUTY_CONSULTATION,
} PufaDuty;

#define PUFA_N_DUTIES (PUFA_DUTY_CONSULTATION + 1)

/* A section [season.ID]. */
typedef struct {
  const char *id;
  const char *name;          /* else the id */
  const PufaIniEntry *dates; /* a date list, as typed; the almanac reads it */
  guint kinds;               /* bit 1 << PufaKind of each kind that should not be then */
  char **places;             /* kinds or ids of places that it is for; NULL: all */
  PufaLevel level;
} PufaSeason;

/* A section [target.NAME]; the planner reads what its keys say. */
typedef struct {
  const char *name;
  const PufaIniSection *section;
} PufaTarget;

typedef struct {
  PufaIni *ini;
  GStringChunk *made; /* texts that are not in ini */

  const char *id;        /* [office] id, which goes into each event */
  const char *name;      /* of the place, 青禾街道 */
  const char *office;    /* of the office, 青禾街道司法所 */
  const char *organizer; /* its address, "mailto:…" */
  GTimeZone *zone;       /* NULL for Asia/Shanghai */
  const char *level;     /* this and the next three for papers, or NULL */
  const char *parent;
  const char *plan;
  const char *carrier;

  const PufaIniSection *targets; /* [targets]: lines KEY=COUNT, or NULL */
  PufaTarget *own_targets;       /* the sections [target.NAME] */
  guint n_own_targets;
  const PufaIniSection *weights; /* [plan], which the planner reads, or NULL */

  gint norm_lectures;  /* an adviser, a village, a quarter; this and the next three -1 where there is none */
  gint norm_hours;     /* an adviser, a village, a month */
  gint norm_cover;     /* per cent of villages with an adviser */
  gint norm_mediators; /* persons */

  char **channels; /* in their order */

  PufaLevel levels[PUFA_N_CLASH_RULES];
  guint buffer_minutes; /* of a speaker between two venues */
  PufaSeason *seasons;
  guint n_seasons;

  PufaCadence cadences[PUFA_N_DUTIES];
  PufaHours quiet;    /* may run over midnight; from equal to to: no hour is quiet */
  const char *footer; /* of a notice, or NULL */

  PufaEvidenceList evidence[PUFA_N_DUTIES];
  guint quarterly_workdays; /* after the quarter */
  PufaMonthDay annual;      /* of the next year */

  const char *sentence; /* of the report, with {period} {lectures} … */
} PufaSettings;

/* @bytes of pufa.ini. Fails with PUFA_ERROR_INVALID, "pufa.ini:33: speaker=stop: one of block, warn,
 * ignore". */
PufaSettings *pufa_settings_new (const char *bytes, gsize length, GError **error);
void pufa_settings_free (PufaSettings *self);

/* The settings of no office: all defaults. Made once, for ever. */
const PufaSettings *pufa_settings_get_default (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaSettings, pufa_settings_free)

G_END_DECLS

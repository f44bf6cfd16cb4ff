/* pufa-almanac-private.h - how an office makes its almanac, and what other floors ask it
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rules come parsed (pufa_rule_new()), so that who reads the file can say in which cell one is
 * wrong, and making the almanac cannot fail. */
#pragma once

#include <pufa/office/pufa-almanac.h>
#include <pufa/office/pufa-lunar-private.h>
#include <pufa/office/pufa-rule-private.h>
#include <pufa/office/pufa-settings-private.h>
#include <pufa/office/pufa-workday-private.h>

G_BEGIN_DECLS

/* A market (集). What may be NULL is not known. */
typedef struct {
  const char *id;   /* "m1" */
  const char *name; /* "石桥大集" */
  PufaRule *rule;
  const char *venue;           /* its id, or NULL */
  const char *place;           /* the venue's name, or NULL */
  const char *hours;           /* "07:00-12:00", or NULL */
  const char *const *villages; /* ids of those whose people go there, or NULL */
} PufaAlmanacMarket;

/* A theme day, week or month (宣传节点). */
typedef struct {
  const char *id;   /* "d1204" */
  const char *name; /* "国家宪法日暨全国法制宣传日" */
  PufaRule *rule;
  const char *const *laws; /* or NULL */
  const char *audience;    /* or NULL */
  const char *basis;       /* or NULL */
  const char *level;       /* L, S, M, U or C; NULL of an office's own */
  const char *verify;      /* S or K; NULL of an office's own */
} PufaAlmanacTheme;

/* Days to avoid (农忙). */
typedef struct {
  const char *id;   /* "sanxia" */
  const char *name; /* "三夏" */
  GPtrArray *rules; /* of PufaRule: it is when one of them falls */
  guint kinds;      /* what it stands against: bit 1 << PufaKind each */
  PufaLevel level;
  const char *const *places; /* where: ids or kinds of places; NULL for everywhere */
} PufaAlmanacSeason;

/* What an office adds. All is copied. A theme with the id of one that is built in replaces it. */
typedef struct {
  const char *office; /* its id; it is in the UIDs of what is the office's own; or NULL */
  const PufaAlmanacMarket *markets;
  guint n_markets;
  const PufaAlmanacTheme *themes;
  guint n_themes;
  const PufaAlmanacSeason *seasons;
  guint n_seasons;
  const PufaListedDays *days; /* its holidays and make-up days; .issued is not read */
  guint n_days;
} PufaAlmanacRows;

PufaAlmanac *pufa_almanac_new_for_office (const PufaAlmanacRows *rows);

/* NULL if none has that id. */
const PufaAlmanacMarket *pufa_almanac_get_market (const PufaAlmanac *self, const char *id);
const PufaAlmanacTheme *pufa_almanac_get_theme (const PufaAlmanac *self, const char *id);

/* The one that a person means: by its id, its name or a part of no other name; else NULL. */
const PufaAlmanacTheme *pufa_almanac_find_theme (const PufaAlmanac *self, const char *word);

/* Arrays of borrowed rows, in the order of the files; (transfer container). Where a rule cannot
 * tell (a notice that is not there, a day outside a table) the row is left out. */
GPtrArray *pufa_almanac_list_markets (const PufaAlmanac *self, guint32 day, const char *village); /* or NULL for all */
GPtrArray *pufa_almanac_list_themes (const PufaAlmanac *self, guint32 day);
GPtrArray *pufa_almanac_list_seasons (const PufaAlmanac *self, guint32 day);
/* … that wait for their notice of that year. */
GPtrArray *pufa_almanac_list_unknown_themes (const PufaAlmanac *self, gint year);

gboolean pufa_market_serves (const PufaAlmanacMarket *market, const char *village);

/* Whether it warns of or blocks events of @kind in a place of that id and kind ("v08", "村"), each of
 * which may be NULL where it is not known. */
gboolean pufa_season_stands_against (const PufaAlmanacSeason *season, PufaKind kind, const char *place,
                                     const char *place_kind);

/* Borrowed. */
const PufaWorkdays *pufa_almanac_get_workdays (const PufaAlmanac *self);

/* All that is known of a day. */
typedef struct {
  PufaDayState state;
  const char *holiday; /* of which it is a day off or a make-up day, or NULL */
  gboolean has_lunar;
  PufaLunar lunar; /* where it has */
  gboolean is_doubtful;
  const char *term; /* or NULL */
  GPtrArray *markets, *themes, *seasons;
} PufaDayFacts;

PufaDayFacts *pufa_day_facts_new (const PufaAlmanac *self, guint32 day);
void pufa_day_facts_free (PufaDayFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaDayFacts, pufa_day_facts_free)

G_END_DECLS

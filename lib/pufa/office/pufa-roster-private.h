/* pufa-roster-private.h - the tables of a workspace, checked against each other
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-office.h>
#include <pufa/office/pufa-settings-private.h>
#include <pufa/office/pufa-sheet-private.h>

G_BEGIN_DECLS

/* Tables that only the program asks, behind those of PufaTable. */
enum {
  PUFA_TABLE_DAYS = PUFA_TABLE_VISITS + 1, /* a row that is no theme may have no id */
  PUFA_TABLE_TOPICS,
  PUFA_TABLE_MINUTES,
  PUFA_N_TABLES,
};

/* Columns behind PUFA_COLUMN_ID and PUFA_COLUMN_NAME (of a topic its title). */
enum {
  PUFA_VILLAGE_KIND = PUFA_COLUMN_NAME + 1,
  PUFA_VILLAGE_ADVISER, /* a list */
  PUFA_VILLAGE_VENUE,
  PUFA_VILLAGE_MARKET,
  PUFA_VILLAGE_HOUSEHOLDS,
  PUFA_VILLAGE_MEDIATORS,
  PUFA_VILLAGE_LAW_LITERATE,
};
enum {
  PUFA_PERSON_ROLE = PUFA_COLUMN_NAME + 1,
  PUFA_PERSON_TITLE,
  PUFA_PERSON_FIRM,
  PUFA_PERSON_PHONE,
  PUFA_PERSON_MAX_VILLAGES,
  PUFA_PERSON_BUSY,
  PUFA_PERSON_AWAY,
  PUFA_PERSON_DEPUTY,
  PUFA_PERSON_NOTE,
};
enum {
  PUFA_VENUE_VILLAGE = PUFA_COLUMN_NAME + 1,
  PUFA_VENUE_CAPACITY,
  PUFA_VENUE_INDOOR,
  PUFA_VENUE_HOURS,
  PUFA_VENUE_RAIN,
  PUFA_VENUE_MONTHS,
  PUFA_VENUE_NOTE,
};
enum {
  PUFA_MARKET_RULE = PUFA_COLUMN_NAME + 1,
  PUFA_MARKET_VENUE,
  PUFA_MARKET_HOURS,
  PUFA_MARKET_NOTE,
};
enum {
  PUFA_GROUP_VILLAGE = PUFA_COLUMN_NAME + 1,
  PUFA_GROUP_OWNER,
  PUFA_GROUP_LIMIT,
  PUFA_GROUP_MEMBERS,
  PUFA_GROUP_API,
  PUFA_GROUP_POST,
};
enum {
  PUFA_MATERIAL_UNIT = PUFA_COLUMN_NAME + 1,
  PUFA_MATERIAL_KIND,
  PUFA_MATERIAL_LAW,
  PUFA_MATERIAL_STOCK,
};
enum {
  PUFA_VISIT_DATE = PUFA_COLUMN_NAME + 1,
  PUFA_VISIT_ADVISER,
  PUFA_VISIT_VILLAGE,
  PUFA_VISIT_MODE,
  PUFA_VISIT_FROM,
  PUFA_VISIT_TO,
  PUFA_VISIT_SERVICE,
  PUFA_VISIT_CONTENT,
  PUFA_VISIT_RESULT,
  PUFA_VISIT_OBJECT,
  PUFA_VISIT_CONFIRMED_BY,
};
enum {
  PUFA_DAYS_KIND = PUFA_COLUMN_NAME + 1, /* theme, holiday, workday, or 宣传节点, 放假, 调休上班 */
  PUFA_DAYS_RULE,                        /* as typed: the almanac reads it */
  PUFA_DAYS_LAW,
  PUFA_DAYS_AUDIENCE,
  PUFA_DAYS_BASIS,
};
enum {
  PUFA_TOPIC_LAW = PUFA_COLUMN_NAME + 1,
  PUFA_TOPIC_AUDIENCE,
  PUFA_TOPIC_WINDOWS,
  PUFA_TOPIC_PLACES,
  PUFA_TOPIC_PARTS,
  PUFA_TOPIC_QUOTA,
  PUFA_TOPIC_PRICE,
  PUFA_TOPIC_EVERGREEN,
};
enum {
  PUFA_MINUTES_FROM = PUFA_COLUMN_NAME + 1,
  PUFA_MINUTES_TO,
  PUFA_MINUTES_MINUTES,
};

typedef struct {
  PufaSheet *sheets[PUFA_N_TABLES]; /* NULL where the file is not there */
} PufaRoster;

/* Its file and columns. */
const PufaLayout *pufa_roster_get_layout (guint table);

/* Reads @table; further calls add the others. Fails as pufa_sheet_new(). */
gboolean pufa_roster_add (PufaRoster *self, guint table, const char *bytes, gsize length, GError **error);

/* Whether each cell holds what its column asks for, ids in it among the other tables. Fails with
 * PUFA_ERROR_INVALID, "villages.csv:6:4 (adviser): there is no person a9; people.csv has a1 to a5". */
gboolean pufa_roster_check (const PufaRoster *self, const PufaSettings *settings, GError **error);

void pufa_roster_free (PufaRoster *self);

/* 0 where there is no such table. */
guint pufa_roster_get_n_rows (const PufaRoster *self, guint table);

/* The row of an id; -1 where there is none. */
gint pufa_roster_find_row (const PufaRoster *self, guint table, const char *id);

/* "" where it is empty or the column is not there. */
const char *pufa_roster_get_cell (const PufaRoster *self, guint table, guint row, guint column);

/* The same by id; "" where there is no such row too. */
const char *pufa_roster_get_text (const PufaRoster *self, guint table, const char *id, guint column);

/* The id that @word means, an id, a name or a part of one. Fails with PUFA_ERROR_NOT_FOUND or
 * PUFA_ERROR_AMBIGUOUS, as pufa_office_find(). */
const char *pufa_roster_find (const PufaRoster *self, guint table, const char *word, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaRoster, pufa_roster_free)

G_END_DECLS

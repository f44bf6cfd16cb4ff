/* pufa-office.h - an office: its settings, its roster, its almanac
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-finding.h>
#include <pufa/event/pufa-event-builder.h>
#include <pufa/office/pufa-almanac.h>

G_BEGIN_DECLS

/**
 * PufaTable:
 * @PUFA_TABLE_VILLAGES: `villages.csv`
 * @PUFA_TABLE_PEOPLE: `people.csv`
 * @PUFA_TABLE_VENUES: `venues.csv`
 * @PUFA_TABLE_MARKETS: `markets.csv`
 * @PUFA_TABLE_GROUPS: `groups.csv`
 * @PUFA_TABLE_MATERIALS: `materials.csv`; "unit" decides what counts as a leaflet: 份 or 册
 * @PUFA_TABLE_VISITS: `visits.csv`: an adviser's own services (date, adviser, village, mode,
 *   from, to, service, content, result); its rows have no id and go by "1", "2" …
 *
 * The tables of the roster. All but the last have the columns "id" and "name"; the others are
 * described in pufa-workspace(5), and those pufa does not know are kept too. A person's
 * "phone" is for the office alone: nothing that pufa writes for others has it.
 */
typedef enum {
  PUFA_TABLE_VILLAGES,
  PUFA_TABLE_PEOPLE,
  PUFA_TABLE_VENUES,
  PUFA_TABLE_MARKETS,
  PUFA_TABLE_GROUPS,
  PUFA_TABLE_MATERIALS,
  PUFA_TABLE_VISITS,
} PufaTable;

#define PUFA_TYPE_OFFICE (pufa_office_get_type ())

/**
 * PufaOffice:
 *
 * All that is known of an office, read once and checked: settings, villages, people,
 * venues, markets, groups, materials, own days. It never changes.
 *
 * Where an office is asked for and %NULL allowed, the defaults of pufa.ini hold and there
 * is no roster to check against.
 */
typedef struct _PufaOffice PufaOffice;

PUFA_API GType pufa_office_get_type (void);
PUFA_API PufaOffice *pufa_office_ref (PufaOffice *self);
PUFA_API void pufa_office_unref (PufaOffice *self);

/**
 * pufa_office_new_from_folder:
 * @folder: (type filename): a workspace
 * @error: %PUFA_ERROR_INVALID, beginning `villages.csv:7:3 (kind): ` (the line where the
 *   record starts, the cell from 1) or `pufa.ini:12: `; or %G_FILE_ERROR
 *
 * Returns: (transfer full): the office
 */
PUFA_API PufaOffice *pufa_office_new_from_folder (const char *folder, GError **error);

/**
 * pufa_office_new_from_texts:
 * @texts: (array zero-terminated=1): the files of a workspace without the folder: a name,
 *   its text, the next name, its text … in UTF-8; only "pufa.ini" must be there
 * @error: %PUFA_ERROR_INVALID, as pufa_office_new_from_folder()
 *
 * Returns: (transfer full): the office
 */
PUFA_API PufaOffice *pufa_office_new_from_texts (const char *const *texts, GError **error);

/**
 * pufa_office_get_id:
 * @self: an office
 *
 * Returns: its id, "qinghe", which is in each event it makes
 */
PUFA_API const char *pufa_office_get_id (const PufaOffice *self);

/**
 * pufa_office_get_organizer:
 * @self: an office
 *
 * Returns: its address as an organiser, from `[office] email`, else "mailto:qinghe@pufa.invalid"
 */
PUFA_API const char *pufa_office_get_organizer (const PufaOffice *self);

/**
 * pufa_office_get_name:
 * @self: an office
 *
 * Returns: its name, "青禾街道司法所"
 */
PUFA_API const char *pufa_office_get_name (const PufaOffice *self);

/**
 * pufa_office_get_zone:
 * @self: an office
 *
 * Returns: (transfer none): the zone of its clocks
 */
PUFA_API GTimeZone *pufa_office_get_zone (const PufaOffice *self);

/**
 * pufa_office_get_almanac:
 * @self: an office
 *
 * Cost: made at the first call
 *
 * Returns: (transfer none): its almanac
 */
PUFA_API PufaAlmanac *pufa_office_get_almanac (const PufaOffice *self);

/**
 * pufa_office_dup_ids:
 * @self: an office
 * @table: which table
 *
 * Returns: (transfer full) (array zero-terminated=1): its ids in the file's order
 */
PUFA_API char **pufa_office_dup_ids (const PufaOffice *self, PufaTable table);

/**
 * pufa_office_get_text:
 * @self: an office
 * @table: which table
 * @id: an id
 * @column: a column's heading, in English or as the file has it
 *
 * Returns: (nullable): the cell; %NULL if there is no such row or column
 */
PUFA_API const char *pufa_office_get_text (const PufaOffice *self, PufaTable table, const char *id, const char *column);

/**
 * pufa_office_dup_texts:
 * @self: an office
 * @table: which table
 * @id: an id
 * @column: the heading of a column whose cells are lists, as a village's "adviser"
 *
 * Returns: (transfer full) (array zero-terminated=1): the items of the cell, in order; none if
 *   there is no such row or column
 */
PUFA_API char **pufa_office_dup_texts (const PufaOffice *self, PufaTable table, const char *id, const char *column);

/**
 * pufa_office_find:
 * @self: an office
 * @table: which table
 * @word: an id, a name, or a part of only one name
 * @error: %PUFA_ERROR_NOT_FOUND with the nearest name; %PUFA_ERROR_AMBIGUOUS with those it
 *   fits; further lines of the message say what to do
 *
 * Returns: the id of the row that is meant
 */
PUFA_API const char *pufa_office_find (const PufaOffice *self, PufaTable table, const char *word, GError **error);

/**
 * pufa_office_resolve:
 * @self: an office
 * @builder: what a person typed
 * @error: as pufa_office_find(), and %PUFA_ERROR_NOT_FOUND for a channel that is none of
 *   the office's
 *
 * Turns names in @builder (villages, venue, speakers, group, materials) into ids, that of a
 * theme day where it is known, and fills
 * what follows from them and is not set: village from venue, venue and adviser from village,
 * channel, location, contact, organiser, office. Ids decide clashes and counts; LOCATION and
 * CONTACT are what people read, so both are written here together. Of an event that is
 * edited only what followed from the old village follows the new one; what somebody chose
 * stays.
 *
 * Returns: (skip): whether all were found
 */
PUFA_API gboolean pufa_office_resolve (const PufaOffice *self, PufaEventBuilder *builder, GError **error);

/**
 * pufa_office_list_absences:
 * @self: an office
 * @person: an id of `people.csv`
 * @span: the days that are asked about, at most 100 years
 * @error: %PUFA_ERROR_INVALID when @span is longer
 *
 * When that person has other duties or is away, as the columns "busy" and "away" say.
 *
 * Returns: (transfer container) (element-type PufaSpan): earliest first, none longer than a
 *   day, none touching another of its day
 */
PUFA_API GPtrArray *pufa_office_list_absences (const PufaOffice *self, const char *person, const PufaSpan *span,
                                               GError **error);

/**
 * pufa_office_list_findings:
 * @self: an office
 * @event: a lecture or a consultation, or whatever has a time
 *
 * What of the office's own knowledge speaks against @event where and when it is; that others
 * want the same speaker or place only the schedule knows. The subject is the UID of @event,
 * the rule begins with the word of `[clash]` that says how hard it is:
 *
 * - speaker: one has other duties or is away (never more than a warning);
 * - venue: it is not open then (the same);
 * - capacity: a lecture expects more people than the venue holds;
 * - market: a lecture is held while its village's people are at their market;
 * - season: it is the season in which its kind is not held there.
 *
 * What lasts whole days, what is cancelled and what takes no time offends against none. Of a
 * series the first time is looked at.
 *
 * Returns: (transfer container) (element-type PufaFinding): in the order of the rules; those
 *   that the office ignores are not among them
 */
PUFA_API GPtrArray *pufa_office_list_findings (const PufaOffice *self, const PufaEvent *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaOffice, pufa_office_unref)

G_END_DECLS

/* pufa-field.h - the fields of an event: one list for getters, builder, filter, options, columns
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-api.h>

G_BEGIN_DECLS

/**
 * PufaField:
 * @PUFA_FIELD_TITLE: text, `SUMMARY`
 * @PUFA_FIELD_DESCRIPTION: text, `DESCRIPTION`; of a notice: what to post
 * @PUFA_FIELD_LOCATION: text, `LOCATION`, for people to read
 * @PUFA_FIELD_URL: text, `URL`
 * @PUFA_FIELD_VILLAGE: list of village ids, the host first, `X-PUFA-VILLAGE` each
 * @PUFA_FIELD_VENUE: venue id, `X-PUFA-VENUE`
 * @PUFA_FIELD_GROUP: WeChat group id, `X-PUFA-GROUP`
 * @PUFA_FIELD_OFFICE: id of the office that made it, `X-PUFA-OFFICE`
 * @PUFA_FIELD_HOST: whose event it is, "office" (if absent) or "adviser", `X-PUFA-HOST`; the year's
 *   sentence and the office's targets count the office's alone
 * @PUFA_FIELD_CO_HOST: who helps to organise, `X-PUFA-CO-HOST`
 * @PUFA_FIELD_CHANNEL: one of the office's channels (法律八进), `X-PUFA-CHANNEL`
 * @PUFA_FIELD_AUDIENCE: text, `X-PUFA-AUDIENCE`
 * @PUFA_FIELD_THEME_DAY: theme day id, `X-PUFA-THEME-DAY`
 * @PUFA_FIELD_TOPIC: topic id, `X-PUFA-TOPIC`
 * @PUFA_FIELD_TARGET: list of targets that a planned event serves, `X-PUFA-TARGET` each
 * @PUFA_FIELD_SPEAKER: list of person ids, `X-PUFA-SPEAKER` each, their names in one
 *   `CONTACT` for people to read; where no id is written, the names in `CONTACT`
 * @PUFA_FIELD_LAW: list of texts, `X-PUFA-LAW` each
 * @PUFA_FIELD_CATEGORY: list of texts, `CATEGORIES`
 * @PUFA_FIELD_EXPECTED: count of people, `X-PUFA-EXPECTED`
 * @PUFA_FIELD_ATTENDED: count of people, `X-PUFA-ATTENDED`
 * @PUFA_FIELD_CONSULTED: count of people, `X-PUFA-CONSULTED`
 * @PUFA_FIELD_HANDOUT: list of "k1=80" (material id, pieces; "k1" while it is only meant to
 *   be handed out), `X-PUFA-HANDOUT` each
 * @PUFA_FIELD_EVIDENCE: list of "签到表=L4/qiandao.jpg" (type, file), `X-PUFA-EVIDENCE` each
 * @PUFA_FIELD_FILED: the number under which it was filed (备案号), `X-PUFA-FILED`
 * @PUFA_FIELD_REMINDER: list of minutes before the start, a `VALARM` each
 * @PUFA_FIELD_RULE: an RFC 5545 recurrence rule, or one of the almanac's ("lunar:tail:3|8")
 * @PUFA_FIELD_ALSO: list of local starts, ISO 8601, `RDATE`
 * @PUFA_FIELD_EXCEPT: list of local starts, ISO 8601, `EXDATE`
 * @PUFA_FIELD_ABOUT: UID of the event this one belongs to, `RELATED-TO`
 * @PUFA_FIELD_ANNOUNCES: count: the SEQUENCE of it that a notice tells, `X-PUFA-ANNOUNCES`
 * @PUFA_FIELD_OCCASION: what a notice is: notice, reminder, correction, cancellation;
 *   `X-PUFA-OCCASION`
 * @PUFA_FIELD_STEP: the step of the cadence a notice answers to: "-3d 09:00", "correction",
 *   "cancellation"; `X-PUFA-STEP`
 * @PUFA_FIELD_POSTED: when a notice was posted, ISO 8601, `X-PUFA-POSTED`
 * @PUFA_FIELD_POSTED_BY: who posted it, `X-PUFA-POSTED-BY`
 *
 * The fields of an event that are text, a list of texts, or a count. Each has one name,
 * one iCalendar home and one check, in one table of the library. An X-PUFA line holds one
 * value; a list is a repeated line (some readers cut at the first comma). Numbers never
 * change once 1.0 is out; new ones are added at the end.
 */
typedef enum {
  PUFA_FIELD_TITLE,
  PUFA_FIELD_DESCRIPTION,
  PUFA_FIELD_LOCATION,
  PUFA_FIELD_URL,
  PUFA_FIELD_VILLAGE,
  PUFA_FIELD_VENUE,
  PUFA_FIELD_GROUP,
  PUFA_FIELD_OFFICE,
  PUFA_FIELD_HOST,
  PUFA_FIELD_CO_HOST,
  PUFA_FIELD_CHANNEL,
  PUFA_FIELD_AUDIENCE,
  PUFA_FIELD_THEME_DAY,
  PUFA_FIELD_TOPIC,
  PUFA_FIELD_TARGET,
  PUFA_FIELD_SPEAKER,
  PUFA_FIELD_LAW,
  PUFA_FIELD_CATEGORY,
  PUFA_FIELD_EXPECTED,
  PUFA_FIELD_ATTENDED,
  PUFA_FIELD_CONSULTED,
  PUFA_FIELD_HANDOUT,
  PUFA_FIELD_EVIDENCE,
  PUFA_FIELD_FILED,
  PUFA_FIELD_REMINDER,
  PUFA_FIELD_RULE,
  PUFA_FIELD_ALSO,
  PUFA_FIELD_EXCEPT,
  PUFA_FIELD_ABOUT,
  PUFA_FIELD_ANNOUNCES,
  PUFA_FIELD_OCCASION,
  PUFA_FIELD_STEP,
  PUFA_FIELD_POSTED,
  PUFA_FIELD_POSTED_BY,
} PufaField;

/**
 * pufa_field_to_string:
 * @field: a field
 *
 * Returns: (nullable): its stable name in options, JSON and CSV: "theme-day"; %NULL past
 *   the last, so that counting up from 0 visits all
 */
PUFA_API const char *pufa_field_to_string (PufaField field);

/**
 * pufa_field_from_string:
 * @word: "theme-day", or the ledger's heading "时间节点"
 * @field: (out): the field
 * @error: %PUFA_ERROR_NOT_FOUND, the message naming the nearest
 *
 * Returns: (skip): whether @word is known
 */
PUFA_API gboolean pufa_field_from_string (const char *word, PufaField *field, GError **error);

/**
 * pufa_field_is_list:
 * @field: a field
 *
 * Returns: whether an event may have several of it
 */
PUFA_API gboolean pufa_field_is_list (PufaField field);

/**
 * pufa_field_is_count:
 * @field: a field
 *
 * Returns: whether its value is a number from 0
 */
PUFA_API gboolean pufa_field_is_count (PufaField field);

G_END_DECLS

/* event-text.h - an event in words: what it is, when, where, by whom
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

/* "lecture", "法治讲座". */
const char *event_text_kind (PufaKind kind);

/* "held", "完成". */
const char *event_text_stage (PufaStage stage);

/* "2023-05-17 Wed 15:00-16:30", in the zone of the event; "2023-05-17 Wed" for a day; what there
 * is no time of is "no time". */
char *event_text_dup_when (const PufaEvent *event);

/* The same of a stretch of time. */
char *event_text_dup_span (const PufaSpan *span);

/* "15:00-16:30"; "" for whole days. */
char *event_text_dup_hours (const PufaEvent *event);

/* The names of what a field holds, as people are called in the roster: "张律师, 李律师". NULL when the
 * event has none. */
char *event_text_dup_names (PufaOffice *office, const PufaEvent *event, PufaField field);

/* Where people read that it is: LOCATION, else its villages. NULL when nothing says. */
char *event_text_dup_place (PufaOffice *office, const PufaEvent *event);

/* Its villages, else its place. NULL when nothing says. */
char *event_text_dup_village (PufaOffice *office, const PufaEvent *event);

/* Texts in a row, as the language parts them: ", " or "、". */
char *event_text_join (const char *const *texts);

/* Parts of a sentence in a row: ", " or "，". */
char *event_text_join_parts (const char *const *parts);

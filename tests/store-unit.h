/* store-unit.h - a small office and its store, for the tests of floor schedule
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <string.h>

#include "unit.h"

static const char *const small_office[] = {
  "pufa.ini",     "[office]\nid=qinghe\noffice=青禾街道司法所\n[clash]\nvillage=warn\nbuffer=30m\n",
  "villages.csv", "id,name,kind,adviser,venue\nv01,东河村,村,a1,p01\nv02,西河村,村,a1,p02\nv05,南庄村,村,a2,p05\n",
  "people.csv",   "id,name\na1,张律师\na2,李律师\n",
  "venues.csv",   "id,name,village\np01,东河村会议室,v01\np02,西河村大舞台,v02\np05,南庄村实践站,v05\n",
  NULL,
};

static inline GDateTime *
at (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  GDateTime *time = g_date_time_new_from_iso8601 (text, zone);

  ck_assert_ptr_nonnull (time);
  return time;
}

static inline PufaStore *
make_store (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (small_office, &error);

  ck_assert_msg (office != NULL, "%s", error ? error->message : "no error set");
  return pufa_store_new (office);
}

/* A lecture of 90 minutes; @speaker and @venue may be NULL. */
static inline PufaEvent *
make_lecture (const char *uid, const char *start, const char *speaker, const char *venue, const char *village)
{
  g_autoptr (PufaEventBuilder) b = pufa_event_builder_new (PUFA_KIND_LECTURE);
  g_autoptr (GDateTime) begins = at (start), now = at ("2023-01-01T09:00:00");
  g_autoptr (GError) error = NULL;
  PufaEvent *event;

  pufa_event_builder_set_uid (b, uid);
  pufa_event_builder_set_text (b, PUFA_FIELD_TITLE, uid);
  pufa_event_builder_set_start (b, begins, 90);
  if (speaker != NULL)
    pufa_event_builder_set_text (b, PUFA_FIELD_SPEAKER, speaker);
  if (venue != NULL)
    pufa_event_builder_set_text (b, PUFA_FIELD_VENUE, venue);
  if (village != NULL)
    pufa_event_builder_set_text (b, PUFA_FIELD_VILLAGE, village);
  event = pufa_event_builder_end (b, now, &error);
  ck_assert_msg (event != NULL, "%s", error ? error->message : "no error set");
  return event;
}

static inline PufaTransaction *
begin (PufaStore *store, const char *command)
{
  g_autoptr (GDateTime) now = at ("2023-06-01T09:00:00");
  g_autoptr (GError) error = NULL;
  PufaTransaction *work = pufa_store_begin (store, now, command, NULL, &error);

  ck_assert_msg (work != NULL, "%s", error ? error->message : "no error set");
  return work;
}

#define must(call) \
  do \
    { \
      GError *error = NULL; \
      ck_assert_msg ((call), "%s", error ? error->message : "no error set"); \
    } \
  while (0)

static inline void
add_one (PufaStore *store, PufaEvent *event)
{
  g_autoptr (PufaTransaction) work = begin (store, "add lecture");

  must (pufa_transaction_add (work, event, &error));
  must (pufa_transaction_commit (work, &error));
}

static inline void
add (PufaStore *store, const char *uid, const char *start, const char *speaker, const char *venue)
{
  g_autoptr (PufaEvent) event = make_lecture (uid, start, speaker, venue, NULL);

  add_one (store, event);
}

/* The UIDs, joined. */
static inline char *
join_uids (GPtrArray *events)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", pufa_event_get_uid (g_ptr_array_index (events, i)));
  return g_string_free (text, FALSE);
}

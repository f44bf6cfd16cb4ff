/* event-page.c - all that is known of one event, a line a field
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "day-facts.h"
#include "desk.h"
#include "event-page.h"
#include "event-text.h"
#include "lunar-text.h"
#include "moment.h"
#include "table.h"

static const TableColumn columns[] = { { NULL, ALIGN_LEFT, COLOUR_CANCELLED }, { NULL, ALIGN_LEFT, COLOUR_NONE } };

typedef struct {
  Cli *cli;
  PufaStore *store;
  PufaOffice *office;
  const PufaEvent *event;
  Table *table;
} Page;

/* Takes over @value; NULL and "" are left out. */
static void
add (Page *page, const char *label, char *value)
{
  const char *cells[] = { label, value };

  if (value != NULL && *value != '\0')
    table_add (page->table, cells);
  g_free (value);
}

static void
add_kind (Page *page)
{
  const char *parts[] = { event_text_kind (pufa_event_get_kind (page->event)),
                          event_text_stage (pufa_event_get_stage (page->event)), NULL };

  if (pufa_event_get_stage (page->event) == PUFA_STAGE_NONE)
    parts[1] = NULL;
  add (page, C_ ("page", "kind"), event_text_join_parts (parts));
}

/* "2023-05-17 Wed 15:00-16:30 (三月廿八, 石桥大集)" */
static void
add_when (Page *page)
{
  PufaSpan *span = pufa_event_get_span (page->event);
  g_autoptr (GDate) day = span != NULL ? pufa_span_dup_day (span) : NULL;
  g_autofree char *lunar = day != NULL ? lunar_text_dup (day) : NULL;
  g_autofree char *markets = day != NULL ? day_facts_dup_markets (pufa_office_get_almanac (page->office), day) : NULL;
  g_autofree char *when = event_text_dup_when (page->event);
  const char *parts[] = { lunar != NULL ? lunar : markets, lunar != NULL ? markets : NULL, NULL };
  g_autofree char *facts = event_text_join_parts (parts);

  add (page, C_ ("page", "when"), *facts != '\0' ? g_strdup_printf ("%s (%s)", when, facts) : g_strdup (when));
}

/* "南庄村 (v05)", as the roster calls it; an id it does not know stands alone. */
static char *
dup_named (Page *page, PufaTable table, const char *id)
{
  const char *name = pufa_office_get_text (page->office, table, id, "name");

  return name != NULL ? g_strdup_printf ("%s (%s)", name, id) : g_strdup (id);
}

static void
collect_named (Page *page, GStrvBuilder *to, PufaField field, PufaTable table)
{
  g_auto (GStrv) ids = pufa_event_dup_texts (page->event, field);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *text = dup_named (page, table, ids[i]);

      g_strv_builder_add (to, text);
    }
}

static char *
end_list (GStrvBuilder *list)
{
  g_auto (GStrv) texts = g_strv_builder_end (list);

  return event_text_join ((const char *const *) texts);
}

static void
add_where (Page *page)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  const char *location = pufa_event_get_text (page->event, PUFA_FIELD_LOCATION);

  collect_named (page, places, PUFA_FIELD_VENUE, PUFA_TABLE_VENUES);
  if (pufa_event_get_text (page->event, PUFA_FIELD_VENUE) == NULL && location != NULL &&
      pufa_event_get_text (page->event, PUFA_FIELD_VILLAGE) == NULL)
    g_strv_builder_add (places, location);
  collect_named (page, places, PUFA_FIELD_VILLAGE, PUFA_TABLE_VILLAGES);
  add (page, C_ ("page", "where"), end_list (places));
}

static void
add_speaker (Page *page)
{
  g_autoptr (GStrvBuilder) speakers = g_strv_builder_new ();

  collect_named (page, speakers, PUFA_FIELD_SPEAKER, PUFA_TABLE_PEOPLE);
  add (page, C_ ("page", "speaker"), end_list (speakers));
}

/* Takes over @part, NULL for nothing. */
static void
add_part (GStrvBuilder *parts, char *part)
{
  if (part != NULL)
    g_strv_builder_add (parts, part);
  g_free (part);
}

static void
add_joined (Page *page, const char *label, GStrvBuilder *parts, const char *between)
{
  g_auto (GStrv) texts = g_strv_builder_end (parts);

  add (page, label, g_strjoinv (between, texts));
}

/* TRANSLATORS: what stands between the parts of a line of pufa show */
#define BETWEEN C_ ("page", "; ")

static void
add_for (Page *page)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  const char *channel = pufa_event_get_text (page->event, PUFA_FIELD_CHANNEL);
  gint expected = pufa_event_get_count (page->event, PUFA_FIELD_EXPECTED);

  add_part (parts, g_strdup (pufa_event_get_text (page->event, PUFA_FIELD_AUDIENCE)));
  add_part (parts, expected >= 0 ? g_strdup_printf (C_ ("page", "expected %d"), expected) : NULL);
  add_part (parts, channel != NULL ? g_strdup_printf (C_ ("page", "channel %s"), channel) : NULL);
  add_joined (page, C_ ("page", "for"), parts, BETWEEN);
}

/* "theme day m05 民法典宣传月"; an id that the almanac does not know stands alone. */
static char *
dup_theme_day (Page *page)
{
  const char *id = pufa_event_get_text (page->event, PUFA_FIELD_THEME_DAY);
  const char *name = id != NULL ? pufa_almanac_get_theme_day_name (pufa_office_get_almanac (page->office), id) : NULL;

  if (id == NULL)
    return NULL;
  return name != NULL ? g_strdup_printf (C_ ("page", "theme day %s %s"), id, name)
                      : g_strdup_printf (C_ ("page", "theme day %s"), id);
}

static void
add_about (Page *page)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) laws = pufa_event_dup_texts (page->event, PUFA_FIELD_LAW);

  add_part (parts, laws[0] != NULL ? event_text_join ((const char *const *) laws) : NULL);
  add_part (parts, dup_theme_day (page));
  add_joined (page, C_ ("page", "about"), parts, BETWEEN);
}

static void
add_held (Page *page)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  gint attended = pufa_event_get_count (page->event, PUFA_FIELD_ATTENDED);
  gint consulted = pufa_event_get_count (page->event, PUFA_FIELD_CONSULTED);

  add_part (parts, attended >= 0 ? g_strdup_printf (C_ ("page", "attended %d"), attended) : NULL);
  add_part (parts, consulted >= 0 ? g_strdup_printf (C_ ("page", "consulted %d"), consulted) : NULL);
  add_joined (page, C_ ("page", "held"), parts, C_ ("parts", ", "));
}

/* "民法典宣传折页 80 份" of "k1=80"; what was not counted yet is a name alone. */
static char *
dup_handout (Page *page, char *text)
{
  char *equals = strchr (text, '=');
  const char *name, *unit;

  if (equals != NULL)
    *equals = '\0';
  name = pufa_office_get_text (page->office, PUFA_TABLE_MATERIALS, text, "name");
  unit = pufa_office_get_text (page->office, PUFA_TABLE_MATERIALS, text, "unit");
  if (equals == NULL)
    return g_strdup (name != NULL ? name : text);
  /* TRANSLATORS: a material, how many, its unit: "法律援助指南 40 份" */
  return g_strdup_printf (C_ ("page", "%s %s %s"), name != NULL ? name : text, equals + 1, unit != NULL ? unit : "");
}

static void
add_handout (Page *page)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_auto (GStrv) texts = pufa_event_dup_texts (page->event, PUFA_FIELD_HANDOUT);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *text = dup_handout (page, texts[i]);

      g_strv_builder_add (list, g_strchomp (text));
    }
  add (page, C_ ("page", "handed out"), end_list (list));
}

/* "签到表, 现场照片 (3)" */
static void
add_evidence (Page *page)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_auto (GStrv) texts = pufa_event_dup_texts (page->event, PUFA_FIELD_EVIDENCE);

  for (guint i = 0; texts[i] != NULL; i++)
    texts[i][strcspn (texts[i], "=")] = '\0';
  for (guint i = 0, n; texts[i] != NULL; i += n)
    {
      g_autofree char *several = NULL;

      for (n = 1; texts[i + n] != NULL && g_str_equal (texts[i], texts[i + n]); n++)
        ;
      several = g_strdup_printf (C_ ("page", "%s (%u)"), texts[i], n);
      g_strv_builder_add (list, n > 1 ? several : texts[i]);
    }
  add (page, C_ ("page", "evidence"), end_list (list));
}

/* "0; last changed 2023-05-17 16:50 by zhou (pufa log 54d1)" */
static gboolean
add_revision (Page *page, GError **error)
{
  g_autoptr (GPtrArray) changes = pufa_store_list_changes (page->store, pufa_event_get_uid (page->event), 1, error);
  g_autofree char *id = desk_dup_id (page->store, page->event);
  g_autoptr (GString) when = g_string_new (NULL);
  const PufaChange *last;
  Moment moment;

  if (changes == NULL || changes->len == 0)
    return changes != NULL;
  last = g_ptr_array_index (changes, 0);
  moment = moment_of (g_date_time_to_unix (pufa_change_get_when (last)), cli_get_zone (page->cli));
  moment_append_stamp (when, &moment);
  add (page, C_ ("page", "revision"),
       g_strdup_printf (_ ("%u; last changed %s by %s (pufa log %s)"), pufa_event_get_sequence (page->event), when->str,
                        pufa_change_get_author (last) != NULL ? pufa_change_get_author (last) : "-", id));
  return TRUE;
}

static void
add_fields (Page *page)
{
  add_kind (page);
  add_when (page);
  add_where (page);
  add_speaker (page);
  add_for (page);
  add_about (page);
  add (page, C_ ("page", "text"), g_strdup (pufa_event_get_text (page->event, PUFA_FIELD_DESCRIPTION)));
  add_held (page);
  add_handout (page);
  add_evidence (page);
  add (page, C_ ("page", "filed"), g_strdup (pufa_event_get_text (page->event, PUFA_FIELD_FILED)));
}

gboolean
event_page_write (Cli *cli, PufaStore *store, const PufaEvent *event, GError **error)
{
  g_autoptr (Table) table = table_new (cli, columns, G_N_ELEMENTS (columns));
  Page page = { .cli = cli, .store = store, .office = pufa_store_get_office (store), .event = event, .table = table };
  static const TableColumn heading[] = { { NULL, ALIGN_LEFT, COLOUR_HEADING } };
  g_autoptr (Table) title = table_new (cli, heading, 1);
  const char *cells[] = { pufa_event_get_text (event, PUFA_FIELD_TITLE) };

  table_add (title, cells);
  add_fields (&page);
  if (!add_revision (&page, error))
    return FALSE;
  add (&page, C_ ("page", "uid"), g_strdup (pufa_event_get_uid (event)));
  table_end (title);
  table_end (table);
  return TRUE;
}

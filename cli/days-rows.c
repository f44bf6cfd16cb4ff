/* days-rows.c - days as rows
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "days-rows.h"
#include "json.h"
#include "lunar-text.h"
#include "moment.h"
#include "table.h"
#include "weekday.h"

struct _DaysRows {
  Cli *cli;
  PufaAlmanac *almanac;
  const GDate *today;
  Table *table; /* human, tsv, csv */
  Json *json;   /* json, jsonl */
};

static const TableColumn for_people[] = {
  { N_ ("date"), ALIGN_LEFT, COLOUR_NONE },      { N_ ("day"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("lunar"), ALIGN_LEFT, COLOUR_NONE },     { N_ ("days|work"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("days|what"), ALIGN_LEFT, COLOUR_NONE },
};

static const TableColumn for_programs[] = {
  { "date" },
  { "work" },
  { "lunar" },
  { "what" },
};

#define WORK_COLUMN 3

DaysRows *
days_rows_new (Cli *cli, PufaAlmanac *almanac, const GDate *today)
{
  DaysRows *self = g_new0 (DaysRows, 1);

  self->cli = cli;
  self->almanac = almanac;
  self->today = today;
  if (cli->format == FORMAT_JSON || cli->format == FORMAT_JSONL)
    {
      self->json = json_new (cli);
      json_begin (self->json);
      json_begin_rows (self->json, "days");
    }
  else if (cli->format == FORMAT_HUMAN)
    self->table = table_new (cli, for_people, G_N_ELEMENTS (for_people));
  else
    self->table = table_new (cli, for_programs, G_N_ELEMENTS (for_programs));
  return self;
}

void
days_rows_free (DaysRows *self)
{
  g_clear_pointer (&self->table, table_free);
  g_clear_pointer (&self->json, json_free);
  g_free (self);
}

static const char *
state_word (PufaDayState state)
{
  switch (state)
    {
    case PUFA_DAY_WORK:
      return C_ ("day", "work");
    case PUFA_DAY_REST:
      return C_ ("day", "rest");
    case PUFA_DAY_HOLIDAY:
      return C_ ("day", "holiday");
    case PUFA_DAY_MAKE_UP:
      return C_ ("day", "make-up");
    case PUFA_DAY_UNKNOWN:
      return C_ ("day", "unknown");
    }
  return "-";
}

static void
append_part (const DaysRows *self, GString *what, const char *part)
{
  if (what->len > 0)
    g_string_append (what, self->cli->format == FORMAT_HUMAN ? C_ ("days", "; ") : "; ");
  g_string_append (what, part);
}

/* 清明 need not be said of 清明节. What lasts weeks stands on its first day alone, or every row
 * would be full of it. */
static char *
dup_what (const DaysRows *self, const GDate *day, const DaysList *list)
{
  const char *holiday = pufa_almanac_get_holiday (self->almanac, day), *term = pufa_lunar_get_term (day);
  GPtrArray *begun = days_list_get_begun (list);
  GString *what = g_string_new (NULL);

  if (holiday != NULL)
    append_part (self, what, holiday);
  if (term != NULL && (holiday == NULL || strstr (holiday, term) == NULL))
    append_part (self, what, term);
  for (guint i = 0; i < begun->len; i++)
    {
      const DaysEntry *entry = g_ptr_array_index (begun, i);

      append_part (self, what, pufa_event_get_text (entry->event, PUFA_FIELD_TITLE));
    }
  return g_string_free (what, FALSE);
}

static void
add_for_people (DaysRows *self, const GDate *day, const DaysList *list)
{
  PufaDayState state = pufa_almanac_get_state (self->almanac, day);
  g_autofree char *date = moment_dup_date (day);
  g_autofree char *lunar = lunar_text_dup (day);
  g_autofree char *what = dup_what (self, day, list);
  const char *cells[] = { date, weekday_get_name ((guint) g_date_get_weekday (day)), lunar, state_word (state),
                          *what != '\0' ? what : NULL };

  table_add (self->table, cells);
  if (g_date_compare (day, self->today) == 0)
    table_colour_row (self->table, COLOUR_WARNING);
  else if (state == PUFA_DAY_UNKNOWN)
    table_colour_cell (self->table, WORK_COLUMN, COLOUR_WARNING);
}

static void
add_for_programs (DaysRows *self, const GDate *day, const DaysList *list)
{
  g_autofree char *date = moment_dup_date (day);
  g_autofree char *lunar = lunar_text_dup_code (day);
  g_autofree char *what = dup_what (self, day, list);
  const char *cells[] = { date, pufa_day_state_to_string (pufa_almanac_get_state (self->almanac, day)), lunar, what };

  table_add (self->table, cells);
}

/* Ids of the entries of a kind: of theme days a field, of the others a line of their own. */
static void
add_ids (Json *json, const char *key, const DaysList *list, PufaKind kind, const char *property)
{
  GPtrArray *standing = days_list_get_standing (list);

  json_begin_list (json, key);
  for (guint i = 0; i < standing->len; i++)
    {
      const DaysEntry *entry = g_ptr_array_index (standing, i);
      g_auto (GStrv) lines = NULL;
      g_autofree char *id = NULL;

      if (entry->kind != kind)
        continue;
      lines = pufa_event_dup_lines (entry->event, property);
      id = lines[0] != NULL ? pufa_line_dup_value (lines[0]) : NULL;
      json_add_text (json, NULL, id);
    }
  json_end_list (json);
}

static void
add_json (DaysRows *self, const GDate *day, const DaysList *list)
{
  g_autofree char *date = moment_dup_date (day);
  g_autofree char *code = lunar_text_dup_code (day);
  g_autofree char *lunar = pufa_lunar_to_string (day, NULL);

  json_begin_object (self->json, NULL);
  json_add_text (self->json, "date", date);
  json_add_text (self->json, "work", pufa_day_state_to_string (pufa_almanac_get_state (self->almanac, day)));
  json_add_text (self->json, "lunar", code);
  json_add_text (self->json, "lunar_name", lunar);
  json_add_text (self->json, "holiday", pufa_almanac_get_holiday (self->almanac, day));
  json_add_text (self->json, "term", pufa_lunar_get_term (day));
  add_ids (self->json, "markets", list, PUFA_KIND_MARKET_DAY, "X-PUFA-MARKET");
  add_ids (self->json, "theme_days", list, PUFA_KIND_THEME_DAY, "X-PUFA-THEME-DAY");
  add_ids (self->json, "seasons", list, PUFA_KIND_SEASON, "X-PUFA-SEASON");
  json_end_object (self->json);
}

void
days_rows_add (DaysRows *self, const GDate *day, const DaysList *list)
{
  if (self->json != NULL)
    add_json (self, day, list);
  else if (self->cli->format == FORMAT_HUMAN)
    add_for_people (self, day, list);
  else
    add_for_programs (self, day, list);
}

void
days_rows_end (DaysRows *self)
{
  if (self->table != NULL)
    {
      table_end (self->table);
      return;
    }
  json_end_rows (self->json);
  json_end (self->json);
}

/* cmd-days.c - pufa days: what is known about days
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "day-facts.h"
#include "day.h"
#include "days-rows.h"
#include "desk.h"
#include "event-text.h"
#include "fault.h"
#include "period.h"
#include "say.h"
#include "shared-options.h"

#define DAYS_SHOWN 7 /* where no end is said */

typedef struct {
  PeriodOptions days;
  ScopeOptions scope;
  gboolean force;
} DaysOptions;

static const GOptionEntry options[] = {
  { "force", 0, 0, G_OPTION_ARG_NONE, OPTION (DaysOptions, force),
    N_ ("where no holiday notice is known, count Monday to Friday"), NULL },
  { NULL },
};

/* A calendar to subscribe to must not be another one each day. */
static void
set_years (Bounds *bounds, const GDate *today)
{
  GDateYear year = g_date_get_year (g_date_valid (&bounds->first) ? &bounds->first : today);

  if (!g_date_valid (&bounds->first))
    g_date_set_dmy (&bounds->first, 1, G_DATE_JANUARY, year);
  if (!g_date_valid (&bounds->last))
    g_date_set_dmy (&bounds->last, 31, G_DATE_DECEMBER, (GDateYear) (year + 1));
}

/* An end that is open is near: the almanac has none. */
static void
close_bounds (const Cli *cli, Bounds *bounds, const GDate *today)
{
  if (cli->format == FORMAT_ICS)
    set_years (bounds, today);
  if (!g_date_valid (&bounds->first))
    bounds->first = !g_date_valid (&bounds->last) || g_date_compare (today, &bounds->last) < 0 ? *today : bounds->last;
  if (!g_date_valid (&bounds->last))
    {
      bounds->last = bounds->first;
      g_date_add_days (&bounds->last, DAYS_SHOWN - 1);
    }
}

static gboolean
read_bounds (Cli *cli, const char *period, const DaysOptions *opt, Bounds *bounds, GDate *today, GError **error)
{
  WhenContext context;

  when_almanac_offer_force (&cli->almanac, opt->force);
  if (!cli_get_when (cli, &context, error) || !period_read_bounds (period, &opt->days, &context, bounds, error))
    return FALSE;
  *today = day_today (&context);
  close_bounds (cli, bounds, today);
  return TRUE;
}

static void
say_unknown_year (Cli *cli, gint year)
{
  say (cli, _ ("%d has no holiday notice yet"), year);
  say_advice (cli, "%s", _ ("import it: pufa import --as days FILE"));
}

/* Theme days of a year that have no date yet, where the whole year was asked for. */
static void
say_pending (Cli *cli, const PufaAlmanac *almanac, const Bounds *bounds)
{
  for (gint year = g_date_get_year (&bounds->first); year <= g_date_get_year (&bounds->last); year++)
    {
      g_autoptr (GDate) first = g_date_new_dmy (1, G_DATE_JANUARY, (GDateYear) year);
      g_autoptr (GDate) last = g_date_new_dmy (31, G_DATE_DECEMBER, (GDateYear) year);
      g_auto (GStrv) names = NULL;
      g_autofree char *text = NULL;

      if (g_date_compare (first, &bounds->first) < 0 || g_date_compare (last, &bounds->last) > 0)
        continue;
      names = pufa_almanac_dup_pending (almanac, year);
      if (names[0] == NULL)
        continue;
      text = event_text_join ((const char *const *) names);
      say (cli, _ ("without a date in %d until it is announced: %s"), year, text);
    }
}

static void
write_rows (Cli *cli, PufaAlmanac *almanac, DaysList *list, const Bounds *bounds, const GDate *today)
{
  g_autoptr (DaysRows) rows = days_rows_new (cli, almanac, today);
  g_autoptr (GDate) day = g_date_new_julian (g_date_get_julian (&bounds->first));
  gint unknown = 0;

  for (; g_date_compare (day, &bounds->last) <= 0; g_date_add_days (day, 1))
    {
      days_list_turn (list, day);
      days_rows_add (rows, day, list);
      if (unknown == 0)
        unknown = day_facts_get_unknown_year (almanac, day);
    }
  days_rows_end (rows);
  if (cli->format == FORMAT_HUMAN && unknown != 0)
    say_unknown_year (cli, unknown);
  if (cli->format == FORMAT_HUMAN)
    say_pending (cli, almanac, bounds);
}

/* For subscribers' eyes: its name is not the program's to translate. */
static void
write_calendar (Cli *cli, const PufaOffice *office, const DaysList *list)
{
  GPtrArray *events = days_list_get_events (list);
  g_autofree char *name = g_strconcat (pufa_office_get_name (office), "·集日和宣传节点", NULL);
  g_autoptr (PufaWriter) writer = pufa_writer_new_for_public (name, pufa_office_get_organizer (office));
  g_autoptr (GBytes) text = NULL;
  gsize length;
  gconstpointer bytes;

  for (guint i = 0; i < events->len; i++)
    pufa_writer_add (writer, g_ptr_array_index (events, i));
  pufa_writer_end (writer);
  text = pufa_writer_take (writer);
  bytes = g_bytes_get_data (text, &length);
  fwrite (bytes, 1, length, cli->out);
}

static gboolean
run_days (Cli *cli, const void *values, char **args, GError **error)
{
  const DaysOptions *opt = values;
  g_autoptr (PufaOffice) office = desk_open_office (cli, error);
  g_autoptr (DaysScope) scope = office != NULL ? days_scope_new (office, &opt->scope, error) : NULL;
  g_autoptr (DaysList) list = NULL;
  Bounds bounds;
  GDate today;

  if (scope == NULL || !read_bounds (cli, args[0], opt, &bounds, &today, error))
    return FALSE;
  list = days_list_new (pufa_office_get_almanac (office), scope, &bounds.first, &bounds.last, error);
  if (list == NULL)
    {
      fault_blame_user (error);
      return FALSE;
    }
  if (cli->format == FORMAT_ICS)
    write_calendar (cli, office, list);
  else
    write_rows (cli, pufa_office_get_almanac (office), list, &bounds, &today);
  return TRUE;
}

extern const Command cmd_days;
const Command cmd_days = {
  .name = "days",
  .args = N_ ("[PERIOD|DATE]"),
  .summary = N_ ("working days, lunar dates, markets, theme days"),
  .group = GROUP_PLAN,
  .about = N_ ("Says of each day whether one works on it, its lunar date, and what is on it: holidays, solar\n"
               "terms, markets, theme days, seasons. What lasts weeks stands on its first day. Without\n"
               "PERIOD: the seven days from today on; as ics: this year and the next.\n"
               "A year without its holiday notice is unknown, and +6wd cannot be counted in it."),
  .options = options,
  .options_size = sizeof (DaysOptions),
  .shared = { SHARED (period_options, DaysOptions, days), SHARED (scope_options, DaysOptions, scope) },
  .formats = FORMATS_OF_ROWS " ics",
  .examples = N_ ("pufa days --since mon --until sun\npufa days \"2023-09-30 +6wd\"\n"
                  "pufa days 2023 --village 石桥 --format tsv | grep 石桥大集\n"
                  "pufa days --format ics -o days.ics"),
  .statuses = "345",
  .max_args = 1,
  .is_paged = TRUE,
  .run = run_days,
};

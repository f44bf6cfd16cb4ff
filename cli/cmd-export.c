/* cmd-export.c - pufa export: a calendar file
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>
#include <string.h>

#include "desk.h"
#include "fault.h"
#include "say.h"
#include "shared-options.h"
#include "sieve.h"

typedef struct {
  gboolean archive;
  char *sort;
  PeriodOptions days;
  FilterOptions filters;
} ExportOptions;

static const GOptionEntry options[] = {
  { "archive", 0, 0, G_OPTION_ARG_NONE, OPTION (ExportOptions, archive),
    N_ ("all that is stored, as it is: records, notices and private\nevents too; to keep, not to hand out"), NULL },
  { "sort", 0, 0, G_OPTION_ARG_STRING, OPTION (ExportOptions, sort),
    N_ ("start: by their start; else as they were added"), N_ ("start") },
  { NULL },
};

static gboolean
check_sort (const char *sort, GError **error)
{
  if (sort == NULL || g_str_equal (sort, "start"))
    return TRUE;
  fault_set (error, _ ("--sort: %s: only start is known"), sort);
  return FALSE;
}

static PufaWriter *
make_writer (PufaOffice *office, const ExportOptions *opt)
{
  const char *name = pufa_office_get_name (office);

  return opt->archive ? pufa_writer_new (name) : pufa_writer_new_for_public (name, pufa_office_get_organizer (office));
}

static void
write_ready (Cli *cli, PufaWriter *writer)
{
  g_autoptr (GBytes) text = pufa_writer_take (writer);
  gsize size;
  const char *bytes = g_bytes_get_data (text, &size);

  if (size > 0)
    fwrite (bytes, 1, size, cli->out);
}

/* A series stays one event here; list and report expand it. */
static PufaCursor *
find (const Sieve *sieve, PufaStore *store, const ExportOptions *opt, GError **error)
{
  PufaFilter *filter = sieve_get_filter (sieve);

  return opt->sort != NULL ? pufa_store_find_sorted (store, filter, error) : pufa_store_find (store, filter, error);
}

/* The number of events written; -1 with an error. */
static gint64
write_events (Cli *cli, PufaStore *store, const Sieve *sieve, const ExportOptions *opt, GError **error)
{
  g_autoptr (PufaCursor) cursor = find (sieve, store, opt, error);
  g_autoptr (PufaWriter) writer = make_writer (pufa_store_get_office (store), opt);
  PufaEvent *event;
  gint64 n = 0;

  if (cursor == NULL)
    return -1;
  do
    {
      if (!pufa_cursor_next (cursor, &event, error))
        return -1;
      if (event == NULL || !sieve_lets (sieve, event) || !pufa_writer_add (writer, event))
        continue;
      if (++n % 64 == 0)
        write_ready (cli, writer);
    }
  while (event != NULL);
  pufa_writer_end (writer);
  write_ready (cli, writer);
  return n;
}

static void
say_written (Cli *cli, const char *file, gint64 n, const ExportOptions *opt)
{
  guint count = (guint) MIN (n, G_MAXUINT);

  if (opt->archive)
    say (cli, ngettext ("wrote %u event to %s", "wrote %u events to %s", count), count, file);
  else
    say (cli,
         ngettext ("wrote %u event to %s; open it on a phone or send it by WeChat as a file",
                   "wrote %u events to %s; open it on a phone or send it by WeChat as a file", count),
         count, file);
}

/* Notices, which a list leaves out, are in an archive; a handed-out file leaves them out itself. */
static Sieve *
make_sieve (Cli *cli, PufaStore *store, const char *period, const ExportOptions *opt, GError **error)
{
  char all[] = "all", *every_kind[] = { all, NULL };
  FilterOptions filters = opt->filters;

  if (filters.kind == NULL && opt->archive)
    filters.kind = every_kind;
  return sieve_new (cli, pufa_store_get_office (store), period, &opt->days, &filters, error);
}

static gboolean
run_export (Cli *cli, const void *values, char **args, GError **error)
{
  const ExportOptions *opt = values;
  g_autoptr (PufaStore) store = check_sort (opt->sort, error) ? desk_open (cli, error) : NULL;
  g_autoptr (Sieve) sieve = store != NULL ? make_sieve (cli, store, args[0], opt, error) : NULL;
  gint64 n = sieve != NULL ? write_events (cli, store, sieve, opt, error) : -1;

  if (n >= 0 && cli->output != NULL)
    say_written (cli, cli->output, n, opt);
  return n >= 0;
}

extern const Command cmd_export;
const Command cmd_export = {
  .name = "export",
  .args = N_ ("[PERIOD]"),
  .summary = N_ ("write a calendar file"),
  .group = GROUP_FILES,
  .about = N_ ("Writes the events of PERIOD, or all there are, as a calendar that is safe to hand out: no\n"
               "records, notices, alarms, telephone numbers or private events."),
  .options = options,
  .options_size = sizeof (ExportOptions),
  .shared = { SHARED (period_options, ExportOptions, days), SHARED (filter_options, ExportOptions, filters) },
  .formats = "ics",
  .examples = N_ ("pufa export 2023 -o qinghe-2023.ics\npufa export --village 南庄村 --since today\n"
                  "pufa export --archive -o backup.ics"),
  .statuses = "34",
  .max_args = 1,
  .run = run_export,
};

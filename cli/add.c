/* add.c - the time and the id of something new
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "add.h"
#include "fault.h"
#include "length.h"
#include "uid.h"
#include "when.h"

/* --start and --duration into the builder. */
gboolean
add_set_time (Cli *cli, PufaEventBuilder *builder, const AddOptions *opt, gint minutes, GError **error)
{
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  WhenContext context;

  if (!cli_get_when (cli, &context, error))
    return FALSE;
  if (!when_read (opt->start, &context, &start, &end, error))
    {
      g_prefix_error (error, "--start: ");
      return FALSE;
    }
  if (opt->duration != NULL && end != NULL)
    {
      fault_set (error, "%s", _ ("--duration: WHEN has an end already; give one of the two"));
      return FALSE;
    }
  if (opt->duration != NULL && !length_read (opt->duration, &minutes, error))
    {
      g_prefix_error (error, "--duration: ");
      return FALSE;
    }
  if (end != NULL)
    minutes = (gint) (g_date_time_difference (end, start) / G_TIME_SPAN_MINUTE);
  pufa_event_builder_set_start (builder, start, (guint) minutes);
  return TRUE;
}

void
add_set_uid (Cli *cli, PufaEventBuilder *builder, const AddOptions *opt, guint index)
{
  g_autofree char *seeded = uid_dup_seeded (cli->environment.seed, index);

  if (opt->uid != NULL)
    pufa_event_builder_set_uid (builder, opt->uid);
  else if (seeded != NULL)
    pufa_event_builder_set_uid (builder, seeded);
}

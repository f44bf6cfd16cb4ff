/* report-figure.c - the figures of a report by their names
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fault.h"
#include "nearest.h"
#include "report.h"

const ReportFigure report_figures[] = {
  { "lectures", PUFA_FIGURE_LECTURES, PUFA_AXIS_ALL, "" },
  { "consultations", PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_ALL, "" },
  { "leaflets", PUFA_FIGURE_LEAFLETS, PUFA_AXIS_ALL, "" },
  { "sheets", PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "份" },
  { "booklets", PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "册" },
  { "gifts", PUFA_FIGURE_GIFTS, PUFA_AXIS_ALL, "" },
  { "attended", PUFA_FIGURE_ATTENDED, PUFA_AXIS_ALL, "" },
  { "reached", PUFA_FIGURE_REACHED, PUFA_AXIS_ALL, "" },
  { "consulted", PUFA_FIGURE_CONSULTED, PUFA_AXIS_ALL, "" },
  { "notices", PUFA_FIGURE_NOTICES, PUFA_AXIS_ALL, "" },
  { "cancelled", PUFA_FIGURE_CANCELLED, PUFA_AXIS_ALL, "" },
  { NULL },
};

/* [targets] names one of what is counted: "lecture" and, for each village, "lecture/village". */
static gboolean
is_named (const char *name, const char *typed)
{
  gsize length = strcspn (typed, "/");

  return strncmp (name, typed, length) == 0 && (name[length] == '\0' || g_str_equal (name + length, "s"));
}

const ReportFigure *
report_find_figure (const char *key, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (const ReportFigure *figure = report_figures; figure->key != NULL; figure++)
    {
      if (is_named (figure->key, key))
        return figure;
      g_strv_builder_add (builder, figure->key);
    }
  names = g_strv_builder_end (builder);
  list = g_strjoinv (C_ ("names", ", "), names);
  fault_set (error, _ ("--trace: %s: one of %s"), key, list);
  return NULL;
}

gint64
report_get (const PufaReport *report, const ReportFigure *figure)
{
  return pufa_report_get_count (report, figure->figure, figure->axis, figure->part);
}

gint64
report_get_all (const PufaReport *report, PufaFigure figure)
{
  return pufa_report_get_count (report, figure, PUFA_AXIS_ALL, "");
}

/* report-json.c - the report for programs
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "json.h"
#include "report.h"

static void
add_totals (Json *json, const PufaReport *report)
{
  json_begin_object (json, "totals");
  for (const ReportFigure *figure = report_figures; figure->key != NULL; figure++)
    json_add_number (json, figure->key, report_get (report, figure));
  json_end_object (json);
}

static void
add_target (Json *json, const ReportAnswer *answer, const char *key, PufaFigure figure)
{
  gint64 target = answer->is_filtered ? -1 : pufa_report_get_target (answer->count->total, figure);

  if (target >= 0)
    json_add_number (json, key, target);
  else
    json_add_null (json, key);
}

static void
add_targets (Json *json, const ReportAnswer *answer)
{
  json_begin_object (json, "targets");
  add_target (json, answer, "lectures", PUFA_FIGURE_LECTURES);
  add_target (json, answer, "consultations", PUFA_FIGURE_CONSULTATIONS);
  add_target (json, answer, "leaflets", PUFA_FIGURE_LEAFLETS);
  json_end_object (json);
}

static void
add_numbers (Json *json, gint64 lectures, gint64 consultations, gint64 leaflets)
{
  json_add_number (json, "lectures", lectures);
  json_add_number (json, "consultations", consultations);
  json_add_number (json, "leaflets", leaflets);
}

static void
add_quarters (Json *json, const PufaReport *report, PufaAxis axis, const char *key)
{
  json_begin_list (json, "quarters");
  for (guint quarter = 1; quarter <= 4; quarter++)
    {
      json_begin_object (json, NULL);
      add_numbers (json, pufa_report_get_quarter_count (report, PUFA_FIGURE_LECTURES, axis, key, quarter),
                   pufa_report_get_quarter_count (report, PUFA_FIGURE_CONSULTATIONS, axis, key, quarter),
                   pufa_report_get_quarter_count (report, PUFA_FIGURE_LEAFLETS, axis, key, quarter));
      json_end_object (json);
    }
  json_end_list (json);
}

/* A list of the report, and the axis that it is along. */
typedef struct {
  const char *key;
  PufaAxis axis;
} Axis;

static const Axis axes[] = {
  { "villages", PUFA_AXIS_VILLAGE }, { "quarters", PUFA_AXIS_QUARTER },   { "months", PUFA_AXIS_MONTH },
  { "channels", PUFA_AXIS_CHANNEL }, { "audiences", PUFA_AXIS_AUDIENCE }, { "laws", PUFA_AXIS_LAW },
  { "advisers", PUFA_AXIS_SPEAKER },
};

static void
add_part (Json *json, const ReportAnswer *answer, PufaAxis axis, const char *key)
{
  const PufaReport *report = answer->count->total;
  g_autofree char *name = report_dup_name (answer->count, axis, key);
  gboolean has_key = *key != '\0';

  json_begin_object (json, NULL);
  json_add_text (json, "id", has_key ? key : NULL);
  json_add_text (json, "name", has_key ? name : NULL);
  add_numbers (json, pufa_report_get_count (report, PUFA_FIGURE_LECTURES, axis, key),
               pufa_report_get_count (report, PUFA_FIGURE_CONSULTATIONS, axis, key),
               pufa_report_get_count (report, PUFA_FIGURE_LEAFLETS, axis, key));
  add_quarters (json, report, axis, key);
  if (axis == PUFA_AXIS_SPEAKER)
    {
      json_add_number (json, "norm_lectures", pufa_report_get_count (report, PUFA_FIGURE_ADVISER_LECTURES, axis, key));
      json_add_number (json, "norm_minutes", pufa_report_get_count (report, PUFA_FIGURE_ADVISER_MINUTES, axis, key));
    }
  json_end_object (json);
}

/* What has no such key stands last, under null, where there is something of it. */
static void
add_axis (Json *json, const ReportAnswer *answer, const Axis *axis)
{
  const PufaReport *report = answer->count->total;
  g_auto (GStrv) keys = pufa_report_dup_keys (report, axis->axis);

  json_begin_rows (json, axis->key);
  for (guint i = 0; keys[i] != NULL; i++)
    add_part (json, answer, axis->axis, keys[i]);
  if (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, axis->axis, "") +
          pufa_report_get_count (report, PUFA_FIGURE_CONSULTATIONS, axis->axis, "") >
      0)
    add_part (json, answer, axis->axis, "");
  json_end_rows (json);
}

static void
add_materials (Json *json, const ReportAnswer *answer)
{
  const PufaReport *report = answer->count->total;
  g_auto (GStrv) keys = pufa_report_dup_keys (report, PUFA_AXIS_MATERIAL);

  json_begin_rows (json, "materials");
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *name = report_dup_name (answer->count, PUFA_AXIS_MATERIAL, keys[i]);
      const char *unit = report_get_unit (answer->count, keys[i]);

      json_begin_object (json, NULL);
      json_add_text (json, "id", keys[i]);
      json_add_text (json, "name", name);
      json_add_text (json, "unit", unit);
      json_add_boolean (json, "counted", g_str_equal (unit, "份") || g_str_equal (unit, "册"));
      json_add_number (json, "quantity",
                       pufa_report_get_count (report, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_MATERIAL, keys[i]) +
                           pufa_report_get_count (report, PUFA_FIGURE_GIFTS, PUFA_AXIS_MATERIAL, keys[i]));
      json_end_object (json);
    }
  json_end_rows (json);
}

/* The subjects of the findings of @rule. */
static void
add_subjects (Json *json, const char *key, const GPtrArray *found, const char *rule)
{
  json_begin_list (json, key);
  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (pufa_finding_get_rule (g_ptr_array_index (found, i)), rule))
      json_add_text (json, NULL, pufa_finding_get_subject (g_ptr_array_index (found, i)));
  json_end_list (json);
}

static void
add_evidence (Json *json, const GPtrArray *found)
{
  static const char rule[] = "evidence ";

  json_begin_list (json, "evidence");
  for (guint i = 0; i < found->len; i++)
    {
      const PufaFinding *finding = g_ptr_array_index (found, i);

      if (!g_str_has_prefix (pufa_finding_get_rule (finding), rule))
        continue;
      json_begin_object (json, NULL);
      json_add_text (json, "uid", pufa_finding_get_subject (finding));
      json_add_text (json, "type", pufa_finding_get_rule (finding) + strlen (rule));
      json_end_object (json);
    }
  json_end_list (json);
}

/* Of some events alone nothing can be said to be missing. */
static void
add_gaps (Json *json, const ReportAnswer *answer)
{
  const PufaReport *report = answer->count->total;
  g_autoptr (GPtrArray) found = answer->is_filtered ? g_ptr_array_new () : pufa_report_list_missing (report);

  json_begin_object (json, "gaps");
  add_subjects (json, "villages", found, "village");
  add_subjects (json, "no_lecture", found, "lecture");
  add_subjects (json, "channels", found, "channel");
  json_begin_object (json, "adviser_lectures");
  json_add_number (json, "held", report_get_all (report, PUFA_FIGURE_ADVISER_LECTURES));
  add_target (json, answer, "norm", PUFA_FIGURE_ADVISER_LECTURES);
  json_end_object (json);
  add_evidence (json, found);
  json_end_object (json);
}

static void
add_other (Json *json, const ReportAnswer *answer)
{
  if (answer->other == NULL)
    return;
  json_begin_object (json, "compare");
  json_add_text (json, "period", answer->other_period);
  add_totals (json, answer->other->total);
  json_end_object (json);
}

void
report_write_json (const ReportAnswer *answer)
{
  g_autoptr (Json) json = json_new (answer->cli);
  g_autofree char *offices = report_dup_offices (answer->count);
  g_autofree char *sentence = pufa_report_dup_sentence (answer->count->total);

  json_begin (json);
  json_add_text (json, "office", offices);
  json_add_text (json, "period", answer->period);
  add_totals (json, answer->count->total);
  add_targets (json, answer);
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    add_axis (json, answer, &axes[i]);
  add_materials (json, answer);
  add_gaps (json, answer);
  json_add_text (json, "sentence", sentence);
  add_other (json, answer);
  json_end (json);
}

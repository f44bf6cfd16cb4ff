/* report.h - what a report is on, what was counted, and how its parts are called
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "period.h"

/* A figure as --trace and JSON name it. */
typedef struct {
  const char *key; /* "leaflets" */
  PufaFigure figure;
  PufaAxis axis;
  const char *part; /* of the axis */
} ReportFigure;

/* In the order of JSON; ends with { NULL }. */
extern const ReportFigure report_figures[];

/* A key of the totals, or one of [targets]: "lecture", "lecture/village". NULL with an error. */
const ReportFigure *report_find_figure (const char *key, GError **error);

gint64 report_get (const PufaReport *report, const ReportFigure *figure);
gint64 report_get_all (const PufaReport *report, PufaFigure figure);

/* The workspaces that --store names, else the one that is found: PufaStore each. Two that are of
 * one office add up; two offices of one id cannot be told apart. NULL with an error. */
GPtrArray *report_open_stores (Cli *cli, char **folders, GError **error);

/* What is asked. */
typedef struct {
  const char *period; /* as typed */
  const PeriodOptions *days;
  FilterOptions filters;
  gboolean is_filtered; /* some events alone */
} ReportQuestion;

#define REPORT_MAX_PAST 10

/* What was counted. */
typedef struct {
  PufaReport *total;
  GPtrArray *offices; /* PufaOffice, each once */
  GPtrArray *parts;   /* PufaReport: what each of them has; of one office the total */
  GPtrArray *past;    /* PufaEvent: over and neither recorded nor cancelled; the first of them */
  guint n_past;       /* all of them */
  guint n_read;       /* stores that know the names that are asked for */
  GError *unknown;    /* of the first that does not; or NULL */
} ReportCount;

ReportCount *report_count_new (Cli *cli, GPtrArray *stores, const ReportQuestion *question, GError **error);
void report_count_free (ReportCount *self);

/* The name of a village, person or material as people call it; of several offices with that of its
 * own before it. */
char *report_dup_name (const ReportCount *self, PufaAxis axis, const char *key);

/* The same without its office. */
char *report_dup_own_name (const ReportCount *self, PufaAxis axis, const char *key);

/* Whether a key is that of @office among several: "hebei/v01". */
gboolean report_is_of (PufaOffice *office, const char *key);

/* The unit of a material; 份 where nobody knows. */
const char *report_get_unit (const ReportCount *self, const char *key);

/* "青禾街道司法所"; all of them, where there are several. */
char *report_dup_offices (const ReportCount *self);

/* All that is answered. */
typedef struct {
  Cli *cli;
  GPtrArray *stores;
  char *period;                      /* "2023Q3" */
  char *label;                       /* the same for people */
  guint first_quarter, last_quarter; /* that are shown */
  guint begun_quarter;               /* the last that has begun; what is yet to come is no gap */
  gboolean is_filtered;
  ReportCount *count;
  char *other_period; /* of --compare, or NULL */
  char *other_label;
  ReportCount *other;
} ReportAnswer;

void report_write_human (const ReportAnswer *answer);
void report_write_gaps (const ReportAnswer *answer);
void report_write_json (const ReportAnswer *answer);
void report_write_csv (const ReportAnswer *answer);

/* The events behind a figure, and how much of it each has. */
gboolean report_trace (Cli *cli, GPtrArray *stores, const ReportQuestion *question, const ReportFigure *figure,
                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportCount, report_count_free)

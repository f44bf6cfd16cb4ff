/* cmd-report.c - pufa report: a period in figures, its gaps and its sentence
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "report.h"

#define FORMATS "human json csv"

typedef struct {
  PeriodOptions days;
  FilterOptions filters;
  char *compare;
  char **store;
  char *trace;
} ReportOptions;

static const GOptionEntry options[] = {
  { "compare", 0, 0, G_OPTION_ARG_STRING, OPTION (ReportOptions, compare), N_ ("set another period beside it"),
    N_ ("PERIOD") },
  { "store", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, OPTION (ReportOptions, store),
    N_ ("of the workspace in DIR instead; repeated: of all of them together"), N_ ("DIR") },
  { "trace", 0, 0, G_OPTION_ARG_STRING, OPTION (ReportOptions, trace),
    N_ ("the events behind a figure: lectures, consultations, leaflets,\n"
        "sheets, booklets, gifts, attended, reached, consulted, notices or cancelled"),
    N_ ("KEY") },
  { NULL },
};

static gboolean
has_filter (const FilterOptions *filters)
{
  return filters->kind != NULL || filters->stage != NULL || filters->village != NULL || filters->venue != NULL ||
         filters->speaker != NULL || filters->channel != NULL || filters->law != NULL || filters->theme_day != NULL ||
         filters->title != NULL;
}

/* Notices are counted too, unless --kind says otherwise. */
static ReportQuestion
make_question (const char *period, const ReportOptions *opt)
{
  static char *all_kinds[] = { (char *) "all", NULL };
  ReportQuestion question = { period, &opt->days, opt->filters, has_filter (&opt->filters) };

  if (question.filters.kind == NULL)
    question.filters.kind = all_kinds;
  return question;
}

/* What --since and --until leave of PERIOD. */
static gboolean
read_period (Cli *cli, const char *text, const PeriodOptions *days, Period *period, GError **error)
{
  WhenContext context;
  Bounds bounds;

  if (!cli_get_when (cli, &context, error) || !period_read (text, &context, period, error) ||
      !period_read_bounds (text, days, &context, &bounds, error))
    return FALSE;
  if (g_date_compare (&bounds.first, &period->first) != 0 || g_date_compare (&bounds.last, &period->last) != 0)
    *period = (Period){ PERIOD_DAYS, bounds.first, bounds.last };
  return TRUE;
}

static void
answer_clear (ReportAnswer *self)
{
  g_free (self->period);
  g_free (self->label);
  g_free (self->other_period);
  g_free (self->other_label);
  g_clear_pointer (&self->count, report_count_free);
  g_clear_pointer (&self->other, report_count_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportAnswer, answer_clear)

static guint
quarter_of (guint month)
{
  return (month + 2) / 3;
}

/* Of more than a year all quarters. */
static void
set_quarters (ReportAnswer *answer, const Period *period, GDateTime *now)
{
  gint year = g_date_get_year (&period->first), this_year = g_date_time_get_year (now);
  gboolean is_in_year = g_date_get_year (&period->last) == year;

  answer->first_quarter = is_in_year ? quarter_of (g_date_get_month (&period->first)) : 1;
  answer->last_quarter = is_in_year ? quarter_of (g_date_get_month (&period->last)) : 4;
  answer->begun_quarter = !is_in_year || year < this_year ? 4
                          : year > this_year              ? 0
                                                          : quarter_of ((guint) g_date_time_get_month (now));
}

static gboolean
count (ReportAnswer *answer, const char *text, const ReportOptions *opt, GError **error)
{
  const ReportQuestion question = make_question (text, opt);
  Period period;

  GDateTime *now = cli_get_now (answer->cli, error);

  if (now == NULL || !read_period (answer->cli, text, &opt->days, &period, error))
    return FALSE;
  answer->period = period_to_string (&period);
  answer->label = period_to_label (&period);
  answer->is_filtered = question.is_filtered;
  set_quarters (answer, &period, now);
  answer->count = report_count_new (answer->cli, answer->stores, &question, error);
  return answer->count != NULL;
}

static gboolean
count_other (ReportAnswer *answer, const ReportOptions *opt, GError **error)
{
  const PeriodOptions whole = { NULL };
  ReportQuestion question = make_question (opt->compare, opt);
  Period period;

  if (opt->compare == NULL)
    return TRUE;
  question.days = &whole;
  if (!read_period (answer->cli, opt->compare, &whole, &period, error))
    {
      g_prefix_error (error, "--compare: ");
      return FALSE;
    }
  answer->other_period = period_to_string (&period);
  answer->other_label = period_to_label (&period);
  answer->other = report_count_new (answer->cli, answer->stores, &question, error);
  return answer->other != NULL;
}

static gboolean
run_report (Cli *cli, const void *values, char **args, GError **error)
{
  const ReportOptions *opt = values;
  const ReportFigure *traced = opt->trace != NULL ? report_find_figure (opt->trace, error) : NULL;
  g_autoptr (GPtrArray) stores =
      opt->trace == NULL || traced != NULL ? report_open_stores (cli, opt->store, error) : NULL;
  g_auto (ReportAnswer) answer = { .cli = cli, .stores = stores };

  if (stores == NULL)
    return FALSE;
  if (traced != NULL)
    {
      const ReportQuestion question = make_question (args[0], opt);

      return report_trace (cli, stores, &question, traced, error);
    }
  if (!count (&answer, args[0], opt, error) || !count_other (&answer, opt, error))
    return FALSE;
  if (cli->format == FORMAT_JSON)
    report_write_json (&answer);
  else if (cli->format == FORMAT_CSV)
    report_write_csv (&answer);
  else
    report_write_human (&answer);
  return TRUE;
}

extern const Command cmd_report;
const Command cmd_report = {
  .name = "report",
  .args = N_ ("PERIOD"),
  .summary = N_ ("figures, gaps and the sentence"),
  .group = GROUP_ACCOUNT,
  .about = N_ ("Counts what was held in PERIOD: lectures, consultations, notices, leaflets and people, by\n"
               "village, quarter and channel; says what is missing; ends with the sentence for the\n"
               "annual report. An adviser's own events count for the norm of advisers alone."),
  .options = options,
  .options_size = sizeof (ReportOptions),
  .shared = { SHARED (period_options, ReportOptions, days), SHARED (filter_options, ReportOptions, filters) },
  .formats = FORMATS,
  .examples = N_ ("pufa report 2023\npufa report 2023Q3 --village 石桥\npufa report 2023 --trace leaflets\n"
                  "pufa report 2023 --compare 2022 --json\n"
                  "pufa report 2023 --store qinghe --store liuhe"),
  .statuses = "34",
  .min_args = 1,
  .max_args = 1,
  .is_paged = TRUE,
  .run = run_report,
};

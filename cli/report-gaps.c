/* report-gaps.c - what a report finds missing, a line for each kind of gap
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "colour.h"
#include "desk.h"
#include "event-text.h"
#include "report.h"
#include "safe.h"
#include "width.h"

#define MAX_EVENTS 10 /* whose missing evidence is told to people */
#define INDENT 2
#define SPACE 2

typedef struct {
  const char *rule; /* of the findings, its first word */
  const char *label;
} Gap;

static const Gap gaps[] = {
  { "village", NC_ ("gap", "nothing held") },
  { "lecture", NC_ ("gap", "no lecture") },
  { "quarter", NC_ ("gap", "empty quarters") },
  { "adviser-lectures", NC_ ("gap", "adviser norm") },
  { "adviser-cover", NC_ ("gap", "advisers") },
  { "mediators", NC_ ("gap", "mediators") },
  { "evidence", NC_ ("gap", "evidence") },
  { NULL, NC_ ("gap", "not recorded") },
  { "stock", NC_ ("gap", "stock") },
  { "material", NC_ ("gap", "unknown unit") },
};

/* The text of a gap, in several lines where it has many items. */
typedef struct {
  const ReportAnswer *answer;
  GPtrArray *found; /* of PufaFinding: all */
  GPtrArray *lines; /* of char * */
} Lines;

static const char *
get_label (const Gap *gap)
{
  return g_dpgettext2 (NULL, "gap", gap->label);
}

/* As wide as the widest label, whatever is told, so that reports look alike. */
static guint
get_label_width (void)
{
  guint width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    width = MAX (width, width_of (get_label (&gaps[i])));
  return width;
}

/* The rule's words behind the first: "evidence 签到表". */
static const char *
get_argument (const PufaFinding *finding)
{
  const char *blank = strchr (pufa_finding_get_rule (finding), ' ');

  return blank != NULL ? blank + 1 : "";
}

static gboolean
is_of_rule (const PufaFinding *finding, const char *rule)
{
  const char *own = pufa_finding_get_rule (finding);

  return strncmp (own, rule, strlen (rule)) == 0 && (own[strlen (rule)] == ' ' || own[strlen (rule)] == '\0');
}

static PufaEvent *
find_event (const ReportAnswer *answer, const char *uid, char **id)
{
  for (guint i = 0; i < answer->stores->len; i++)
    {
      PufaStore *store = g_ptr_array_index (answer->stores, i);
      PufaEvent *event = pufa_store_get (store, uid, NULL);

      if (event == NULL)
        continue;
      *id = desk_dup_id (store, event);
      return event;
    }
  return NULL;
}

static char *
dup_id (const ReportAnswer *answer, const char *uid)
{
  char *id = NULL;
  PufaEvent *event = find_event (answer, uid, &id);

  g_clear_pointer (&event, pufa_event_unref);
  return id != NULL ? id : g_strdup (uid);
}

/* "槐树村 (8ea2 was cancelled)" */
static char *
dup_village (const Lines *self, const PufaFinding *finding)
{
  char *name = report_dup_own_name (self->answer->count, PUFA_AXIS_VILLAGE, pufa_finding_get_subject (finding));

  for (guint i = 0; i < self->found->len && is_of_rule (finding, "village"); i++)
    {
      const PufaFinding *other = g_ptr_array_index (self->found, i);
      g_autofree char *id = NULL;
      g_autofree char *plain = NULL;

      if (!is_of_rule (other, "cancelled") || !g_str_equal (get_argument (other), pufa_finding_get_subject (finding)))
        continue;
      id = dup_id (self->answer, pufa_finding_get_subject (other));
      plain = name;
      name = g_strdup_printf (_ ("%s (%s was cancelled)"), plain, id);
    }
  return name;
}

/* The villages of @office (of the only one where it is NULL) with findings of @rule, in a row. */
static char *
dup_villages (const Lines *self, const char *rule, PufaOffice *office)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < self->found->len; i++)
    {
      const PufaFinding *finding = g_ptr_array_index (self->found, i);
      g_autofree char *name = NULL;

      if (!is_of_rule (finding, rule) || (office != NULL && !report_is_of (office, pufa_finding_get_subject (finding))))
        continue;
      name = dup_village (self, finding);
      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  return names[0] != NULL ? g_strjoinv (C_ ("words", " "), names) : NULL;
}

static void
add_villages (Lines *self, const char *rule)
{
  const GPtrArray *offices = self->answer->count->offices;

  for (guint i = 0; i < offices->len; i++)
    {
      PufaOffice *office = g_ptr_array_index (offices, i);
      char *names = dup_villages (self, rule, offices->len > 1 ? office : NULL);
      g_autofree char *plain = offices->len > 1 ? names : NULL;

      if (names != NULL)
        g_ptr_array_add (self->lines,
                         plain != NULL ? g_strdup_printf (_ ("%s: %s"), pufa_office_get_name (office), plain) : names);
    }
}

static gboolean
has_begun (const Lines *self, const PufaFinding *quarter)
{
  return g_ascii_strtoull (pufa_finding_get_subject (quarter), NULL, 10) <= self->answer->begun_quarter;
}

static void
add_quarters (Lines *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < self->found->len; i++)
    {
      const PufaFinding *finding = g_ptr_array_index (self->found, i);
      g_autofree char *word = g_strdup_printf (C_ ("gap", "Q%s"), pufa_finding_get_subject (finding));

      if (is_of_rule (finding, "quarter") && has_begun (self, finding))
        g_strv_builder_add (builder, word);
    }
  words = g_strv_builder_end (builder);
  if (words[0] != NULL)
    g_ptr_array_add (self->lines, g_strjoinv (C_ ("words", " "), words));
}

/* Their messages, a line each. */
static void
add_messages (Lines *self, const char *rule)
{
  for (guint i = 0; i < self->found->len; i++)
    if (is_of_rule (g_ptr_array_index (self->found, i), rule))
      g_ptr_array_add (self->lines, g_strdup (pufa_finding_get_message (g_ptr_array_index (self->found, i))));
}

/* What an event lacks: all findings from *@i on that have its UID; *@i becomes the last of them. */
static char *
dup_lacking (const Lines *self, guint *i)
{
  const char *uid = pufa_finding_get_subject (g_ptr_array_index (self->found, *i));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) types = NULL;

  for (; *i < self->found->len; ++*i)
    {
      const PufaFinding *finding = g_ptr_array_index (self->found, *i);

      if (!is_of_rule (finding, "evidence") || !g_str_equal (pufa_finding_get_subject (finding), uid))
        break;
      g_strv_builder_add (builder, get_argument (finding));
    }
  --*i;
  types = g_strv_builder_end (builder);
  return event_text_join ((const char *const *) types);
}

static void
add_evidence (Lines *self)
{
  guint n = 0;

  for (guint i = 0; i < self->found->len; i++)
    {
      const PufaFinding *finding = g_ptr_array_index (self->found, i);
      const char *uid = pufa_finding_get_subject (finding);
      g_autofree char *types = NULL;
      g_autofree char *id = NULL;
      g_autoptr (PufaEvent) event = NULL;
      const char *title;

      if (!is_of_rule (finding, "evidence"))
        continue;
      if (n++ == MAX_EVENTS || *uid == '\0')
        {
          g_ptr_array_add (self->lines, g_strdup (_ ("and more: --json")));
          return;
        }
      types = dup_lacking (self, &i);
      event = find_event (self->answer, uid, &id);
      title = event != NULL ? pufa_event_get_text (event, PUFA_FIELD_TITLE) : NULL;
      g_ptr_array_add (self->lines,
                       g_strdup_printf (_ ("%s of %s %s"), types, id != NULL ? id : uid, title != NULL ? title : ""));
    }
}

/* Events that are over. */
static void
add_past (Lines *self)
{
  const ReportCount *count = self->answer->count;

  for (guint i = 0; i < count->past->len; i++)
    {
      PufaEvent *event = g_ptr_array_index (count->past, i);
      const char *title = pufa_event_get_text (event, PUFA_FIELD_TITLE);
      g_autofree char *when = event_text_dup_when (event);
      g_autofree char *id = dup_id (self->answer, pufa_event_get_uid (event));

      g_ptr_array_add (self->lines, g_strdup_printf ("%s %s %s", id, when, title != NULL ? title : ""));
    }
  if (count->n_past > count->past->len)
    {
      guint more = count->n_past - count->past->len;

      g_ptr_array_add (self->lines, g_strdup_printf (ngettext ("and %u more", "and %u more", more), more));
    }
}

static void
add_gap (Lines *self, const Gap *gap)
{
  if (gap->rule == NULL)
    add_past (self);
  else if (g_str_equal (gap->rule, "evidence"))
    add_evidence (self);
  else if (g_str_equal (gap->rule, "quarter"))
    add_quarters (self);
  else if (g_str_equal (gap->rule, "village") || g_str_equal (gap->rule, "lecture"))
    add_villages (self, gap->rule);
  else
    add_messages (self, gap->rule);
}

static void
append_gap (GString *text, const Gap *gap, const GPtrArray *lines)
{
  guint width = get_label_width () + SPACE;

  for (guint i = 0; i < lines->len; i++)
    {
      g_string_append_printf (text, "%*s", INDENT, "");
      width_append_padded (text, i == 0 ? get_label (gap) : "", width);
      safe_append (text, g_ptr_array_index (lines, i));
      g_string_append_c (text, '\n');
    }
}

void
report_write_gaps (const ReportAnswer *answer)
{
  g_autoptr (GPtrArray) found = pufa_report_list_missing (answer->count->total);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
      Lines made = { answer, found, lines };

      add_gap (&made, &gaps[i]);
      append_gap (text, &gaps[i], lines);
    }
  if (text->len == 0)
    return;
  fprintf (answer->cli->out, "\n%s%s%s\n%s", colour_begin (COLOUR_HEADING, answer->cli->out_coloured), _ ("Gaps"),
           colour_end (COLOUR_HEADING, answer->cli->out_coloured), text->str);
}

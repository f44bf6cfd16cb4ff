/* sieve.c - filters by kind, stage, place, person, subject and time
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fault.h"
#include "sieve.h"

#define ALL_KINDS ((1 << (PUFA_KIND_DEADLINE + 1)) - 1)
#define N_FIELDS (PUFA_FIELD_POSTED_BY + 1)

struct _Sieve {
  PufaFilter *filter;
  PufaSpan *span;         /* or NULL */
  char *period;           /* as typed, or NULL */
  guint kinds;            /* bit 1 << PufaKind of each that is let through */
  guint stages;           /* the same of PufaStage */
  char **texts[N_FIELDS]; /* ids or words, of which one must be there; NULL: any */
};

static gboolean
read_kinds (Sieve *self, char **words, GError **error)
{
  self->kinds = words == NULL ? ALL_KINDS & ~(1u << PUFA_KIND_NOTICE) : 0;
  for (; words != NULL && *words != NULL; words++)
    {
      PufaKind kind;

      if (g_str_equal (*words, "all") || g_str_equal (*words, "全部"))
        self->kinds = ALL_KINDS;
      else if (pufa_kind_from_string (*words, &kind, error))
        self->kinds |= 1u << kind;
      else
        {
          fault_blame_user (error);
          return FALSE;
        }
    }
  for (guint kind = 0; kind <= PUFA_KIND_DEADLINE; kind++)
    if (self->kinds == 1u << kind)
      pufa_filter_set_kind (self->filter, (PufaKind) kind);
  return TRUE;
}

static gboolean
read_stages (Sieve *self, char **words, GError **error)
{
  self->stages = words == NULL ? ~0u : 0;
  for (; words != NULL && *words != NULL; words++)
    {
      PufaStage stage;

      if (!pufa_stage_from_string (*words, &stage, error))
        {
          fault_blame_user (error);
          return FALSE;
        }
      self->stages |= 1u << stage;
    }
  return TRUE;
}

/* Names of the roster become ids. */
static gboolean
read_names (Sieve *self, PufaField field, char **words, PufaOffice *office, PufaTable table, GError **error)
{
  g_autoptr (GStrvBuilder) ids = NULL;

  if (words == NULL)
    return TRUE;
  ids = g_strv_builder_new ();
  for (; *words != NULL; words++)
    {
      const char *id = pufa_office_find (office, table, *words, error);

      if (id == NULL)
        return FALSE;
      g_strv_builder_add (ids, id);
    }
  self->texts[field] = g_strv_builder_end (ids);
  return TRUE;
}

static gboolean
read_filters (Sieve *self, PufaOffice *office, const FilterOptions *filters, GError **error)
{
  self->texts[PUFA_FIELD_CHANNEL] = g_strdupv (filters->channel);
  self->texts[PUFA_FIELD_LAW] = g_strdupv (filters->law);
  self->texts[PUFA_FIELD_THEME_DAY] = g_strdupv (filters->theme_day);
  self->texts[PUFA_FIELD_TITLE] = g_strdupv (filters->title);
  return read_kinds (self, filters->kind, error) && read_stages (self, filters->stage, error) &&
         read_names (self, PUFA_FIELD_VILLAGE, filters->village, office, PUFA_TABLE_VILLAGES, error) &&
         read_names (self, PUFA_FIELD_VENUE, filters->venue, office, PUFA_TABLE_VENUES, error) &&
         read_names (self, PUFA_FIELD_SPEAKER, filters->speaker, office, PUFA_TABLE_PEOPLE, error);
}

/* Whole days of the office's zone; an open end is the end of all that can be written. */
static gboolean
read_span (Sieve *self, Cli *cli, const Bounds *bounds, GError **error)
{
  GDate first = bounds->first, until = bounds->last;

  if (!g_date_valid (&first) && !g_date_valid (&until))
    return TRUE;
  if (!g_date_valid (&first))
    g_date_set_dmy (&first, 1, G_DATE_JANUARY, 1);
  if (!g_date_valid (&until))
    g_date_set_dmy (&until, 30, G_DATE_DECEMBER, 9999);
  g_date_add_days (&until, 1);
  self->span = pufa_span_new_days (&first, &until, cli_get_zone (cli), error);
  pufa_filter_set_span (self->filter, self->span);
  return self->span != NULL;
}

static gboolean
read_time (Sieve *self, Cli *cli, const char *period, const PeriodOptions *days, GError **error)
{
  WhenContext context;
  Bounds bounds;

  if (period == NULL && days->since == NULL && days->until == NULL)
    return TRUE;
  if (!cli_get_when (cli, &context, error) || !period_read_bounds (period, days, &context, &bounds, error))
    return FALSE;
  self->period = period != NULL ? g_strdup (period)
                                : g_strdup_printf ("%s..%s", days->since != NULL ? days->since : "",
                                                   days->until != NULL ? days->until : "");
  return read_span (self, cli, &bounds, error);
}

Sieve *
sieve_new (Cli *cli, PufaOffice *office, const char *period, const PeriodOptions *days, const FilterOptions *filters,
           GError **error)
{
  g_autoptr (Sieve) self = g_new0 (Sieve, 1);

  self->filter = pufa_filter_new ();
  if (!read_filters (self, office, filters, error) || !read_time (self, cli, period, days, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
sieve_free (Sieve *self)
{
  g_clear_pointer (&self->filter, pufa_filter_unref);
  g_clear_pointer (&self->span, pufa_span_unref);
  g_free (self->period);
  for (guint i = 0; i < N_FIELDS; i++)
    g_strfreev (self->texts[i]);
  g_free (self);
}

PufaFilter *
sieve_get_filter (const Sieve *self)
{
  return self->filter;
}

PufaSpan *
sieve_get_span (const Sieve *self)
{
  return self->span;
}

const char *
sieve_get_period (const Sieve *self)
{
  return self->period;
}

/* A title is found by a part of it; of everything else the whole is meant. */
static gboolean
has_text (const PufaEvent *event, PufaField field, const char *const *wanted)
{
  g_auto (GStrv) texts = pufa_event_dup_texts (event, field);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (g_strv_contains (wanted, texts[i]))
        return TRUE;
      for (guint k = 0; field == PUFA_FIELD_TITLE && wanted[k] != NULL; k++)
        if (strstr (texts[i], wanted[k]) != NULL)
          return TRUE;
    }
  return FALSE;
}

gboolean
sieve_lets (const Sieve *self, const PufaEvent *event)
{
  if ((self->kinds & 1u << pufa_event_get_kind (event)) == 0 ||
      (self->stages & 1u << pufa_event_get_stage (event)) == 0)
    return FALSE;
  for (guint field = 0; field < N_FIELDS; field++)
    if (self->texts[field] != NULL && !has_text (event, (PufaField) field, (const char *const *) self->texts[field]))
      return FALSE;
  return TRUE;
}

PufaCursor *
sieve_find (const Sieve *self, PufaStore *store, GError **error)
{
  return self->span != NULL ? pufa_store_find_occurrences (store, self->filter, error)
                            : pufa_store_find_sorted (store, self->filter, error);
}

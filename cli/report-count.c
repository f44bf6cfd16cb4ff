/* report-count.c - walk over the stores and count; call by name what was counted
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>

#include "desk.h"
#include "event-text.h"
#include "fault.h"
#include "report.h"
#include "sieve.h"
#include "workspace.h"

/* The first of @stores whose office has that id, or NULL. */
static PufaStore *
find_store (GPtrArray *stores, const char *office_id)
{
  for (guint i = 0; i < stores->len; i++)
    if (g_str_equal (pufa_office_get_id (pufa_store_get_office (g_ptr_array_index (stores, i))), office_id))
      return g_ptr_array_index (stores, i);
  return NULL;
}

/* An office may have a workspace for each year; two offices must not have one id. */
static gboolean
check_office (GPtrArray *stores, PufaStore *store, const char *folder, GError **error)
{
  PufaOffice *office = pufa_store_get_office (store);
  const char *id = pufa_office_get_id (office);
  PufaStore *other = find_store (stores, id);
  const char *other_name = other != NULL ? pufa_office_get_name (pufa_store_get_office (other)) : NULL;

  if (other_name == NULL || g_str_equal (other_name, pufa_office_get_name (office)))
    return TRUE;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%s: %s has the id %s, and so has %s"), folder,
               pufa_office_get_name (office), id, other_name);
  fault_advise (error, _ ("give each office its own id in pufa.ini"));
  return FALSE;
}

static gboolean
open_store (GPtrArray *stores, const char *folder, GError **error)
{
  g_autoptr (PufaStore) store = NULL;

  if (!workspace_is (folder))
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("--store: %s is no workspace"), folder);
      return FALSE;
    }
  store = pufa_store_open (folder, error);
  if (store == NULL)
    {
      g_prefix_error (error, "%s: ", folder);
      return FALSE;
    }
  if (!check_office (stores, store, folder, error))
    return FALSE;
  g_ptr_array_add (stores, g_steal_pointer (&store));
  return TRUE;
}

/* Whether one of the folders before @folder is the same. */
static gboolean
is_repeated (char **folders, char **folder)
{
  struct stat here, other;

  if (stat (*folder, &here) != 0)
    return FALSE;
  for (; folders < folder; folders++)
    if (stat (*folders, &other) == 0 && here.st_dev == other.st_dev && here.st_ino == other.st_ino)
      return TRUE;
  return FALSE;
}

GPtrArray *
report_open_stores (Cli *cli, char **folders, GError **error)
{
  g_autoptr (GPtrArray) stores = g_ptr_array_new_with_free_func (g_object_unref);
  PufaStore *store = folders == NULL ? desk_open (cli, error) : NULL;

  if (store != NULL)
    g_ptr_array_add (stores, store);
  else if (folders == NULL)
    return NULL;
  for (char **folder = folders; folder != NULL && *folder != NULL; folder++)
    if (!is_repeated (folders, folder) && !open_store (stores, *folder, error))
      return NULL;
  cli_set_office (cli, pufa_store_get_office (g_ptr_array_index (stores, 0)));
  return g_steal_pointer (&stores);
}

/* A clerk forgot it. */
static void
note_past (ReportCount *self, PufaEvent *event, const PufaSpan *period, gint64 now)
{
  PufaStage stage = pufa_event_get_stage (event);
  PufaKind kind = pufa_event_get_kind (event);
  const PufaSpan *span = pufa_event_get_span (event);

  if (stage == PUFA_STAGE_HELD || stage == PUFA_STAGE_CANCELLED ||
      (kind != PUFA_KIND_LECTURE && kind != PUFA_KIND_CONSULTATION) || span == NULL ||
      pufa_span_get_start_unix (span) < pufa_span_get_start_unix (period) || pufa_span_get_end_unix (span) > now)
    return;
  if (self->n_past++ < REPORT_MAX_PAST)
    g_ptr_array_add (self->past, pufa_event_ref (event));
}

static gboolean
walk (ReportCount *self, PufaReport *report, PufaStore *store, const Sieve *sieve, gboolean is_filtered, gint64 now,
      GError **error)
{
  g_autoptr (PufaCursor) cursor = sieve_find (sieve, store, error);
  PufaEvent *event;

  if (cursor == NULL)
    return FALSE;
  do
    {
      if (!pufa_cursor_next (cursor, &event, error))
        return FALSE;
      if (event == NULL || (is_filtered && !sieve_lets (sieve, event)))
        continue;
      pufa_report_add (report, event);
      note_past (self, event, sieve_get_span (sieve), now);
    }
  while (event != NULL);
  return TRUE;
}

/* The report of the store's office. */
static PufaReport *
get_part (ReportCount *self, PufaOffice *office, PufaSpan *span)
{
  for (guint i = 0; i < self->offices->len; i++)
    if (g_str_equal (pufa_office_get_id (g_ptr_array_index (self->offices, i)), pufa_office_get_id (office)))
      return g_ptr_array_index (self->parts, i);
  g_ptr_array_add (self->offices, pufa_office_ref (office));
  g_ptr_array_add (self->parts, pufa_report_new (office, span));
  return g_ptr_array_index (self->parts, self->parts->len - 1);
}

/* A name that is asked for need not be known to each of several offices. */
static gboolean
count_store (ReportCount *self, Cli *cli, PufaStore *store, const ReportQuestion *question, gint64 now, PufaSpan *span,
             GError **error)
{
  PufaOffice *office = pufa_store_get_office (store);
  PufaReport *part = get_part (self, office, span);
  g_autoptr (GError) failed = NULL;
  g_autoptr (Sieve) sieve = sieve_new (cli, office, question->period, question->days, &question->filters, &failed);

  if (sieve != NULL)
    {
      self->n_read++;
      return walk (self, part, store, sieve, question->is_filtered, now, error);
    }
  if (g_error_matches (failed, PUFA_ERROR, PUFA_ERROR_NOT_FOUND) && self->unknown == NULL)
    {
      self->unknown = g_steal_pointer (&failed);
      return TRUE;
    }
  if (g_error_matches (failed, PUFA_ERROR, PUFA_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* All offices as one. */
static void
add_up (ReportCount *self, PufaSpan *span)
{
  if (self->parts->len == 1)
    {
      self->total = pufa_report_ref (g_ptr_array_index (self->parts, 0));
      return;
    }
  self->total = pufa_report_new (NULL, span);
  for (guint i = 0; i < self->parts->len; i++)
    pufa_report_add_report (self->total, g_ptr_array_index (self->parts, i));
}

static gboolean
count_stores (ReportCount *self, Cli *cli, GPtrArray *stores, const ReportQuestion *question, PufaSpan *span,
              GError **error)
{
  GDateTime *now = cli_get_now (cli, error);

  if (now == NULL)
    return FALSE;
  for (guint i = 0; i < stores->len; i++)
    if (!count_store (self, cli, g_ptr_array_index (stores, i), question, g_date_time_to_unix (now), span, error))
      return FALSE;
  if (self->n_read > 0)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->unknown));
  return FALSE;
}

ReportCount *
report_count_new (Cli *cli, GPtrArray *stores, const ReportQuestion *question, GError **error)
{
  g_autoptr (ReportCount) self = g_new0 (ReportCount, 1);
  const FilterOptions none = { NULL };
  g_autoptr (Sieve) sieve = sieve_new (cli, NULL, question->period, question->days, &none, error);

  self->offices = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_office_unref);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_report_unref);
  self->past = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  if (sieve == NULL || !count_stores (self, cli, stores, question, sieve_get_span (sieve), error))
    return NULL;
  add_up (self, sieve_get_span (sieve));
  return g_steal_pointer (&self);
}

void
report_count_free (ReportCount *self)
{
  g_clear_pointer (&self->total, pufa_report_unref);
  g_clear_pointer (&self->offices, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->past, g_ptr_array_unref);
  g_clear_error (&self->unknown);
  g_free (self);
}

gboolean
report_is_of (PufaOffice *office, const char *key)
{
  const char *id = pufa_office_get_id (office);

  return g_str_has_prefix (key, id) && key[strlen (id)] == '/';
}

/* The office whose id stands before the slash of a key, which moves behind it; of one office that
 * one. NULL where it is not among them. */
static PufaOffice *
find_office (const ReportCount *self, const char **key)
{
  if (self->offices->len == 1)
    return g_ptr_array_index (self->offices, 0);
  for (guint i = 0; i < self->offices->len; i++)
    {
      PufaOffice *office = g_ptr_array_index (self->offices, i);

      if (!report_is_of (office, *key))
        continue;
      *key += strlen (pufa_office_get_id (office)) + 1;
      return office;
    }
  return NULL;
}

/* The name that the office's roster has for it, and the office; NULL where none has. */
static const char *
find_name (const ReportCount *self, PufaAxis axis, const char *key, PufaOffice **office)
{
  *office = NULL;
  if (axis != PUFA_AXIS_VILLAGE && axis != PUFA_AXIS_SPEAKER && axis != PUFA_AXIS_MATERIAL)
    return NULL;
  *office = find_office (self, &key);
  return *office == NULL ? NULL
                         : pufa_office_get_text (*office,
                                                 axis == PUFA_AXIS_VILLAGE   ? PUFA_TABLE_VILLAGES
                                                 : axis == PUFA_AXIS_SPEAKER ? PUFA_TABLE_PEOPLE
                                                                             : PUFA_TABLE_MATERIALS,
                                                 key, "name");
}

char *
report_dup_own_name (const ReportCount *self, PufaAxis axis, const char *key)
{
  PufaOffice *office;
  const char *name = find_name (self, axis, key, &office);

  return g_strdup (name != NULL ? name : key);
}

char *
report_dup_name (const ReportCount *self, PufaAxis axis, const char *key)
{
  PufaOffice *office;
  const char *name = find_name (self, axis, key, &office);

  if (name == NULL || self->offices->len == 1)
    return g_strdup (name != NULL ? name : key);
  return g_strdup_printf ("%s %s", pufa_office_get_name (office), name);
}

const char *
report_get_unit (const ReportCount *self, const char *key)
{
  PufaOffice *office = find_office (self, &key);
  const char *unit = office != NULL ? pufa_office_get_text (office, PUFA_TABLE_MATERIALS, key, "unit") : NULL;

  return unit != NULL && *unit != '\0' ? unit : "份";
}

char *
report_dup_offices (const ReportCount *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < self->offices->len; i++)
    g_strv_builder_add (names, pufa_office_get_name (g_ptr_array_index (self->offices, i)));
  list = g_strv_builder_end (names);
  return g_strjoinv ("、", list);
}

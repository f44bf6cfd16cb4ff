/* add-notice.c - notices of one's own: one for each group of the villages
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "add.h"
#include "event-text.h"
#include "fault.h"
#include "say.h"
#include "work.h"

/* The groups of a village, in the order of groups.csv; all that belong to villages for NULL. */
static void
list_groups (PufaOffice *office, const char *village, GPtrArray *groups)
{
  g_auto (GStrv) ids = pufa_office_dup_ids (office, PUFA_TABLE_GROUPS);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *of = pufa_office_get_text (office, PUFA_TABLE_GROUPS, ids[i], "village");

      if (of != NULL && *of != '\0' && (village == NULL || g_str_equal (of, village)))
        g_ptr_array_add (groups, g_strdup (ids[i]));
    }
}

static gboolean
add_groups_of (PufaOffice *office, const char *word, GPtrArray *groups, GError **error)
{
  gboolean is_all = g_str_equal (word, "all") || g_str_equal (word, "全部");
  const char *village = is_all ? NULL : pufa_office_find (office, PUFA_TABLE_VILLAGES, word, error);
  guint before = groups->len;

  if (!is_all && village == NULL)
    return FALSE;
  list_groups (office, village, groups);
  if (groups->len > before)
    return TRUE;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("groups.csv has no group for %s"), word);
  fault_advise (error, "%s", _ ("write its WeChat group into groups.csv"));
  return FALSE;
}

/* Those of --village, each once. */
static GPtrArray *
choose_groups (PufaOffice *office, const AddOptions *opt, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);

  if (opt->fields.village == NULL)
    {
      fault_set (error, "%s", _ ("--village: a notice needs one or more, or all"));
      return NULL;
    }
  for (char **word = opt->fields.village; *word != NULL; word++)
    if (!add_groups_of (office, *word, groups, error))
      return NULL;
  for (guint i = groups->len; i-- > 1;)
    {
      guint first;

      if (g_ptr_array_find_with_equal_func (groups, groups->pdata[i], g_str_equal, &first) && first < i)
        g_ptr_array_remove_index (groups, i);
    }
  return g_steal_pointer (&groups);
}

static PufaEvent *
make_notice (Cli *cli, PufaOffice *office, const AddOptions *opt, const char *group, guint index, const char *text,
             GError **error)
{
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new (PUFA_KIND_NOTICE);
  PufaEvent *event;

  add_set_uid (cli, builder, opt, index);
  if (!add_set_time (cli, builder, opt, 0, error))
    return NULL;
  pufa_event_builder_set_text (builder, PUFA_FIELD_TITLE, opt->fields.title);
  pufa_event_builder_set_text (builder, PUFA_FIELD_DESCRIPTION, text);
  pufa_event_builder_set_text (builder, PUFA_FIELD_GROUP, group);
  pufa_event_builder_set_text (builder, PUFA_FIELD_VILLAGE,
                               pufa_office_get_text (office, PUFA_TABLE_GROUPS, group, "village"));
  pufa_event_builder_set_text (builder, PUFA_FIELD_REMINDER, "0"); /* it is to ring when it is due */
  if (!pufa_office_resolve (office, builder, error))
    return NULL;
  event = pufa_event_builder_end (builder, cli_get_now (cli, NULL), error);
  if (event == NULL)
    fault_blame_user (error);
  return event;
}

/* --text, read once for all; else the title. */
static char *
read_text (const AddOptions *opt, GError **error)
{
  return opt->fields.text != NULL ? fields_read_text (opt->fields.text, error) : g_strdup (opt->fields.title);
}

static gboolean
add_all (Work *work, const AddOptions *opt, GPtrArray *groups, const char *text, GError **error)
{
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (PufaEvent) notice = make_notice (work->cli, pufa_store_get_office (work->store), opt,
                                                  g_ptr_array_index (groups, i), i, text, error);

      if (notice == NULL || !work_add (work, notice, error))
        return FALSE;
    }
  return TRUE;
}

static void
say_added (const Work *work, const char *text)
{
  g_autofree char *when = event_text_dup_when (g_ptr_array_index (work->events, 0));
  guint n = work->events->len;
  gulong bytes = strlen (text);

  if (work->is_dry)
    say (work->cli,
         ngettext ("would add %u notice for %s, %lu bytes", "would add %u notices for %s, %lu bytes each", n), n, when,
         bytes);
  else
    say (work->cli, ngettext ("added %u notice for %s, %lu bytes", "added %u notices for %s, %lu bytes each", n), n,
         when, bytes);
}

gboolean
add_notices (Cli *cli, PufaStore *store, const char *command, const AddOptions *opt, GError **error)
{
  g_autoptr (GPtrArray) groups = choose_groups (pufa_store_get_office (store), opt, error);
  g_autofree char *text = groups != NULL ? read_text (opt, error) : NULL;
  g_auto (Work) work = { NULL };

  if (text == NULL || !work_begin (&work, cli, g_object_ref (store), command, NULL, &opt->write, error) ||
      !add_all (&work, opt, groups, text, error) || !work_end (&work, error))
    return FALSE;
  say_added (&work, text);
  return TRUE;
}

/* finding-list.c - what speaks against an event that is put in or changed
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "finding-list.h"

static gboolean
has_message (gconstpointer finding, gconstpointer message)
{
  return g_str_equal (pufa_finding_get_message (finding), message);
}

GPtrArray *
finding_list_new (PufaOffice *office, const PufaEvent *before, const PufaEvent *after)
{
  GPtrArray *findings = pufa_office_list_findings (office, after);
  g_autoptr (GPtrArray) known = before != NULL ? pufa_office_list_findings (office, before) : NULL;

  for (guint i = findings->len; i-- > 0 && known != NULL;)
    if (g_ptr_array_find_with_equal_func (known, pufa_finding_get_message (g_ptr_array_index (findings, i)),
                                          has_message, NULL))
      g_ptr_array_remove_index (findings, i);
  return findings;
}

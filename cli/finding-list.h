/* finding-list.h - what speaks against an event that is put in or changed
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

/* What the office knows that speaks against @after and did not speak against it already when it
 * was @before, which may be NULL. An array of PufaFinding. */
GPtrArray *finding_list_new (PufaOffice *office, const PufaEvent *before, const PufaEvent *after);

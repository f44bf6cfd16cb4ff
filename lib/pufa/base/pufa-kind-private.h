/* pufa-kind-private.h - the words of kinds and stages as calendar files write them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-kind.h>

G_BEGIN_DECLS

/* What stands in CATEGORIES: 法治讲座 … */
const char *pufa_kind_get_category (PufaKind kind);

/* "LECTURE", "HELD", in any case; FALSE and untouched for an unknown word. */
gboolean pufa_kind_lookup (const char *word, PufaKind *kind);
gboolean pufa_stage_lookup (const char *word, PufaStage *stage);

G_END_DECLS

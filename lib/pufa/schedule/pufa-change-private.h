/* pufa-change-private.h - how a change is made
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/schedule/pufa-change.h>

G_BEGIN_DECLS

/* Takes over @before and @after; either may be NULL. @when may be NULL. */
PufaChange *pufa_change_new (guint number, PufaEvent *before, PufaEvent *after, GDateTime *when, const char *author,
                             const char *command, const char *reason);

G_END_DECLS

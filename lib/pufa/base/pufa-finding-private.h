/* pufa-finding-private.h - how a finding is made
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-finding.h>

G_BEGIN_DECLS

PufaFinding *pufa_finding_new (const char *subject, const char *rule, const char *message, const char *remedy);

/* The same of a rule that forbids. */
PufaFinding *pufa_finding_new_blocking (const char *subject, const char *rule, const char *message, const char *remedy);

G_END_DECLS

/* event-diff.h - what became of an event, field by field
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

/* "speaker 李律师 to 王律师, stage planned to announced"; the time is not in it. NULL when nothing but
 * the time differs. */
char *event_diff_dup (PufaOffice *office, const PufaEvent *before, const PufaEvent *after);

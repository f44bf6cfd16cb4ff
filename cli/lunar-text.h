/* lunar-text.h - lunar dates, for people and for programs
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* "闰二月初三"; "闰二月初三 (doubtful)" where the month may begin on another day. NULL outside the
 * table. */
char *lunar_text_dup (const GDate *day);

/* "2023-02L-03", L for a leap month; "2057-09-01?", as ISO 8601-2 marks what is uncertain, where
 * the month may begin on another day. NULL outside the table. */
char *lunar_text_dup_code (const GDate *day);

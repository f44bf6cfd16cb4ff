/* pufa-term-private.h - the 24 solar terms (节气), 1901 to 2099
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A term is a number from 0 (小寒, in January) to 23 (冬至, in December). */
#pragma once

#include <pufa/office/pufa-day-private.h>

G_BEGIN_DECLS

#define PUFA_N_TERMS 24
#define PUFA_TERM_FIRST_DAY 693961 /* 1901-01-01 */
#define PUFA_TERM_UNTIL 766645     /* 2100-01-01, the first day after the table */

/* Whether all @days are in the table; else PUFA_ERROR_UNKNOWN_DAY, naming one that is not. */
gboolean pufa_term_covers (PufaDays days, GError **error);

const char *pufa_term_to_string (guint term);

/* -1 if none is called so. */
gint pufa_term_from_string (const char *word);

/* 0 outside the table. */
guint32 pufa_term_to_day (gint year, guint term);

/* The term that falls on @day; -1 if none does, or none is known. */
gint pufa_term_from_day (guint32 day);

G_END_DECLS

/* pufa-moment-private.h - dates, times and lengths as RFC 5545 3.3 writes them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-civil-private.h>

G_BEGIN_DECLS

/* A DATE or DATE-TIME. */
typedef struct {
  PufaCivil civil;
  gboolean is_date;
  gboolean is_utc;
} PufaMoment;

/* "20230517", "20230517T150000", "20230517T070000Z"; FALSE for anything else and for a day or
 * time that does not exist. */
gboolean pufa_moment_parse (const char *text, gsize length, PufaMoment *moment);

/* "P1W", "-P1DT2H3M4S"; seconds; FALSE for anything else or for more than 100 years. */
gboolean pufa_moment_parse_duration (const char *text, gsize length, gint64 *seconds);

/* Appends "20230517T150000", with a Z after it when @is_utc, or "20230517". */
void pufa_moment_append (GString *out, const PufaMoment *moment);

/* Unix time as "20230517T070000Z". */
void pufa_moment_append_utc (GString *out, gint64 unix_seconds);

G_END_DECLS

/* day.h - DATE: a day as people type it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "typed.h"
#include "when-context.h"

/* A day in typed_clean() text: 2023-05-17, 5月17日, wed, 明天, 农历五月初八, 2023-09-30 +6wd.
 * TYPED_WRONG with a G_OPTION_ERROR, or what the almanac said, for a day that there is not. */
Typed day_scan (const char **at, const WhenContext *context, GDate *day, GError **error);

/* A whole text that is a day. FALSE with an error. */
gboolean day_read (const char *text, const WhenContext *context, GDate *day, GError **error);

/* The day of @context's now. */
GDate day_today (const WhenContext *context);

/* FALSE with a G_OPTION_ERROR about @typed where there is no such day. */
gboolean day_make (guint year, guint month, guint monthday, const char *typed, GDate *day, GError **error);

/* That day of this year; or of the next, where it is more than six months gone. */
gboolean day_make_yearless (guint month, guint monthday, const char *typed, const WhenContext *context, GDate *day,
                            GError **error);

/* Whether @day, which was typed without its year, is more than six months gone. */
gboolean day_is_gone (const GDate *day, const WhenContext *context);

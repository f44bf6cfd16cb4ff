/* length.h - LENGTH: how long something lasts, as people type it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

#define LENGTH_MOST (7 * 24 * 60) /* minutes: a week */

/* 90m, 1h30m, 1.5h, 90分钟, 1小时30分, 一个半小时: 1 to LENGTH_MOST minutes.  FALSE with a
 * G_OPTION_ERROR. */
gboolean length_read (const char *text, gint *minutes, GError **error);

/* "1h30m" */
char *length_to_string (gint minutes);

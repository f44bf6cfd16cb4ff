/* pufa-public-private.h - what of an event everybody may see
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event.h>

G_BEGIN_DECLS

/* Appends the event without people's addresses, alarms (but a notice's own) and what happened;
 * with @organizer as its ORGANIZER when it has none. */
void pufa_public_append (GString *out, const PufaEvent *event, const char *organizer);

G_END_DECLS

/* pufa-compose-private.h - change some lines of a component and leave the others as they are
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-lines-private.h>
#include <pufa/event/pufa-property-private.h>

G_BEGIN_DECLS

typedef struct _PufaCompose PufaCompose;

/* From the lines of a component, BEGIN to END, which must stay. */
PufaCompose *pufa_compose_new (const PufaLines *lines);
void pufa_compose_free (PufaCompose *self);

/* Puts @text (lines, each ended by \n; "" for none) in the place of all lines of @property, or
 * where a new one belongs. With @own only the one line that is @own (without \n) is replaced. */
void pufa_compose_set (PufaCompose *self, PufaProperty property, const char *text, const char *own);

/* Takes out the lines of a property that pufa does not model. */
void pufa_compose_remove (PufaCompose *self, const char *name);

/* Takes out the VALARMs that ring before the start, and puts @text in before END. */
void pufa_compose_set_alarms (PufaCompose *self, const char *text);

/* What came of it, put behind what is in @out. */
void pufa_compose_end (const PufaCompose *self, PufaLines *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaCompose, pufa_compose_free)

G_END_DECLS

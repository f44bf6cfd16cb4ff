/* pufa-office-private.h - what other floors may ask an office beside its public face
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-office.h>
#include <pufa/office/pufa-roster-private.h>
#include <pufa/office/pufa-settings-private.h>

G_BEGIN_DECLS

/* Of no office (NULL) the defaults. */
const PufaSettings *pufa_office_get_settings (const PufaOffice *self);

/* Of no office an empty one. */
const PufaRoster *pufa_office_get_roster (const PufaOffice *self);

/* NULL for Asia/Shanghai, as all of the library takes it, and of no office: then no zone table
 * is opened, which pufa_office_get_zone() cannot help. */
GTimeZone *pufa_office_peek_zone (const PufaOffice *self);

G_END_DECLS

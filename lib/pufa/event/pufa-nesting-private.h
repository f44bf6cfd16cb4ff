/* pufa-nesting-private.h - which components are open, by the names behind BEGIN and END
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-lines-private.h>
#include <pufa/base/pufa-text-private.h>

G_BEGIN_DECLS

/* A component's name where it stands, not ended by a NUL. */
typedef struct {
  const char *text;
  gsize length;
} PufaName;

typedef struct {
  PufaLines open; /* names, the calendar's too; no more than are checked */
  guint depth;    /* components open, calendars not counted */
} PufaNesting;

void pufa_nesting_init (PufaNesting *self);
void pufa_nesting_clear (PufaNesting *self);

/* What stands behind @marker, "BEGIN:" or "END:"; FALSE for a line that does not begin with it. */
gboolean pufa_name_find (PufaName *self, const char *line, gsize length, const char *marker);

static inline gboolean
pufa_name_is (const PufaName *self, const char *word)
{
  return pufa_text_is_word (self->text, self->length, word);
}

static inline gboolean
pufa_nesting_is_empty (const PufaNesting *self)
{
  return self->open.n_lines == 0;
}

/* Opens a component; FALSE when it is deeper than is checked. */
gboolean pufa_nesting_open (PufaNesting *self, const PufaName *name);

/* Closes what is open: NULL. Else what is wrong, to be freed. Deeper than is checked, any name
 * closes. */
char *pufa_nesting_close (PufaNesting *self, const PufaName *name);

/* The name of what was opened last, to be shown: the text was not checked yet. */
char *pufa_nesting_show_innermost (const PufaNesting *self);

G_END_DECLS

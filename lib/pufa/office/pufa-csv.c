/* pufa-csv.c - cells are cut and unquoted in place, in one pass over the text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-csv-private.h>
#include <pufa/office/pufa-decode-private.h>

struct _PufaCsv {
  char *text; /* holds one NUL, at its end */
  char *at;   /* where the next record begins */
  guint line; /* of that, from 1 */
  char separator;
  guint record_line;
  guint n_cells; /* of the present record */
  guint n_empty; /* empty ones behind them */
  const char *cells[PUFA_CSV_MAX_CELLS];
};

/* A tab parts the cells of what Excel calls Unicode text. */
static char
find_separator (const char *text)
{
  gsize length = strcspn (text, "\r\n");

  return memchr (text, ',', length) == NULL && memchr (text, '\t', length) != NULL ? '\t' : ',';
}

PufaCsv *
pufa_csv_new (const char *bytes, gsize length, GError **error)
{
  g_autofree char *text = NULL;
  gsize text_length = 0;
  PufaCsv *self;

  if (length > PUFA_CSV_MAX_BYTES)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("the file is larger than %d MB"),
                   PUFA_CSV_MAX_BYTES / 1024 / 1024);
      g_prefix_error (error, "1: ");
      return NULL;
    }
  text = pufa_decode_text (bytes, length, &text_length, error);
  if (text == NULL)
    return NULL;

  self = g_new0 (PufaCsv, 1);
  self->separator = find_separator (text);
  self->text = self->at = g_steal_pointer (&text);
  self->line = 1;
  return self;
}

void
pufa_csv_free (PufaCsv *self)
{
  g_free (self->text);
  g_free (self);
}

/* How many bytes of a blank @text begins with: a space, a tab, a line break, a no-break or an
 * ideographic space. */
static inline gsize
blank_at (const char *text)
{
  switch ((guchar) text[0])
    {
    case ' ':
    case '\t':
    case '\n':
      return 1;
    case 0xc2:
      return (guchar) text[1] == 0xa0 ? 2 : 0;
    case 0xe3:
      return (guchar) text[1] == 0x80 && (guchar) text[2] == 0x80 ? 3 : 0;
    default:
      return 0;
    }
}

/* The same of what ends at @stop. */
static inline gsize
blank_before (const char *start, const char *stop)
{
  for (gsize n = 1; n <= 3 && start + n <= stop; n++)
    if (blank_at (stop - n) == n)
      return n;
  return 0;
}

static inline gboolean
is_end_mark (const PufaCsv *self, char c)
{
  return c == self->separator || c == '\n' || c == '\r' || c == '\0';
}

/* Undoes the quotes of the cell that begins at @at; what follows the closing one belongs to it,
 * as spreadsheets have it. Returns its end mark, or NULL where the quote is never closed. */
static char *
unquote (PufaCsv *self, char *at, char **stop)
{
  char *out = at++;

  for (;; *out++ = *at++)
    {
      if (*at == '"' && *++at != '"')
        break;
      if (*at == '\r' && at[1] == '\n')
        at++;
      if (*at == '\r')
        *at = '\n';
      if (*at == '\0')
        return NULL;
      self->line += *at == '\n';
    }
  while (!is_end_mark (self, *at))
    *out++ = *at++;
  *stop = out;
  return at;
}

static gboolean
fail (const PufaCsv *self, guint cell, GError **error, const char *what)
{
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, "%u:%u: %s", self->record_line, cell, what);
  return FALSE;
}

/* Adds the cell that is [start, stop) of our own text; its end mark is overwritten. */
static gboolean
add_cell (PufaCsv *self, char *start, char *stop, GError **error)
{
  gsize n;

  while ((n = blank_before (start, stop)) > 0)
    stop -= n;
  while (start < stop && (n = blank_at (start)) > 0)
    start += n;
  if (start == stop)
    {
      self->n_empty++;
      return TRUE;
    }
  if (stop - start > PUFA_CSV_MAX_CELL)
    return fail (self, self->n_cells + self->n_empty + 1, error, _ ("the cell is too long"));
  if (self->n_cells + self->n_empty >= PUFA_CSV_MAX_CELLS)
    return fail (self, self->n_cells + self->n_empty + 1, error, _ ("too many cells"));

  for (; self->n_empty > 0; self->n_empty--)
    self->cells[self->n_cells++] = "";
  *stop = '\0';
  self->cells[self->n_cells++] = start;
  return TRUE;
}

/* Reads one cell and goes behind its end mark. */
static gboolean
read_cell (PufaCsv *self, char *mark, GError **error)
{
  char *start = self->at, *stop;

  while (*start != self->separator && *start != '\n' && blank_at (start) > 0)
    start += blank_at (start);
  self->at = stop = start;
  if (*start == '"')
    self->at = unquote (self, start, &stop);
  else
    while (!is_end_mark (self, *stop))
      self->at = ++stop;
  if (self->at == NULL)
    return fail (self, self->n_cells + self->n_empty + 1, error, _ ("the quote that opens here is never closed"));

  *mark = *self->at;
  self->at += *mark != '\0';
  return add_cell (self, start, stop, error);
}

static gboolean
read_record (PufaCsv *self, GError **error)
{
  char mark;

  self->record_line = self->line;
  self->n_cells = self->n_empty = 0;
  do
    if (!read_cell (self, &mark, error))
      return FALSE;
  while (mark == self->separator);
  if (mark == '\r' && *self->at == '\n')
    self->at++;
  self->line++;
  return TRUE;
}

static void
skip_line (PufaCsv *self)
{
  self->at += strcspn (self->at, "\r\n");
  self->at += self->at[0] == '\r' && self->at[1] == '\n' ? 2 : self->at[0] != '\0';
  self->line++;
}

gboolean
pufa_csv_next (PufaCsv *self, PufaCsvRecord *record, GError **error)
{
  self->n_cells = 0;
  while (*self->at != '\0' && self->n_cells == 0)
    if (*self->at == '#')
      skip_line (self);
    else if (!read_record (self, error))
      return FALSE;
    else if (self->n_cells > 0 && self->cells[0][0] == '#')
      self->n_cells = 0;

  *record = (PufaCsvRecord){ .line = self->record_line, .n_cells = self->n_cells, .cells = self->cells };
  return TRUE;
}

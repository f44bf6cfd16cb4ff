/* shift.c - so much later or earlier: +3d, +2w, +6wd, -30m
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "fault.h"
#include "shift.h"

#define MOST 9999 /* of any unit */

typedef struct {
  ShiftUnit unit;
  gint size; /* in that unit */
} Size;

static const TypedWord words[] = {
  { "d", 0 },   { "天", 0 }, { "w", 1 },    { "周", 1 }, { "wd", 2 },   { "工作日", 2 }, { "个工作日", 2 }, { "m", 3 },
  { "min", 3 }, { "分", 3 }, { "分钟", 3 }, { "h", 4 },  { "小时", 4 }, { "个小时", 4 }, { NULL },
};

static const Size sizes[] = {
  { SHIFT_DAYS, 1 }, { SHIFT_DAYS, 7 }, { SHIFT_WORKDAYS, 1 }, { SHIFT_MINUTES, 1 }, { SHIFT_MINUTES, 60 },
};

static gboolean
scan_amount (const char **at, Shift *amount)
{
  const char *end = *at;
  guint n, n_chars;
  gint which;

  if (!typed_number (&end, &n, &n_chars) || n > MOST || !typed_lookup (&end, words, &which))
    return FALSE;
  *at = end;
  *amount = (Shift){ sizes[which].unit, (gint) n * sizes[which].size };
  return TRUE;
}

gboolean
shift_scan (const char **at, Shift *shift)
{
  const char *end = *at + 1;
  const char *further;
  gint sign = **at == '-' ? -1 : 1;
  Shift more;

  if ((**at != '+' && **at != '-') || !scan_amount (&end, shift))
    return FALSE;
  further = end;
  if (shift->unit == SHIFT_MINUTES && scan_amount (&further, &more) && more.unit == SHIFT_MINUTES)
    {
      shift->n += more.n;
      end = further;
    }
  shift->n *= sign;
  *at = end;
  return TRUE;
}

gboolean
shift_is_of_days (const Shift *self)
{
  return self->unit != SHIFT_MINUTES;
}

/* Where the holidays of a year are not known yet. */
static void
advise (const WhenContext *context, GError **error)
{
  if (error == NULL || !g_error_matches (*error, PUFA_ERROR, PUFA_ERROR_UNKNOWN_DAY))
    return;
  if (context->almanac->is_forceable)
    fault_advise (error, "%s", _ ("import it: pufa import --as days FILE; Monday to Friday all the same: --force"));
  else
    fault_advise (error, "%s", _ ("import it: pufa import --as days FILE"));
}

static gboolean
add_workdays (const Shift *self, const WhenContext *context, GDate *day, GError **error)
{
  g_autoptr (GDate) later = NULL;

  if (context->almanac == NULL)
    {
      fault_set (error, _ ("working days cannot be counted here; write the date itself"));
      return FALSE;
    }
  later = context->almanac->add_workdays (context->almanac->data, day, self->n, error);
  if (later == NULL)
    {
      advise (context, error);
      return FALSE;
    }
  *day = *later;
  return TRUE;
}

gboolean
shift_add_days (const Shift *self, const WhenContext *context, GDate *day, GError **error)
{
  gint64 julian = (gint64) g_date_get_julian (day) + self->n;

  if (self->unit == SHIFT_WORKDAYS)
    return add_workdays (self, context, day, error);
  if (julian < 1 || julian > WHEN_LAST_DAY)
    {
      fault_set (error, _ ("that is no date; years are 1 to 9998"));
      return FALSE;
    }
  g_date_set_julian (day, (guint32) julian);
  return TRUE;
}

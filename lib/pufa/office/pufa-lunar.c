/* pufa-lunar.c - dates of the Chinese calendar, from a word of 27 bits a year
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table and no formula: new moon may fall within minutes of midnight (2027, 2030), and then
 * only those who publish the calendar can say on which day the month begins. */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-lunar-private.h>

/* Bits of a year, from the lowest:
 *    5  days from 21 January to the new year
 *    4  the month that is repeated, or 0
 *   13  which months have 30 days, the first month lowest
 *    4  the place of a month, from 1, whose start is doubtful, or 0
 *    1  whether that start may be a day earlier; else later */
#include "data/lunar.inc"

#define DAY_OF_1901 693961 /* 1901-01-01 */

typedef struct {
  guint32 bits;
  guint32 first; /* its new year's day */
  gint number;   /* 1901 to 2099 */
} Year;

static guint
get_leap (guint32 bits)
{
  return bits >> 5 & 15;
}

/* Of 13 bits, by the book of bit tricks: each fourth is put into a digit of its own, and the digits
 * are summed. The compiler's own would be a call on common processors. */
static inline guint
count_bits (guint32 bits)
{
  return (guint) ((bits * G_GUINT64_CONSTANT (0x200040008001) & G_GUINT64_CONSTANT (0x111111111111111)) % 15);
}

static inline guint
get_length (guint32 bits, guint place)
{
  return 29 + (bits >> (9 + place) & 1);
}

/* From its year's first day to that of the month at @place. */
static inline guint
get_offset (guint32 bits, guint place)
{
  return 29 * place + count_bits (bits >> 9 & ((1u << place) - 1));
}

/* 2000 was a leap year, so every fourth is. */
static inline Year
get_year (guint index)
{
  return (Year){
    .bits = years[index],
    .first = DAY_OF_1901 + 365 * index + index / 4 + 20 + (years[index] & 31),
    .number = PUFA_LUNAR_FIRST_YEAR + (gint) index,
  };
}

static inline gboolean
is_in_table (guint32 day)
{
  return day >= PUFA_LUNAR_FIRST_DAY && day < PUFA_LUNAR_UNTIL;
}

/* The year of a day that is in the table: the Gregorian one or that before. */
static inline Year
find_year (guint32 day)
{
  guint index = (4 * (day - DAY_OF_1901) + 3) / 1461;
  Year year;

  if (index < G_N_ELEMENTS (years))
    {
      year = get_year (index);
      if (year.first <= day)
        return year;
    }
  return get_year (index - 1);
}

static inline void
name_month (guint32 bits, guint place, gint *month, gboolean *is_leap)
{
  guint leap = get_leap (bits);

  *is_leap = leap != 0 && place == leap;
  *month = (gint) (place + (leap == 0 || place < leap));
}

/* A month at @place starts 29 to 30 times @place days into the year: so a day lies in the month that
 * long months would give, or in the next. */
static G_ALWAYS_INLINE inline gboolean
find (guint32 day, PufaLunar *lunar)
{
  Year year;
  guint day_of_year, place, next;

  if (!is_in_table (day))
    return FALSE;

  year = find_year (day);
  day_of_year = day - year.first;
  place = day_of_year / 30;
  next = get_offset (year.bits, place + 1);
  if (next > day_of_year)
    next -= get_length (year.bits, place);
  else
    place++;
  lunar->year = year.number;
  name_month (year.bits, place, &lunar->month, &lunar->is_leap);
  lunar->monthday = (gint) (day_of_year - next) + 1;
  return TRUE;
}

gboolean
pufa_lunar_from_day (guint32 day, PufaLunar *lunar)
{
  return find (day, lunar);
}

static gboolean
is_in_range (gint year, GError **error)
{
  if (year >= PUFA_LUNAR_FIRST_YEAR && year <= PUFA_LUNAR_LAST_YEAR)
    return TRUE;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_UNKNOWN_DAY, _ ("the lunar calendar is known for %d to %d, not for %d"),
               PUFA_LUNAR_FIRST_YEAR, PUFA_LUNAR_LAST_YEAR, year);
  return FALSE;
}

static guint32
refuse (const PufaLunar *lunar, GError **error)
{
  g_autofree char *code = pufa_lunar_to_code (lunar);

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("the lunar calendar has no day %s"), code);
  return 0;
}

static G_ALWAYS_INLINE inline guint32
count (const PufaLunar *lunar, GError **error)
{
  Year year;
  guint place, leap;

  if (!is_in_range (lunar->year, error))
    return 0;

  year = get_year ((guint) (lunar->year - PUFA_LUNAR_FIRST_YEAR));
  leap = get_leap (year.bits);
  place = (guint) lunar->month - 1;
  if (place > 11 || (lunar->is_leap && place + 1 != leap))
    return refuse (lunar, error);

  place += lunar->is_leap || (leap != 0 && place >= leap);
  if ((guint) lunar->monthday - 1 >= get_length (year.bits, place))
    return refuse (lunar, error);
  return year.first + get_offset (year.bits, place) + (guint32) lunar->monthday - 1;
}

guint32
pufa_lunar_to_day (const PufaLunar *lunar, GError **error)
{
  return count (lunar, error);
}

gboolean
pufa_lunar_get_month (gint year_number, guint place, PufaLunarMonth *month)
{
  guint index = (guint) (year_number - PUFA_LUNAR_FIRST_YEAR);
  Year year;

  if (index >= G_N_ELEMENTS (years) || place >= 12u + (get_leap (years[index]) != 0))
    return FALSE;

  year = get_year (index);
  name_month (year.bits, place, &month->month, &month->is_leap);
  month->days.first = year.first + get_offset (year.bits, place);
  month->days.until = month->days.first + get_length (year.bits, place);
  return TRUE;
}

/* Where a month may begin a day earlier, the day before it is in doubt too. */
gboolean
pufa_lunar_doubts_day (guint32 day)
{
  Year year;
  guint doubt;

  if (!is_in_table (day))
    return FALSE;

  year = find_year (day);
  doubt = year.bits >> 22 & 15;
  return doubt != 0 && day + (year.bits >> 26) >= year.first + get_offset (year.bits, doubt - 1) &&
         day < year.first + get_offset (year.bits, doubt);
}

gboolean
pufa_lunar_is_doubtful (const GDate *day)
{
  return pufa_lunar_doubts_day (g_date_get_julian (day));
}

gboolean
pufa_lunar_covers (PufaDays days, GError **error)
{
  g_autofree char *outside = NULL;

  if (days.first >= days.until || (is_in_table (days.first) && is_in_table (days.until - 1)))
    return TRUE;
  outside = pufa_day_to_string (is_in_table (days.first) ? days.until - 1 : days.first);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_UNKNOWN_DAY,
               _ ("the lunar calendar is known from 1901-02-19 to 2100-02-08, not on %s"), outside);
  return FALSE;
}

gboolean
pufa_lunar_from_date (const GDate *day, gint *year, gint *month, gboolean *is_leap, gint *monthday, GError **error)
{
  guint32 number = g_date_get_julian (day);
  PufaLunar lunar;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!find (number, &lunar))
    return pufa_lunar_covers ((PufaDays){ number, number + 1 }, error);
  if (year != NULL)
    *year = lunar.year;
  if (month != NULL)
    *month = lunar.month;
  if (is_leap != NULL)
    *is_leap = lunar.is_leap;
  if (monthday != NULL)
    *monthday = lunar.monthday;
  return TRUE;
}

GDate *
pufa_lunar_to_date (gint year, gint month, gboolean is_leap, gint monthday, GError **error)
{
  PufaLunar lunar = { .year = year, .month = month, .is_leap = is_leap, .monthday = monthday };
  guint32 day;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  day = count (&lunar, error);
  return day != 0 ? g_date_new_julian (day) : NULL;
}

/* pufa-report.h - what was done in a period, counted, and in one true sentence
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-finding.h>
#include <pufa/office/pufa-office.h>

G_BEGIN_DECLS

/**
 * PufaFigure:
 * @PUFA_FIGURE_LECTURES: lectures held
 * @PUFA_FIGURE_CONSULTATIONS: consultation days held
 * @PUFA_FIGURE_NOTICES: notices posted, by the moment for which they were due
 * @PUFA_FIGURE_PLANNED: lectures and consultations planned, whatever became of them
 * @PUFA_FIGURE_CANCELLED: lectures and consultations called off
 * @PUFA_FIGURE_ATTENDED: people who came to lectures
 * @PUFA_FIGURE_REACHED: people who came to consultations
 * @PUFA_FIGURE_CONSULTED: people who were answered
 * @PUFA_FIGURE_LEAFLETS: pieces of materials in units of 份 or 册 given out; a material whose
 *   unit is not known counts as 份
 * @PUFA_FIGURE_GIFTS: pieces of other materials (个), which count in no sentence
 * @PUFA_FIGURE_ADVISER_LECTURES: for the norm of advisers: lectures held by an adviser, and
 *   his rows of `visits.csv` whose service is 法治讲座
 * @PUFA_FIGURE_MINUTES: length of what was held; nothing for whole days
 * @PUFA_FIGURE_ADVISER_MINUTES: for the norm of advisers: how long advisers were on the spot, at
 *   lectures and consultations and by the rows of `visits.csv` whose mode is 实地
 *
 * What is counted; only what was held, unless said, and only the office's own: an adviser's own
 * events (%PUFA_FIELD_HOST) are in the two figures of advisers alone. The sentence counts events
 * alone.
 */
typedef enum {
  PUFA_FIGURE_LECTURES,
  PUFA_FIGURE_CONSULTATIONS,
  PUFA_FIGURE_NOTICES,
  PUFA_FIGURE_PLANNED,
  PUFA_FIGURE_CANCELLED,
  PUFA_FIGURE_ATTENDED,
  PUFA_FIGURE_REACHED,
  PUFA_FIGURE_CONSULTED,
  PUFA_FIGURE_LEAFLETS,
  PUFA_FIGURE_GIFTS,
  PUFA_FIGURE_ADVISER_LECTURES,
  PUFA_FIGURE_MINUTES,
  PUFA_FIGURE_ADVISER_MINUTES,
} PufaFigure;

/**
 * PufaAxis:
 * @PUFA_AXIS_ALL: not split; its one key is ""
 * @PUFA_AXIS_QUARTER: "1" to "4", by the office's clock
 * @PUFA_AXIS_MONTH: "1" to "12"
 * @PUFA_AXIS_VILLAGE: village id; an event of several is its host's, the first's
 * @PUFA_AXIS_CHANNEL: channel
 * @PUFA_AXIS_AUDIENCE: audience
 * @PUFA_AXIS_LAW: law; an event about several is in the part of each
 * @PUFA_AXIS_SPEAKER: person id, or the name of who has none; an event of several is in the part of each
 * @PUFA_AXIS_MATERIAL: material id; splits leaflets and gifts alone
 * @PUFA_AXIS_UNIT: unit of materials: "份", "册", "个"; splits leaflets and gifts alone
 *
 * By what a figure is split. What has no village, channel, audience, law or speaker is counted
 * under ""; so the parts of an axis add up to the whole, but for those of laws and speakers.
 */
typedef enum {
  PUFA_AXIS_ALL,
  PUFA_AXIS_QUARTER,
  PUFA_AXIS_MONTH,
  PUFA_AXIS_VILLAGE,
  PUFA_AXIS_CHANNEL,
  PUFA_AXIS_AUDIENCE,
  PUFA_AXIS_LAW,
  PUFA_AXIS_SPEAKER,
  PUFA_AXIS_MATERIAL,
  PUFA_AXIS_UNIT,
} PufaAxis;

#define PUFA_TYPE_REPORT (pufa_report_get_type ())

/**
 * PufaReport:
 *
 * Add events from any number of stores, files or lists; ask at any time. Its size depends
 * on villages, people and channels, not on the events. A village, person or material of
 * another office (%PUFA_FIELD_OFFICE) has a key of its own, "hebei/v01": every office has a v01.
 */
typedef struct _PufaReport PufaReport;

PUFA_API GType pufa_report_get_type (void);
PUFA_API PufaReport *pufa_report_ref (PufaReport *self);
PUFA_API void pufa_report_unref (PufaReport *self);

/**
 * pufa_report_new:
 * @office: (nullable): whose villages, channels and materials; %NULL takes them as they come
 * @period: what is reported on
 *
 * Returns: (transfer full): an empty report
 */
PUFA_API PufaReport *pufa_report_new (PufaOffice *office, PufaSpan *period);

/**
 * pufa_report_add:
 * @self: a report
 * @event: a single event or an occurrence; passed over when it starts outside the period
 */
PUFA_API void pufa_report_add (PufaReport *self, const PufaEvent *event);

/**
 * pufa_report_add_report:
 * @self: a report
 * @other: that of another office, which keeps what it has
 *
 * Adds what @other has counted, its visits, targets and gaps included. The ids of its villages,
 * people and materials become keys like "hebei/v01". So many offices are told as one; a report
 * without an office of its own takes them all.
 */
PUFA_API void pufa_report_add_report (PufaReport *self, const PufaReport *other);

/**
 * pufa_report_get_count:
 * @self: a report
 * @figure: what
 * @axis: split by what
 * @key: which part; "" with %PUFA_AXIS_ALL
 *
 * Returns: the number; 0 for a key that is not there
 */
PUFA_API gint64 pufa_report_get_count (const PufaReport *self, PufaFigure figure, PufaAxis axis, const char *key);

/**
 * pufa_report_get_quarter_count:
 * @self: a report
 * @figure: what
 * @axis: split by what
 * @key: which part
 * @quarter: 1 to 4
 *
 * Returns: what of pufa_report_get_count() falls into that quarter
 */
PUFA_API gint64 pufa_report_get_quarter_count (const PufaReport *self, PufaFigure figure, PufaAxis axis,
                                               const char *key, guint quarter);

/**
 * pufa_report_get_target:
 * @self: a report
 * @figure: what
 *
 * Returns: how much of it the office means to reach in the period by `[targets]`, or must by
 *   `[norms]` (of %PUFA_FIGURE_ADVISER_LECTURES); -1 where neither says
 */
PUFA_API gint64 pufa_report_get_target (const PufaReport *self, PufaFigure figure);

/**
 * pufa_report_dup_keys:
 * @self: a report
 * @axis: split by what
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys in the office's order, those
 *   with nothing among them, then others as they came; "" is only that of %PUFA_AXIS_ALL
 */
PUFA_API char **pufa_report_dup_keys (const PufaReport *self, PufaAxis axis);

/**
 * pufa_report_includes:
 * @self: a report
 * @event: an event
 * @figure: what
 * @axis: split by what
 * @key: which part
 *
 * Returns: whether @event is in that number, so that each number can be traced
 */
PUFA_API gboolean pufa_report_includes (const PufaReport *self, const PufaEvent *event, PufaFigure figure,
                                        PufaAxis axis, const char *key);

/**
 * pufa_report_list_missing:
 * @self: a report
 *
 * The rule of a finding is one of
 * - `village`: nothing was held in the village that is its subject, and, behind that,
 *   `cancelled VILLAGE`: the event that is its subject was to be there
 * - `lecture`: no lecture was held in the village
 * - `channel`: nothing was held or posted in the channel; `quarter`: nothing was held in the quarter
 * - `adviser-lectures`, `adviser-hours`, `adviser-cover`, `mediators`: a norm is not met, which is
 *   its subject too
 * - `evidence TYPE`: the event has none, or too little, of that evidence; of very many events
 *   those that began first are named, and a last finding without a subject says how many more
 * - `material`: its unit is not known; `stock`: more of it was given out than there was
 *
 * in that order. Villages are places whose kind is 村, 社区 or not said.
 *
 * Returns: (transfer container) (element-type PufaFinding): villages, channels and quarters
 *   with nothing, norms not met, records without their evidence
 */
PUFA_API GPtrArray *pufa_report_list_missing (const PufaReport *self);

/**
 * pufa_report_dup_sentence:
 * @self: a report
 *
 * The template `[report] sentence` filled in. Leaflets under 100 are exact; else two leading
 * digits stay, with 余 only if something was cut: 999 is 990余, 1000 is 1000, 2080 is 2000余,
 * 12345 is 12000余. The same goes for people and notices; lectures and consultations are exact.
 * The period is 全年, 上半年, 第三季度, 5月, or its first and last day.
 *
 * Returns: (transfer full): "全年累计开展现场宣传咨询活动 4 场、法治讲座 8 场，发放各类宣传资料 2000 余份。"
 */
PUFA_API char *pufa_report_dup_sentence (const PufaReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaReport, pufa_report_unref)

G_END_DECLS

import { formatDayLong, formatNumber } from '#kernel/html/format.ts';
import type { Lang } from '#kernel/words.ts';
import { clockOf } from '../meeting-fields.ts';
import type { AgendaItem, MeetingModel } from '../queries/find-meeting.ts';
import { sayMatter, sayOption, sayResult, type DecisionsTranslate } from './say.ts';

/** The minutes as far as they can be told from what was recorded (biên bản họp): the secretary adds what was said. */
export function draftMinutes(model: MeetingModel, t: DecisionsTranslate, lang: Lang): string {
  const figures = { present: formatNumber(model.present.all, lang), households: formatNumber(model.households, lang) };
  const absent = formatNumber(model.households - model.present.all, lang);
  return [
    t('decisions.minutes.text-when', { at: clockOf(model.startsAt), day: formatDayLong(model.on, lang), place: model.place }),
    t('decisions.minutes.text-who', { ...figures, absent }),
    t('decisions.minutes.text-chair', { chair: model.chair }),
    ...(model.secretary === null
      ? []
      : [
          t('decisions.minutes.text-secretary', {
            name: model.secretary,
            votes: formatNumber(model.secretaryVotes ?? 0, lang),
            present: figures.present,
          }),
        ]),
    ...model.clusters.map((cluster) =>
      t('decisions.minutes.text-cluster', {
        name: cluster.name,
        chair: cluster.chair,
        present: formatNumber(model.present.byCluster.get(cluster.no) ?? 0, lang),
      }),
    ),
    ...model.agenda.map((item, at) => matterMinutes(item, at + 1, t, lang)),
    t('decisions.minutes.text-end'),
  ].join('\n\n');
}

function matterMinutes(item: AgendaItem, at: number, t: DecisionsTranslate, lang: Lang): string {
  const { round } = item;
  const counted = round.options.map(
    (option) => `${sayOption(option, t)}: ${formatNumber(item.sum.counts[String(option.no)] ?? 0, lang)}`,
  );
  const result =
    round.result === null
      ? []
      : [
          `${sayResult(round.result, item.election === 'elect', t, lang)} ${t(`decisions.outcome.${round.result.outcome}`)} (${round.result.legalRef}).`,
        ];
  return [
    t('decisions.minutes.text-matter', { at, title: item.title, matter: sayMatter(item.law, lang) }),
    ...(item.content === '' ? [] : [item.content]),
    t('decisions.minutes.text-said'),
    t('decisions.minutes.text-method', { method: t(`decisions.method.${round.method}`) }),
    ...(item.countings === 0 ? [] : [t('decisions.minutes.text-counted', { counted: counted.join('; ') })]),
    ...(item.board.counters.length === 0
      ? []
      : [
          t('decisions.minutes.text-board', {
            counters: item.board.counters.join(', '),
            witnesses: item.board.witnesses.join(', '),
          }),
        ]),
    ...result,
    ...(round.merkleRoot === null ? [] : [t('decisions.minutes.text-root', { root: round.merkleRoot })]),
  ].join('\n');
}

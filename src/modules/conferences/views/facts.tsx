import { DefinitionList, type Definition } from '#kernel/html/definition-list.tsx';
import { formatDayLong, formatDayRange, formatInstant, formatNumber } from '#kernel/html/format.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { dayOf } from '#kernel/day.ts';
import type { ChairRow, ConferenceModel } from '../queries/find-conference.ts';
import { clockOf } from '../prepare-fields.ts';
import { words } from '../words.ts';

interface Props {
  readonly model: ConferenceModel;
  readonly visit: Visit;
}

/** "Trần Thị Hòa, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh": as papers print it. */
export const sayChair = ({ name, titles }: Pick<ChairRow, 'name' | 'titles'>): string => [name, ...titles].join(', ');

/** When it begins and ends; the day only once where it ends the same day. */
export function sayTimes({ startsAt, endsAt }: Pick<ConferenceModel, 'startsAt' | 'endsAt'>, visit: Visit): string {
  const t = visit.t(words);
  const day = dayOf(startsAt);
  if (day !== dayOf(endsAt))
    return t('conferences.facts.to', { from: formatInstant(startsAt, visit.lang), to: formatInstant(endsAt, visit.lang) });
  return t('conferences.facts.same-day', { from: clockOf(startsAt), to: clockOf(endsAt), day: formatDayLong(day, visit.lang) });
}

function quorumText({ quorum, quorumRef }: ConferenceModel, visit: Visit): string | null {
  if (quorum === null) return null;
  const t = visit.t(words);
  const share = `${quorum.numerator}/${quorum.denominator}`;
  const said = { share, what: t(`conferences.facts.of-${quorum.of}`), ref: quorumRef ?? '' };
  return t(quorum.over ? 'conferences.facts.quorum-over' : 'conferences.facts.quorum-from', said);
}

const lines = (items: readonly string[]) => (
  <>
    {items.map((item, at) => (
      <>
        {at === 0 ? null : <br />}
        {item}
      </>
    ))}
  </>
);

/** What there is to know of a conference at one glance: when, where, who convenes, chairs and directs. */
export function ConferenceFacts({ model, visit }: Props) {
  const t = visit.t(words);
  const directing = model.chairs.filter(({ role }) => role === 'directing').map(sayChair);
  const chairs = model.chairs.filter(({ role }) => role === 'chair').map(sayChair);
  const quorum = quorumText(model, visit);
  const period =
    model.periodFrom === null || model.periodTo === null ? null : formatDayRange(model.periodFrom, model.periodTo, visit.lang);
  const rows: readonly (Definition | null)[] = [
    { term: t('conferences.facts.when'), value: sayTimes(model, visit) },
    { term: t('conferences.facts.place'), value: model.place },
    { term: t('conferences.facts.body'), value: model.bodyName },
    model.coConveners.length === 0 ? null : { term: t('conferences.facts.co'), value: lines(model.coConveners) },
    directing.length === 0 ? null : { term: t('conferences.facts.directing'), value: lines(directing) },
    chairs.length === 0 ? null : { term: t('conferences.facts.chairs'), value: lines(chairs) },
    period === null ? null : { term: t('conferences.facts.period'), value: period },
    model.theme === '' ? null : { term: t('conferences.facts.theme'), value: model.theme },
    { term: t('conferences.facts.sites'), value: formatNumber(model.sites, visit.lang) },
    quorum === null ? null : { term: t('conferences.facts.quorum'), value: quorum },
  ];
  return <DefinitionList items={rows.filter((row) => row !== null)} />;
}

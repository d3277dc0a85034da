import { addDays, type Day } from '#kernel/day.ts';
import { formatDay } from '#kernel/html/format.ts';
import type { Lang, Translate } from '#kernel/words.ts';
import type { ChannelKind, PlaceKind } from '../rules/kinds.ts';
import type { Status } from '../rules/status.ts';
import type { words } from '../words.ts';

export type PublicityTranslate = Translate<typeof words.vi>;

/** "Trễ 3 ngày làm việc", "Đúng hạn". */
export function sayStatus(status: Status, t: PublicityTranslate): string {
  const days = { days: status.workingDays };
  if (status.kind === 'on-time' || status.kind === 'withdrawn') return t(`publicity.status.${status.kind}`);
  return t(`publicity.status.${status.kind}`, days);
}

interface NamedChannel {
  readonly kind: ChannelKind;
  readonly placeKind: PlaceKind | null;
  readonly place: string;
}

/** "Niêm yết tại trụ sở", "Truyền thanh", with the place as it was typed where there is one. */
export function sayChannel({ kind, placeKind, place }: NamedChannel, t: PublicityTranslate): string {
  const where = placeKind === null ? '' : ` ${t(`publicity.place.${placeKind}`)}`;
  return `${t(`publicity.channel.${kind}`)}${where}${place === '' ? '' : `: ${place}`}`;
}

interface Period {
  readonly from: Day;
  readonly to: Day | null;
}

/** A line of what was up, in words; `to` is the first day it was no longer up. */
export function sayPeriod({ from, to }: Period, hanging: boolean, t: PublicityTranslate, lang: Lang): string {
  const start = formatDay(from, lang);
  if (to === null) return t('publicity.channels.since', { day: start });
  const last = formatDay(hanging ? to : addDays(to, -1), lang);
  return start === last ? t('publicity.channels.once', { day: start }) : t('publicity.channels.span', { from: start, to: last });
}

import type { Day } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  deadline,
  isTimeRule,
  legalCalendar,
  type Calendar,
  type ChannelRule,
  type PublicationItem,
  type Status,
} from '#modules/law/index.ts';
import type { ChannelKind, PlaceKind } from './kinds.ts';

/** Which of the channels that the law asks for "where there is one" the register's owner has (Article 13(1) and (3)). */
export interface Facilities {
  readonly hasWeb: boolean;
  readonly hasLoudspeaker: boolean;
}

/** One place where the law asks for the item. */
export interface RequiredChannel {
  readonly kind: ChannelKind;
  /** One of the channels so marked is enough (Article 48, 66). */
  readonly oneOf: boolean;
  readonly placeKind: PlaceKind | null;
  /** Consecutive days; null when permanent, or when the law sets no time of its own. */
  readonly requiredDays: number | null;
  readonly permanent: boolean;
  readonly legalRef: string;
  readonly lawStatus: Status;
}

export interface Duty {
  /** Last day in time. */
  readonly dueOn: Day;
  /** The item and the rule about its time. */
  readonly legalRef: string;
  readonly lawStatus: Status;
  /** The holiday list does not reach as far as the deadline. */
  readonly assumed: boolean;
  readonly permanent: boolean;
  readonly channels: readonly RequiredChannel[];
}

/**
 * What an item asks of whoever keeps the register: by when, where and for how long (Article 11 to 13).
 * @param item of the rules in force on `aroseOn`
 * @param aroseOn day of the decision or document; it is not counted
 */
export function dutyFor(
  item: PublicationItem,
  aroseOn: Day,
  facilities: Facilities,
  calendar: Calendar = legalCalendar,
): Result<Duty, 'publicity.item.no-deadline'> {
  if (item.deadline === null || !isTimeRule(item.deadline)) return refuse('publicity.item.no-deadline');
  const due = deadline(item.deadline, aroseOn, calendar);
  const channels = item.channels.filter((rule) => exists(rule, facilities)).flatMap(atEachPlace);
  return ok({
    dueOn: due.due,
    legalRef: `${item.legalRef}; ${due.legalRef}`,
    lawStatus: item.status === 'verify' ? 'verify' : due.status,
    assumed: due.assumed,
    permanent: channels.some((channel) => channel.permanent),
    channels,
  });
}

function exists(rule: ChannelRule, { hasWeb, hasLoudspeaker }: Facilities): boolean {
  if (rule.obligation !== 'where-exists') return true;
  return rule.channel === 'loudspeaker' ? hasLoudspeaker : hasWeb;
}

/** A posting at the headquarters and one in the villages are put up and taken down apart, so they are counted apart. */
function atEachPlace(rule: ChannelRule): RequiredChannel[] {
  const places: readonly (PlaceKind | null)[] = rule.places.length === 0 ? [null] : rule.places;
  return places.map((placeKind) => ({
    kind: rule.channel,
    oneOf: rule.obligation === 'one-of',
    placeKind,
    requiredDays: rule.duration.kind === 'consecutive-days' ? rule.duration.days : null,
    permanent: rule.duration.kind === 'permanent',
    legalRef: rule.legalRef,
    lawStatus: rule.status,
  }));
}

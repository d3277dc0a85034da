import type { ItemKind } from './agenda.ts';

/** What stands in a summons, as it was sent: texts and moments, no references that may change later. */
export interface SummonsContent {
  readonly title: string;
  readonly theme: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly bodyName: string;
  readonly coConveners: readonly string[];
  readonly chairs: readonly { readonly role: 'directing' | 'chair'; readonly name: string; readonly titles: readonly string[] }[];
  readonly agenda: readonly { readonly number: string; readonly title: string; readonly at: string; readonly kind: ItemKind }[];
  readonly sites: number;
}

/** Whether what was sent still says what the conference is: otherwise another summons is due. */
export function isCurrent(sent: SummonsContent, now: SummonsContent): boolean {
  const facts = (content: SummonsContent): string =>
    JSON.stringify([
      content.title,
      content.theme,
      content.startsAt,
      content.endsAt,
      content.place,
      content.bodyName,
      content.coConveners,
      content.chairs.map(({ role, name, titles }) => [role, name, titles]),
      content.agenda.map(({ number, title, at }) => [number, title, at]),
    ]);
  return facts(sent) === facts(now);
}

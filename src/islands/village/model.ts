import { subjectOf, type Attended, type Entry, type Value } from '../../modules/decisions/rules/offline/entry.ts';
import { latest, mergeKept, unsynced, type EntryState, type Kept } from '../../modules/decisions/rules/offline/kept.ts';
import type { PackageMeeting, VillagePackage } from '../../modules/decisions/rules/offline/package.ts';
import { today } from './dom.ts';
import { put, readAll, type Vault } from './vault.ts';

/** What the opened phone knows: packages, entries, its own name. Every change is on the disk before it counts. */
export interface Phone {
  readonly vault: Vault;
  device: string;
  packages: readonly VillagePackage[];
  kept: readonly Kept[];
}

type Of<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** What makes an entry: everything but what the phone adds. */
export type Draft =
  | Pick<Of<'check-in'>, 'kind' | 'meeting' | 'household' | 'value'>
  | Pick<Of<'open'>, 'kind' | 'meeting' | 'value'>
  | Pick<Of<'secretary'>, 'kind' | 'meeting' | 'present' | 'value'>
  | Pick<Of<'method'>, 'kind' | 'meeting' | 'round' | 'present' | 'value'>
  | Pick<Of<'count'>, 'kind' | 'meeting' | 'round' | 'cluster' | 'value'>
  | Pick<Of<'return'>, 'kind' | 'round' | 'household' | 'value'>
  | Pick<Of<'stack'>, 'kind' | 'round' | 'batch' | 'value'>;

const nameOf = ({ entry, state }: Kept): string => `${state.is === 'done' ? 'done' : 'entry'}:${entry.id}`;

/** Opens what the vault holds; packages that are past their last day are thrown away. */
export async function openPhone(vault: Vault, device?: string): Promise<Phone> {
  if (device !== undefined) await put(vault, [['device', device]]);
  const records = await readAll(vault);
  const all = records.flatMap(([name, value]) => (name.startsWith('package:') ? [value as VillagePackage] : []));
  const late = all.filter(({ expiresOn }) => expiresOn < today());
  if (late.length > 0)
    await put(
      vault,
      late.map(({ unit }) => [`package:${unit.id}`, null] as const),
    );
  return {
    vault,
    device: (records.find(([name]) => name === 'device')?.[1] ?? '') as string,
    packages: all.filter((one) => !late.includes(one)),
    kept: records.flatMap(([name, value]) => (/^(entry|done):/.test(name) ? [value as Kept] : [])),
  };
}

/** Puts these in the place of those of the same id, and removes others. */
export async function keep(phone: Phone, changed: readonly Kept[], removed: readonly Kept[] = []): Promise<void> {
  const gone = new Set([...changed, ...removed].map(({ entry }) => entry.id));
  const before = phone.kept.filter(({ entry }) => gone.has(entry.id));
  await put(phone.vault, [
    ...before.map((one) => [nameOf(one), null] as const),
    ...changed.map((one) => [nameOf(one), one] as const),
  ]);
  phone.kept = [...phone.kept.filter(({ entry }) => !gone.has(entry.id)), ...changed];
}

export async function keepPackage(phone: Phone, made: VillagePackage): Promise<void> {
  const done = phone.kept.filter(({ unit, state }) => unit === made.unit.id && state.is === 'done');
  await put(phone.vault, [[`package:${made.unit.id}`, made]]);
  phone.packages = [...phone.packages.filter(({ unit }) => unit.id !== made.unit.id), made];
  await keep(phone, [], done);
}

/** What the server had when the package was made. */
function packed({ meetings, ballots }: VillagePackage, draft: Draft): Value | null {
  if (draft.kind === 'return' || draft.kind === 'stack') return packedInBox(ballots, draft);
  const meeting = meetings.find(({ id }) => id === draft.meeting);
  return meeting === undefined ? null : packedInHall(meeting, draft);
}

function packedInHall(meeting: PackageMeeting, draft: Exclude<Draft, { kind: 'return' | 'stack' }>): Value | null {
  if (draft.kind === 'open') return meeting.state === 'open' ? 'open' : null;
  if (draft.kind === 'secretary') return meeting.secretary;
  if (draft.kind === 'check-in') {
    const found = meeting.attended.find(({ household }) => household === draft.household);
    if (found === undefined) return null;
    const { household: _, ...attended } = found;
    return attended;
  }
  const matter = meeting.matters.find(({ round }) => round === draft.round);
  if (draft.kind === 'method') return matter?.chosen ?? null;
  const found = matter?.counted.find(({ cluster }) => cluster === draft.cluster);
  return found === undefined ? null : { counts: found.counts, spoiled: found.spoiled };
}

function packedInBox(ballots: VillagePackage['ballots'], draft: Extract<Draft, { kind: 'return' | 'stack' }>): Value | null {
  const ballot = ballots.find(({ round }) => round === draft.round);
  if (draft.kind === 'stack') return ballot?.stacks.find(({ id }) => id === draft.batch)?.own ?? null;
  return ballot?.roll.find(({ household }) => household === draft.household)?.returned === true ? 'paper' : null;
}

/** What the phone shows: its own last entry, otherwise what the package says. */
export function shown(phone: Phone, village: VillagePackage, draft: Draft): { value: Value | null; own: Kept | null } {
  const own = latest(phone.kept, subjectOf(draft as Entry));
  return { own, value: own === null ? packed(village, draft) : own.entry.value };
}

export const shownAttended = (phone: Phone, village: VillagePackage, meeting: string, household: string) => {
  const draft: Draft = {
    kind: 'check-in',
    meeting,
    household,
    value: { representative: null, cluster: null, alsoSpeaking: false },
  };
  const { value, own } = shown(phone, village, draft);
  return { own, value: value as Attended | null };
};

/**
 * Notes something. What the server has not taken for a reason in words is taken back by what is noted now; everything else is
 * taken further, so that no order of sending mixes them up.
 */
export async function note(phone: Phone, village: VillagePackage, draft: Draft): Promise<void> {
  const { value, own } = shown(phone, village, draft);
  const again = own?.state.is === 'refused' ? own.entry : null;
  const entry = {
    id: crypto.randomUUID(),
    device: phone.device,
    day: today(),
    after: again === null ? (own?.entry.id ?? null) : again.after,
    settles: again === null ? [] : [again.id],
    keep: false,
    ...draft,
    seen: again === null ? value : again.seen,
  } as Entry;
  await keep(
    phone,
    [{ unit: village.unit.id, entry, state: { is: 'waiting', tried: false } }],
    again === null || own === null ? [] : [own],
  );
}

/** The head's choice between what the server has and what the phone has: a new entry that settles the old ones. */
export async function choose(phone: Phone, conflict: Kept, takes: 'server' | 'phone'): Promise<void> {
  if (conflict.state.is !== 'conflict') return;
  const subject = subjectOf(conflict.entry);
  const old = phone.kept.filter(({ entry }) => subjectOf(entry) === subject);
  const last = latest(phone.kept, subject) ?? conflict;
  const entry = {
    ...last.entry,
    id: crypto.randomUUID(),
    device: phone.device,
    day: today(),
    after: null,
    settles: old.map(({ entry: { id } }) => id),
    keep: takes === 'server',
    seen: conflict.state.server,
  } as Entry;
  await keep(phone, [{ unit: conflict.unit, entry, state: { is: 'waiting', tried: false } }], old);
}

export async function load(phone: Phone, loaded: readonly Kept[]): Promise<void> {
  await keep(phone, mergeKept(phone.kept, loaded));
}

export const open = (phone: Phone): readonly Kept[] => unsynced(phone.kept);

export const withState = (one: Kept, state: EntryState): Kept => ({ ...one, state });

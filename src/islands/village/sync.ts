import type { Value } from '../../modules/decisions/rules/offline/entry.ts';
import type { EntryState, Kept } from '../../modules/decisions/rules/offline/kept.ts';
import { inOrder } from '../../modules/decisions/rules/offline/order.ts';
import type { VillagePackage } from '../../modules/decisions/rules/offline/package.ts';
import { keep, keepPackage, open, withState, type Phone } from './model.ts';

export type Trouble = 'noNetwork' | 'signIn' | 'trouble';

interface Answer {
  readonly ok: boolean;
  readonly why?: string;
  readonly details?: { readonly server?: string };
  readonly words?: string;
}

const AT_ONCE = 100;

/** Asks our own server; what it cannot say is said in one of three ways. */
async function ask<Value>(path: string, items?: readonly unknown[]): Promise<Value | Trouble> {
  try {
    const sent = items === undefined ? {} : { method: 'POST', body: JSON.stringify({ items }) };
    const answer = await fetch(path, { ...sent, headers: { 'content-type': 'application/json' }, cache: 'no-store' });
    if (answer.status === 403) return 'signIn';
    return answer.ok ? ((await answer.json()) as Value) : 'trouble';
  } catch (error) {
    // The browser's one word for "no way to the server"; also for an answer that broke off.
    if (error instanceof TypeError || error instanceof SyntaxError) return 'noNetwork';
    throw error;
  }
}

/** Downloads all villages of whoever is signed in. */
export async function fetchVillages(phone: Phone): Promise<Trouble | null> {
  const own = await ask<{ villages: readonly { id: string }[] }>('/api/thon-toi');
  if (typeof own === 'string') return own;
  for (const { id } of own.villages) {
    const trouble = await fetchPackage(phone, id);
    if (trouble !== null) return trouble;
  }
  return null;
}

async function fetchPackage(phone: Phone, unit: string): Promise<Trouble | null> {
  const made = await ask<VillagePackage>(`/api/thon-toi/${unit}`);
  if (typeof made === 'string') return made;
  await keepPackage(phone, made);
  return null;
}

function stateAfter({ ok, why, details, words = '' }: Answer): EntryState {
  if (ok || why === 'decisions.entry.there') return { is: 'done' };
  if (why === 'decisions.entry.conflict')
    return { is: 'conflict', server: JSON.parse(details?.server ?? 'null') as Value | null };
  if (why === 'decisions.entry.waits') return { is: 'waiting', tried: true };
  return { is: 'refused', words };
}

/** Sends what was not sent, then takes the villages along anew. @returns how many arrived, or what went wrong */
export async function sync(phone: Phone): Promise<number | Trouble> {
  let arrived = 0;
  for (const unit of new Set(
    [...open(phone), ...phone.packages.map(({ unit: { id } }) => ({ unit: id }))].map((one) => one.unit),
  )) {
    const sent = await sendUnit(phone, unit);
    if (typeof sent === 'string') return sent;
    arrived += sent;
    const trouble = await fetchPackage(phone, unit);
    if (trouble !== null) return trouble;
  }
  return arrived;
}

async function sendUnit(phone: Phone, unit: string): Promise<number | Trouble> {
  const mine = open(phone).filter((one) => one.unit === unit && one.state.is !== 'conflict');
  const entries = inOrder(mine.map(({ entry }) => entry));
  let arrived = 0;
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE).flatMap((entry) => mine.find((one) => one.entry.id === entry.id) ?? []);
    // Before sending: from now on the server may know them, even if its answer never comes back.
    await keep(
      phone,
      some.map((one) => (one.state.is === 'waiting' ? withState(one, { is: 'waiting', tried: true }) : one)),
    );
    const answer = await ask<{ answers: readonly Answer[] }>(
      `/api/thon-toi/${unit}`,
      some.map(({ entry }) => entry),
    );
    if (typeof answer === 'string') return answer;
    const after = some.flatMap((one, index): Kept[] => {
      const told = answer.answers[index];
      return told === undefined ? [] : [withState(one, stateAfter(told))];
    });
    await keep(phone, after);
    arrived += after.filter(({ state }) => state.is === 'done').length;
  }
  return arrived;
}

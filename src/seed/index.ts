import { randomInt } from 'node:crypto';
import { dayOf } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Room } from '#kernel/room.ts';
import { makeAccount, REAL_COST } from '#modules/identity/testing/factories.ts';
import { plantConferences } from './conferences.ts';
import { plantDecisions } from './decisions.ts';
import { plantHeldConference } from './held-conference.ts';
import { plantPeople, type DemoPeople, type DemoPerson } from './people.ts';
import { plantPublicity } from './publicity.ts';
import { plantUnits } from './units.ts';

export interface DemoSignIn {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

const LOGINS = [
  ['lanhdao', 'leader'],
  ['congchuc', 'officer'],
  ['chutich', 'chair'],
  ['mattran', 'front'],
  ['truongthon', 'head'],
  ['bancongtac', 'frontBoard'],
  ['hieutruong', 'teacher'],
  ['quantri-minhhoa', 'administrator'],
] as const satisfies readonly (readonly [string, keyof DemoPeople])[];

/** Words for passwords that people can type from the console: five of them give about 30 bits, for people who do not exist. */
const WORDS =
  'an ao ba bay be bo bong bua cam cau cay chim chum co com cua da dao dat den doi dong du duong ga gao gio gom hat hoa ho khe kim la lan lua mai may mua muoi nam nang nen ngo nha nui ong que sen song suoi tau tre trang tro tuoi van vuon xanh xoai xuan yen'.split(
    ' ',
  );

/**
 * The demonstration: a province that does not exist, with every state of every thing once, made by the factories of the
 * tests. Planted whole or not at all.
 * @param keep told the sign-ins before they count, so that none is lost
 * @returns false when it is there already
 */
export async function plantDemonstration(room: Room, keep: (signIns: readonly DemoSignIn[]) => Promise<void>): Promise<boolean> {
  const there = await room.db.selectFrom('org.unit').select('id').where('demo', '=', true).limit(1).executeTakeFirst();
  if (there !== undefined) return false;
  await room.db.transaction().execute(async (tx) => {
    const units = await plantUnits(tx);
    const people = await plantPeople(tx, units);
    await plantPublicity(tx, units, people, dayOf(room.now()));
    await plantDecisions(tx, units, people, dayOf(room.now()));
    await plantConferences(room, tx, units, people, dayOf(room.now()));
    await plantHeldConference(tx, units, people, dayOf(room.now()));
    await keep(await plantAccounts(tx, people));
  });
  return true;
}

async function plantAccounts(tx: Tx, people: DemoPeople): Promise<DemoSignIn[]> {
  const signIns: DemoSignIn[] = [];
  for (const [login, key] of LOGINS) {
    const { person, title, name }: DemoPerson = people[key];
    const password = Array.from({ length: 5 }, () => WORDS[randomInt(WORDS.length)]).join(' ');
    await makeAccount(tx, person, { login, password, cost: REAL_COST });
    signIns.push({ role: `${title} (${name})`, login, password });
  }
  return signIns;
}

import { day } from '#kernel/day.ts';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { PDF } from '#kernel/testing/sample-files.ts';
import { unitNames } from '#modules/org/index.ts';
import type { PublicationState } from '../rules/kinds.ts';
import { makeAmendment, makeDisplay, makePublication, makeRegister, type MadePublication } from './factories.ts';
import { EVERY, makeWorld, type Owner, type World } from './matrix.ts';
import { makePlan } from './plans.ts';

/** One publication of the matrix whose every piece of content carries the same mark, and whose row does not. */
export interface Marked {
  readonly owner: Owner;
  readonly state: PublicationState;
  /** One word that stands in summary, files, names of files, change and note, and nowhere else. */
  readonly mark: string;
  readonly title: string;
  readonly made: MadePublication;
  readonly amendment: Id<'publicity.amendment'>;
  readonly display: Id<'publicity.display'>;
}

export interface MarkedWorld {
  readonly world: World;
  readonly marked: readonly Marked[];
  /** Values for the parameters of routes, by the name of the parameter; the commune's own comes first. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Addresses of the units by names, from the province down. */
  readonly paths: readonly string[];
}

/** Every owner and state of the matrix once, in a database, each with file, amendment and proof. */
export async function makeMarkedWorld(room: Room): Promise<MarkedWorld> {
  const { db } = room;
  const world = await makeWorld(db);
  await makeRegister(db, { unit: world.commune });
  await makeRegister(db, { unit: world.commune, body: world.body });
  const marked: Marked[] = [];
  for (const { owner, state } of EVERY) marked.push(await makeMarked(room, world, owner, state));
  const plan = await makePlan(db, { unit: world.commune });
  const units = [world.commune, world.province, world.village];
  const names = await unitNames(room.reader, units, day('2026-11-21'));
  return {
    world,
    marked,
    paths: units.flatMap((unit) => names.get(unit)?.path ?? []),
    values: {
      unit: [...units, world.country],
      keeper: [world.commune, world.body],
      body: [world.body],
      publication: marked.map(({ made }) => made.id),
      code: marked.map(({ made }) => made.code),
      amendment: marked.map(({ amendment }) => amendment),
      display: marked.map(({ display }) => display),
      plan: [plan.id],
      year: [String(plan.year)],
      period: ['2026-4'],
      topic: [`publicity:${world.commune}`],
    },
  };
}

async function makeMarked(room: Room, world: World, owner: Owner, state: PublicationState): Promise<Marked> {
  const { db, files } = room;
  const mark = `${newId().replaceAll('-', '').slice(16)}zx`;
  const title = `Dòng ${owner} ${state}`;
  const keep = async () => {
    const bytes = Buffer.concat([PDF, Buffer.from(`% ${mark} ${newId()}\n`)]);
    const upload = unwrap(await acceptFile(files, bytes, `${mark}.pdf`));
    return db.transaction().execute((tx) => keepFile(tx, upload));
  };
  const made = await makePublication(db, {
    unit: world.commune,
    body: owner === 'commune' ? null : world.body,
    regime: owner === 'commune' ? 'commune' : 'agency',
    title,
    summary: `Nội dung ${mark}`,
    state,
    ...(state === 'due' ? {} : { releasedOn: day('2026-11-17') }),
    responsible: owner === 'commune' ? world.answerable : null,
    file: await keep(),
    starts: [],
  });
  const [channel] = made.channels;
  if (channel === undefined) throw new Error('The rules ask for a channel');
  const display = await makeDisplay(db, { channel: channel.id, from: day('2026-11-17'), file: await keep(), note: mark });
  const amendment = await makeAmendment(db, { publication: made.id, change: mark, reason: mark, file: await keep() });
  return { owner, state, mark, title, made, amendment, display };
}

/** The addresses a route has in this world: one per value of its last parameter, or one that leads nowhere. */
export function addressesOf(route: string, { values, paths }: MarkedWorld): string[] {
  const head = /^(?:\/:[a-d])+/.exec(route)?.[0] ?? '';
  const heads =
    head === '' ? [''] : paths.filter((path) => path.split('/').length === head.split('/').length - 1).map((path) => `/${path}`);
  const rest = route.slice(head.length);
  const names = [...rest.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return names.reduce<string[]>(
    (made, name) =>
      made.flatMap((address) =>
        (values[name] ?? [newId()]).map((value) => address.replace(`:${name}`, encodeURIComponent(value))),
      ),
    heads.map((unit) => unit + rest),
  );
}

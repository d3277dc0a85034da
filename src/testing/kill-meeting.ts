import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { openDatabase, type Db } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { attachEmbedded } from '#kernel/postgres/index.ts';
import { unwrap } from '#kernel/result.ts';
import { hallPaths } from '#modules/conferences/paths-run.ts';
import { makeConference, makeSeat, makeSite } from '#modules/conferences/testing/factories.ts';
import type { Program } from './program.ts';

/** Something a secretary sent; sent again with the same key it must still stand in the log once. */
interface Note {
  readonly text: string;
  readonly key: string;
  acknowledged: boolean;
}

/** A meeting that goes on while programs come and go. */
export interface Meeting {
  readonly conference: Id<'conferences.conference'>;
  /** Of the secretary. */
  readonly cookie: string;
  readonly notes: Note[];
}

/** A meeting that runs, planted beside the program, with a secretary on a seat of their own. */
export async function openMeeting(dataDir: string): Promise<Meeting> {
  const attached = unwrap(await attachEmbedded({ dataDir, log: () => undefined }));
  const { db, close } = openDatabase({ url: attached.ownerUrl, connections: 2 });
  try {
    const at = Temporal.Now.instant();
    const { id: unit } = await db.selectFrom('org.unit').select('id').where('demo', '=', true).limit(1).executeTakeFirstOrThrow();
    const conference = await makeConference(db, { unit, state: 'open', startsAt: at, title: 'Hội nghị lúc cúp điện' });
    await makeSite(db, conference, { unit, role: 'main' });
    return { conference, cookie: (await makeSeat(db, conference, 'secretary', { at })).cookie, notes: [] };
  } finally {
    await close();
  }
}

/** Types one line after another until the program is gone, while a screen follows. */
export async function meet(program: Program, meeting: Meeting): Promise<void> {
  const screen = watch(program, meeting);
  for (;;) {
    const note = { text: `Dòng ${meeting.notes.length}`, key: randomUUID(), acknowledged: false };
    meeting.notes.push(note);
    if (!(await send(program, meeting, note))) break;
  }
  await screen.ended;
}

/** Whoever got no answer sends again; a screen that comes back shows the last line, and no older revision than it had seen. */
export async function meetAgain(program: Program, meeting: Meeting): Promise<void> {
  for (const note of meeting.notes.filter(({ acknowledged }, at) => !acknowledged || at % 10 === 0))
    expect(await send(program, meeting, note)).toBe(true);
  if (meeting.notes.length === 0) return;
  const screen = watch(program, meeting);
  await expect.poll(screen.rev, { timeout: 20_000 }).toBe(meeting.notes.length);
  screen.leave();
  await screen.ended;
}

async function send(program: Program, { conference, cookie }: Meeting, note: Note): Promise<boolean> {
  try {
    const answer = await fetch(program.origin + hallPaths.act(conference, 'thu-ky', 'phu-de'), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: program.origin, cookie },
      body: new URLSearchParams({ text: note.text, _key: note.key }),
    });
    await answer.arrayBuffer();
    if (answer.status >= 500) return false;
    expect(answer.status, 'what a secretary types is taken').toBe(303);
    note.acknowledged = true;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A page that follows the board: ended by the program's end, or by leaving. */
function watch(program: Program, { conference, cookie }: Meeting) {
  const abort = new AbortController();
  let text = '';
  const read = async (): Promise<void> => {
    const reply = await fetch(program.origin + hallPaths.stream(conference, 'secretariat'), {
      headers: { cookie },
      signal: abort.signal,
    });
    const decoder = new TextDecoder();
    for await (const chunk of reply.body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  return {
    ended: read().catch(() => undefined),
    rev: () => Number([...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? -1),
    leave: () => abort.abort(),
  };
}

/** Every line once, numbered without gaps, and the state is that of the last one. */
export async function expectTold(db: Db, { conference, notes }: Meeting): Promise<void> {
  const rows = await db
    .selectFrom('conferences.meeting_event')
    .select(['rev', 'payload'])
    .where('conference_id', '=', conference)
    .orderBy('rev')
    .execute();
  expect(notes.length).toBeGreaterThan(0);
  expect(rows.map(({ rev }) => rev)).toEqual(notes.map((_, at) => at + 1));
  expect(rows.map(({ payload }) => (payload as { text: string }).text)).toEqual(notes.map(({ text }) => text));
  const session = await db
    .selectFrom('conferences.session')
    .select('rev')
    .where('conference_id', '=', conference)
    .executeTakeFirstOrThrow();
  expect(session.rev).toBe(notes.length);
}

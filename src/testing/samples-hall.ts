import type { Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import { makeAgendaItem, makeConference, makeDelegate, makeSite } from '#modules/conferences/testing/factories.ts';
import { makeSeatCode, seatCodeHash } from '#modules/conferences/rules/seat-code.ts';
import type { Entry } from '#modules/conferences/rules/session/events.ts';
import type { Samples } from './samples.ts';

/** A meeting that is going on: somebody speaks, somebody waits, something was said; and codes that lead into it. */
export async function hallSamples(room: Room, unit: string): Promise<Samples> {
  const { db, secret } = room;
  const at = room.now().epochMilliseconds;
  const convening = unit as Id<'org.unit'>;
  const conference = await makeConference(db, { unit: convening, state: 'open', startsAt: room.now(), demo: true });
  const codes = { site: makeSeatCode(), delegate: makeSeatCode() };
  const main = await makeSite(db, conference, { role: 'main', unit: convening });
  const site = await makeSite(db, conference, { unit: convening, codeHash: seatCodeHash(secret, codes.site) });
  const delegate = await makeDelegate(db, conference, { site, present: true, codeHash: seatCodeHash(secret, codes.delegate) });
  const item = await makeAgendaItem(db, conference, { title: 'Tham luận của các điểm cầu' });
  await makeAgendaItem(db, conference, { title: 'Thảo luận', place: 2 });
  const entry = (id: string, parts: Partial<Entry>): Entry => ({
    id,
    kind: 'hand',
    site,
    delegate: null,
    paper: null,
    at,
    place: null,
    ...parts,
  });
  const state = {
    phase: 'running',
    openedAt: at,
    closedAt: null,
    item,
    items: { [item]: { state: 'open', openedAt: at, closedAt: null, spentMs: 0 } },
    queue: [entry('cho-1', { site: main }), entry('cho-2', { delegate, kind: 'question' })],
    placed: [],
    floor: { entry: entry('noi', { delegate }), givenAt: at, runningSince: at, spentMs: 0, allowedMs: 300_000, addedMs: 0 },
    spokenBySite: { [main]: { ms: 90_000, turns: 1 } },
    spokenByDelegate: {},
    message: { text: 'Đề nghị các điểm cầu tắt micro', to: null, at },
    captions: [{ text: 'Kính thưa hội nghị', at }],
    slide: null,
    poll: null,
    recording: false,
  };
  await db
    .updateTable('conferences.session')
    .set({ state: JSON.stringify(state) })
    .where('conference_id', '=', conference)
    .execute();
  return { 'hoi-nghi/hop/:conference': [conference], 'vao-hop/:code': [codes.site, codes.delegate] };
}

import type { LightMyRequestResponse } from 'fastify';
import { newId, type Id } from '#kernel/id.ts';
import type { TestSite } from '#src/testing/site.ts';
import { paths } from '../paths.ts';
import { hallPaths, type HallRole } from '../paths-run.ts';
import type { Session } from '../rules/session/state.ts';
import { makeAgendaItem, makeConference, makeDelegate, makeSeat, makeSite } from './factories.ts';

type Fields = Readonly<Record<string, string>>;

/** Somebody's browser in a meeting. */
export interface Browser {
  get(path?: string): Promise<LightMyRequestResponse>;
  /** Sends what stands behind a button of the page. */
  press(act: string, fields?: Fields): Promise<LightMyRequestResponse>;
  readonly cookie: string;
}

/** A browser with its cookie, on the page of its role. */
export function browserOf(site: TestSite, conference: Id<'conferences.conference'>, role: HallRole, cookie: string): Browser {
  return {
    cookie,
    get: (path = paths.hall(conference, role)) => site.app.inject({ method: 'GET', url: path, headers: { cookie } }),
    press: (act, fields = {}) => sendForm(site, hallPaths.act(conference, role, act), { _key: newId(), ...fields }, cookie),
  };
}

/** A form from our own pages, with whatever cookie the browser has. */
export const sendForm = (site: TestSite, path: string, fields: Fields, cookie = ''): Promise<LightMyRequestResponse> =>
  site.app.inject({
    method: 'POST',
    url: path,
    headers: { cookie, origin: site.room.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

/** A conference with three sites, a delegate and two items; everybody sits in their place and nothing has happened. */
export async function makeHall(site: TestSite) {
  const { db, now } = site.room;
  const conference = await makeConference(db);
  const at = now();
  const main = await makeSite(db, conference, { role: 'main', name: 'Hội trường Tỉnh ủy' });
  const lamDong = await makeSite(db, conference, { name: 'Lâm Đồng' });
  const caMau = await makeSite(db, conference, { name: 'Cà Mau' });
  const delegate = await makeDelegate(db, conference, { site: lamDong, name: 'Kơ Să Hương' });
  const first = await makeAgendaItem(db, conference, { title: 'Báo cáo tổng kết', place: 1 });
  const second = await makeAgendaItem(db, conference, { title: 'Thảo luận', place: 2 });
  const seat = async (
    role: 'chair' | 'secretary' | 'operator' | 'delegate' | 'screen',
    page: HallRole,
    parts = {},
  ): Promise<Browser> => browserOf(site, conference, page, (await makeSeat(db, conference, role, { at, ...parts })).cookie);
  return {
    conference,
    main,
    lamDong,
    caMau,
    delegate,
    first,
    second,
    chair: await seat('chair', 'chu-tri'),
    secretary: await seat('secretary', 'thu-ky'),
    atLamDong: await seat('operator', 'diem-cau', { site: lamDong }),
    atCaMau: await seat('operator', 'diem-cau', { site: caMau }),
    huong: await seat('delegate', 'dai-bieu', { site: lamDong, delegate }),
    screen: await seat('screen', 'man-hinh', { site: lamDong }),
    /** The state as it is stored. */
    session: async (): Promise<Session & { readonly rev: number }> => {
      const row = await db
        .selectFrom('conferences.session')
        .select(['rev', 'state'])
        .where('conference_id', '=', conference)
        .executeTakeFirstOrThrow();
      return { ...(row.state as Session), rev: row.rev };
    },
  };
}

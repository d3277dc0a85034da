import type { Room } from '../kernel/room.ts';
import type { Settings } from '../kernel/settings.ts';
import { ensureFirstAdministrator } from '../modules/identity/index.ts';
import { loadDefaultUnits } from '../modules/org/index.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import type { SignIn } from './welcome.ts';

interface FirstData {
  /** To print: the administrator's once, those of the demonstration at every start. */
  readonly signIns: readonly SignIn[];
  /** The tables were just filled. */
  readonly fresh: boolean;
}

/** Of several processes that start at the same moment on an empty database one fills it, the others wait for it. */
const LOCK = 7_315_030;

/**
 * What an empty database needs before it is of use: the country's units, somebody who may appoint others, the
 * demonstration province. A database that has them is left as it is.
 */
export async function firstData(room: Room, settings: Settings): Promise<FirstData> {
  const client = await room.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await fill(room, settings);
  } finally {
    // Closing the connection gives the lock back, in whatever state the work left it.
    client.release(true);
  }
}

async function fill(room: Room, settings: Settings): Promise<FirstData> {
  const loaded = await loadDefaultUnits(room);
  const first = await ensureFirstAdministrator(room);
  const administrator =
    first === null ? [] : [{ ...first, role: 'Quản trị hệ thống, mật khẩu dùng một lần · administrator, one-time password' }];
  const signIns = [...administrator, ...(await demoSignIns(room, settings))];
  return { signIns, fresh: loaded };
}

import type { Room } from '../kernel/room.ts';
import type { Settings } from '../kernel/settings.ts';
import { ensureFirstAdministrator } from '../modules/identity/index.ts';
import { loadDefaultUnits } from '../modules/org/index.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import type { SignIn } from './welcome.ts';

/**
 * What an empty database needs before it is of use: the country's units, somebody who may appoint others, the
 * demonstration province. A database that has them is left as it is.
 * @returns sign-ins to print: the administrator's once, those of the demonstration at every start; and whether the tables
 * were just filled
 */
export async function firstData(room: Room, settings: Settings): Promise<{ signIns: readonly SignIn[]; fresh: boolean }> {
  const loaded = await loadDefaultUnits(room);
  const first = await ensureFirstAdministrator(room);
  const administrator =
    first === null ? [] : [{ ...first, role: 'Quản trị hệ thống, mật khẩu dùng một lần · administrator, one-time password' }];
  const signIns = [...administrator, ...(await demoSignIns(room, settings))];
  return { signIns, fresh: loaded };
}

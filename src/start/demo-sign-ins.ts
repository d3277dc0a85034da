import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errno } from '../kernel/postgres/index.ts';
import type { Room } from '../kernel/room.ts';
import type { Settings } from '../kernel/settings.ts';
import { plantDemonstration } from '../seed/index.ts';
import type { SignIn } from './welcome.ts';

const shape = z.array(z.object({ role: z.string(), login: z.string(), password: z.string() }));

/** Plants the demonstration at the first start and remembers its sign-ins in the data folder, to print them again. */
export async function demoSignIns(room: Room, settings: Settings): Promise<readonly SignIn[]> {
  if (!settings.demo) return [];
  const file = path.join(settings.dataDir, 'demo-sign-ins.json');
  await plantDemonstration(room, (signIns) => writeFile(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 }));
  return readSignIns(file);
}

async function readSignIns(file: string): Promise<readonly SignIn[]> {
  try {
    return shape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (errno(error) === 'ENOENT') return [];
    throw error;
  }
}

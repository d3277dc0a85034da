import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JanusEngine } from './janus/engine.ts';
import { plainMediaSettings } from './settings.ts';
import { openBrowser } from './testing/browser.ts';
import {
  expectCascade,
  expectFloorKept,
  expectFloorMoves,
  expectKickAndReturn,
  expectProgram,
  expectSeenAndHeard,
  expectSteps,
  openScene,
  pictureSent,
  type Scene,
} from './testing/contract.ts';
import { makeStand, type Stand } from './testing/stand.ts';
import { lacksForJanus, lacksForProgram, lacksForWerift } from './testing/tools.ts';
import { WeriftEngine } from './werift/engine.ts';

const weriftStand = (): Promise<Stand> =>
  makeStand({
    makeEngine: (events) => new WeriftEngine({ hosts: ['127.0.0.1'], address: null, ports: null, iceServers: [] }, events),
  });

const janusStand = (room?: string): Promise<Stand> =>
  makeStand({
    ...(room === undefined ? {} : { room }),
    makeEngine: (events, dataDir) =>
      new JanusEngine({ settings: plainMediaSettings, folder: path.join(dataDir, 'janus') }, events),
  });

/** The same sentences about every engine, in a real browser with a fake camera. */
const ENGINES = [
  { name: 'werift', lacks: lacksForWerift(), open: weriftStand },
  { name: 'janus', lacks: lacksForJanus(), open: janusStand },
] as const;

describe.each(ENGINES)('$name', ({ name, lacks, open }) => {
  const stage: { browser?: Browser; stand?: Stand; scene?: Scene } = {};
  const there = (): Required<typeof stage> => stage as Required<typeof stage>;

  beforeAll(async () => {
    if (lacks !== null) return;
    [stage.browser, stage.stand] = await Promise.all([openBrowser(), open()]);
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.stand?.close();
  });

  test.skipIf(lacks !== null)('a site is seen and heard: more than 30 pictures in 5 seconds', async () => {
    stage.scene = await openScene(there().browser, there().stand);
    await expectSeenAndHeard(stage.scene);
  });

  test.skipIf(lacks !== null)('the floor closes and opens the sound at the server', () => expectFloorKept(there().scene));

  test.skipIf(lacks !== null)('one tap goes down the ladder and up again', () => expectSteps(there().scene));

  test.skipIf(lacks !== null)('the floor moves to another site without a new connection', () =>
    expectFloorMoves(there().browser, there().scene),
  );

  test.skipIf((lacks ?? lacksForProgram()) !== null)('recording and HLS can be played', () => expectProgram(there().scene));

  test.skipIf(lacks !== null || name !== 'janus')('viewers of a second server see the same site', async () => {
    const edge = await janusStand(there().stand.room);
    await expectCascade(there().browser, there().scene, edge);
    await edge.close();
  });

  test.skipIf(lacks !== null)('who is sent out is gone at once, and comes back when let in', () =>
    expectKickAndReturn(there().scene),
  );

  test.skipIf(lacks !== null)('the process that carries media is killed: started again, and browsers come back', async () => {
    const { stand, screen } = there().scene;
    const { engine } = stand;
    const connections = await screen.connections();
    const pid = engine instanceof WeriftEngine ? engine.pids()[0] : engine instanceof JanusEngine ? engine.pid : null;
    process.kill(pid ?? 0, 'SIGKILL');
    await expect.poll(async () => (await engine.health()).restarts, { timeout: 60_000 }).toBe(1);
    await expect.poll(() => screen.connections(), { timeout: 60_000 }).toBeGreaterThan(connections);
    await expect.poll(async () => stand.desk.present(stand.room), { timeout: 60_000 }).toEqual({ ok: true, value: ['chair'] });
    await screen.grows(pictureSent, 10);
  });
});

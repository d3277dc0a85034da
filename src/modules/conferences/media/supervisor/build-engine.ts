import path from 'node:path';
import { chooseEngine, type Choice } from '../choose.ts';
import type { EngineEvents, MediaEngine } from '../engine.ts';
import { JanusEngine } from '../janus/engine.ts';
import { hasJanus } from '../janus/process.ts';
import { noEngine } from '../no-engine.ts';
import { iceServersFor, type MediaSettings } from '../settings.ts';
import { WeriftEngine } from '../werift/engine.ts';

export interface Built {
  readonly engine: MediaEngine;
  readonly choice: Choice;
}

/** Tries what the settings allow, in the order of `chooseEngine`; the engine that started for its trial stays. */
export async function buildEngine(
  settings: MediaSettings & { readonly hosts: readonly string[] },
  dataDir: string,
  events: EngineEvents,
): Promise<Built> {
  const iceServers = iceServersFor({ ...settings, turn: null }, 0);
  const janus = new JanusEngine({ settings, folder: path.join(dataDir, 'media', 'janus') }, events);
  const werift = new WeriftEngine(
    { hosts: settings.hosts, address: settings.address, ports: settings.ports, iceServers },
    events,
  );
  const choice = await chooseEngine(settings, {
    janus: async () => {
      if (settings.janus === null && !hasJanus()) return 'missing';
      const started = await janus.start();
      if (!started.ok) await janus.stop();
      return started.ok ? 'ready' : 'failed';
    },
    werift: async () => (await werift.start()).ok,
  });
  const { kind } = choice;
  return { engine: kind === 'janus' ? janus : kind === 'werift' ? werift : noEngine(kind), choice };
}

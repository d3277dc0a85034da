import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { unwrap } from '#kernel/result.ts';
import type { Feed, Layer, MediaEngine } from '#modules/conferences/media/engine.ts';
import { JanusEngine } from '#modules/conferences/media/janus/engine.ts';
import { hasJanus } from '#modules/conferences/media/janus/process.ts';
import { plainMediaSettings } from '#modules/conferences/media/settings.ts';
import { WeriftEngine } from '#modules/conferences/media/werift/engine.ts';
import { PICTURES } from './camera.ts';
import { measure, type Load } from './load.ts';

/** Share of one core, in percent, that the same load took when the engines were tried (two-core Xeon, November 2026). */
const REFERENCE = { 'werift 1 to 25': 18.2, 'janus 1 to 25': 6.6, 'janus 63 sites': 66.5 } as const;

const feed = (site: string, layer: Layer): Feed => ({ site, layer });
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `site-${index}`);

const oneTo = (viewers: number): Load => ({
  name: `1 to ${viewers}`,
  sends: [{ site: 'site-0', picture: PICTURES.middle }],
  views: names(viewers).map(() => [feed('site-0', 2)]),
});

/** Chair and speaker in full, everybody else a thumbnail; every site gets chair and speaker, the control room all thumbnails. */
const meeting = (sites: number, main: 'large' | 'middle'): Load => ({
  name: `${sites} sites`,
  sends: names(sites).map((site, index) => ({ site, picture: index < 2 ? PICTURES[main] : PICTURES.small })),
  views: [...names(sites).map(() => [feed('site-0', 2), feed('site-1', 2)]), names(sites).map((site) => feed(site, 0))],
});

const LOADS = {
  werift: [oneTo(25), meeting(25, 'middle')],
  janus: [oneTo(25), meeting(63, 'large')],
} as const;

const events = { restarted: () => undefined, presence: () => undefined };
const folder = await mkdtemp(path.join(tmpdir(), 'diem-cau-bench-media-'));

async function run(kind: 'werift' | 'janus'): Promise<void> {
  const werift = new WeriftEngine({ hosts: ['127.0.0.1'], address: null, ports: null, iceServers: [] }, events);
  const janus = new JanusEngine({ settings: plainMediaSettings, folder: path.join(folder, 'janus') }, events);
  const engine: MediaEngine = kind === 'werift' ? werift : janus;
  unwrap(await engine.start());
  for (const load of LOADS[kind]) {
    const pidOf = (): number => (kind === 'werift' ? werift.pids().at(-1) : janus.pid) ?? 0;
    const { cpu, memoryMb, packets, megabits, lost, first } = await measure(engine, load, pidOf);
    const known: Readonly<Record<string, number>> = REFERENCE;
    const reference = known[`${kind} ${load.name}`];
    const ratio =
      reference === undefined
        ? 'no figure in the reference'
        : `${(cpu / reference).toFixed(2)} of the reference's ${reference} %`;
    console.log(`${kind}, ${load.name}: ${cpu.toFixed(1)} % of a core (${ratio}), ${memoryMb.toFixed(0)} MB`);
    console.log(`  ${packets.toFixed(0)} packets/s out, ${megabits.toFixed(1)} Mbit/s, lost ${lost}`);
    console.log(`  first picture: median ${first.median.toFixed(0)} ms, worst ${first.worst.toFixed(0)} ms`);
  }
  await engine.stop();
}

const asked = process.argv.slice(2);
console.log(`load of the machine before: ${loadavg()[0]?.toFixed(2)}`);
if (asked.length === 0 || asked.includes('werift')) await run('werift');
if (asked.length === 0 || asked.includes('janus')) {
  if (hasJanus()) await run('janus');
  else console.log('janus: not on this machine (apt-get install --no-install-recommends janus)');
}
await rm(folder, { recursive: true, force: true });
process.exit(0);

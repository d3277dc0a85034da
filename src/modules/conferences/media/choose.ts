import type { EngineKind } from './engine.ts';
import type { MediaSettings } from './settings.ts';

/** Why this engine and no other; shown in the meeting and to those who run the machine (words: `conferences.media.reason.*`). */
export type Reason =
  | 'asked'
  | 'janus-found'
  | 'janus-remote'
  | 'janus-missing'
  | 'janus-failed'
  | 'werift-failed'
  | 'external-only'
  | 'nothing-set'
  | 'asked-and-failed';

export interface Choice {
  readonly kind: EngineKind;
  /** In the order in which they were found. */
  readonly reasons: readonly Reason[];
}

/** What was found out by trying. */
export interface Probes {
  readonly janus: () => Promise<'ready' | 'missing' | 'failed'>;
  readonly werift: () => Promise<boolean>;
}

/**
 * `auto` takes Janus when its program answers and starts for a trial, else werift, else the address of another system, else nothing.
 * An engine that was asked for and does not start is not replaced by another: somebody decided that.
 */
export async function chooseEngine(settings: MediaSettings, probes: Probes): Promise<Choice> {
  if (settings.engine !== 'auto') return asked(settings, probes);
  if (settings.janus !== null && (await probes.janus()) === 'ready') return { kind: 'janus', reasons: ['janus-remote'] };
  const janus = settings.janus === null ? await probes.janus() : 'failed';
  if (janus === 'ready') return { kind: 'janus', reasons: ['janus-found'] };
  const why: Reason = janus === 'missing' ? 'janus-missing' : 'janus-failed';
  if (await probes.werift()) return { kind: 'werift', reasons: [why] };
  return settings.external === null
    ? { kind: 'off', reasons: [why, 'werift-failed', 'nothing-set'] }
    : { kind: 'external', reasons: [why, 'werift-failed', 'external-only'] };
}

async function asked({ engine, external }: MediaSettings, probes: Probes): Promise<Choice> {
  const works =
    engine === 'janus'
      ? (await probes.janus()) === 'ready'
      : engine === 'werift'
        ? await probes.werift()
        : engine === 'off' || external !== null;
  if (works && engine !== 'auto') return { kind: engine, reasons: ['asked'] };
  return external !== null && engine !== 'external'
    ? { kind: 'external', reasons: ['asked-and-failed', 'external-only'] }
    : { kind: 'off', reasons: ['asked-and-failed'] };
}

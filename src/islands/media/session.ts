import { isLive, LossWatch, stepDown, type Fault, type Rung } from '#modules/conferences/media/ladder.ts';
import { Server, type Beat, type MediaConfig, type Permission } from './config.ts';
import { counted } from './peer.ts';
import { Publishing } from './publish.ts';
import { Watching } from './watch.ts';

/** What is shown of it; told whenever something changes. */
export interface View {
  state(key: 'starting' | 'live' | 'watching' | 'text' | 'again' | 'removed', why: string | null): void;
  rung(rung: Rung, byItself: boolean): void;
  tracks(audio: readonly MediaStreamTrack[], video: readonly MediaStreamTrack[]): void;
  shown(sites: readonly (string | null)[]): void;
  floor(open: boolean | null): void;
  /** Plays over HTTP, with or without picture; null ends it. */
  stream(kind: 'picture' | 'sound' | null, stalled: () => void): void;
}

const BEAT_MS = 2_000;
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000] as const;
/** A line that has carried the meeting before gets so many more tries; one that never did, none. */
const TRIES = 3;

/** Holds the connections of one tab: makes them anew when they break, steps down when the line is too weak. */
export class Session {
  readonly server: Server;
  readonly #config: MediaConfig;
  readonly #view: View;
  readonly #losses = { in: new LossWatch(), out: new LossWatch() };
  #stream: MediaStream | null = null;
  #watching: Watching | null = null;
  #publishing: Publishing | null = null;
  #generation = '';
  #allowed = '';
  #failed = 0;
  #busy = false;
  #carried = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(config: MediaConfig, view: View) {
    this.#config = config;
    this.#view = view;
    this.server = new Server(config);
    setInterval(() => void this.#beat(), BEAT_MS);
    window.addEventListener('pagehide', () => {
      this.server.leave();
      this.#close();
    });
  }

  get rung(): Rung {
    return this.server.rung;
  }

  /** Camera and microphone from now on; null when there are none. */
  async sends(stream: MediaStream | null): Promise<void> {
    this.#stream = stream;
    if (stream !== null && this.#publishing !== null) return this.#publishing.use(stream);
    await this.connect();
  }

  /** Another rung, chosen or stepped down to. */
  async go(rung: Rung, byItself = false): Promise<void> {
    const was = this.server.rung;
    this.server.rung = rung;
    this.#failed = 0;
    this.#view.rung(rung, byItself);
    if (isLive(was) && isLive(rung) && this.#watching !== null) return this.#beat();
    await this.connect();
  }

  /** Everything anew, for the rung there is. */
  async connect(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#again);
    this.#close();
    const { rung } = this;
    this.#view.stream(null, () => undefined);
    if (isLive(rung)) await this.#live();
    else if (rung === 'D' || rung === 'E') {
      this.#view.state('watching', null);
      this.#view.stream(rung === 'D' ? 'picture' : 'sound', () => void this.#gives('stalled'));
    } else this.#view.state('text', null);
    this.#busy = false;
  }

  async #live(): Promise<void> {
    this.#view.state(this.#failed === 0 ? 'starting' : 'again', null);
    const lost = (): void => this.#retry('no-connection');
    const watching = new Watching(this.#config);
    this.#watching = watching;
    const why = (await watching.start(this.server, lost)) ?? (await this.#publish(lost));
    if (why !== null) return this.#retry(why);
    this.#failed = 0;
    this.#carried = true;
    this.#view.tracks(watching.audio, watching.video);
    this.#view.state('live', null);
    await this.#beat();
  }

  async #publish(lost: () => void): Promise<string | null> {
    if (this.#stream === null) return null;
    const beat = await this.server.ask<Beat>('beat');
    if (!beat.ok) return beat.why;
    this.#generation = beat.value.generation;
    if (beat.value.permission === null || beat.value.permission.publish === 'nothing') return null;
    this.#publishing = new Publishing(this.#config, this.#stream);
    this.#allowed = '';
    return this.#publishing.start(this.server, lost);
  }

  async #beat(): Promise<void> {
    if (this.#busy && this.#generation === '') return;
    const beat = await this.server.ask<Beat>('beat');
    if (!beat.ok) return;
    const { generation, permission, shown, token } = beat.value;
    this.server.renew(token);
    const anew = this.#generation !== '' && this.#generation !== generation;
    this.#generation = generation;
    this.#view.shown(shown);
    this.#view.floor(permission?.audio ?? null);
    if (this.#busy || !isLive(this.rung)) return;
    if (anew) return this.connect();
    if (permission !== null) await this.#obeys(permission);
    await this.#measure();
  }

  /** Sends what it may: begins, ends, or narrows, without touching what is watched. */
  async #obeys(permission: Permission): Promise<void> {
    const should = permission.publish !== 'nothing' && this.#stream !== null;
    if (should !== (this.#publishing !== null)) return this.#follows(should);
    const text = JSON.stringify(permission);
    if (text === this.#allowed) return;
    this.#allowed = text;
    await this.#publishing?.allow(permission);
  }

  async #follows(should: boolean): Promise<void> {
    this.#publishing?.close();
    this.#publishing = null;
    if (!should) return;
    this.#busy = true;
    const why = await this.#publish(() => this.#retry('no-connection'));
    this.#busy = false;
    if (why !== null) this.#retry(why);
  }

  async #measure(): Promise<void> {
    const at = performance.now() / 1_000;
    for (const [watch, peer] of [
      [this.#losses.in, this.#watching?.peer],
      [this.#losses.out, this.#publishing?.peer],
    ] as const) {
      if (peer !== undefined && watch.sees({ at, ...(await counted(peer)) })) return this.#gives('loss');
    }
  }

  async #gives(fault: Fault): Promise<void> {
    const next = stepDown(this.rung, fault, { hls: this.#config.hls !== null });
    if (next !== this.rung) await this.go(next, true);
  }

  #retry(why: string): void {
    if (why === 'removed') this.#view.state('removed', why);
    else this.#view.state('again', why);
    this.#close();
    this.#failed += 1;
    if (why === 'full' || (why === 'no-connection' && (!this.#carried || this.#failed >= TRIES))) {
      this.#again = setTimeout(() => void this.#gives('no-connection'), 0);
      return;
    }
    const wait = WAITS_MS[Math.min(this.#failed, WAITS_MS.length) - 1] ?? 8_000;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.connect(), wait);
  }

  #close(): void {
    this.#watching?.close();
    this.#publishing?.close();
    this.#watching = null;
    this.#publishing = null;
  }
}

import { RUNGS, type Rung } from '#modules/conferences/media/ladder.ts';
import type { MediaConfig } from './config.ts';
import { filled, h } from './dom.ts';
import { playHls, playsHls } from './hls.ts';
import type { View } from './session.ts';

interface Tile {
  readonly box: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly name: HTMLElement;
}

/** What a person sees: pictures with names, the state of the line in words, the ladder as buttons. */
export class Stage implements View {
  readonly element: HTMLElement;
  readonly #config: MediaConfig;
  readonly #tiles = h('div', { class: 'media-tiles' });
  readonly #voices = h('div', { hidden: true });
  readonly #state = h('p', { class: 'media-state', role: 'status' });
  readonly #floor = h('p', { class: 'media-floor', hidden: true });
  readonly #steps = h('div', { class: 'media-steps' });
  readonly #hint = h('p', { class: 'hint' });
  readonly #now = h('summary', {});
  readonly #lower: HTMLButtonElement;
  readonly #sound: HTMLButtonElement;
  readonly #buttons = new Map<Rung, HTMLButtonElement>();
  #list: readonly Tile[] = [];
  #below: Rung | null = null;
  #endStream: () => void = () => undefined;

  constructor(config: MediaConfig, choose: (rung: Rung) => void) {
    this.#config = config;
    this.#sound = h(
      'button',
      { type: 'button', class: 'button', hidden: true, click: () => this.#play() },
      this.#word('device.sound'),
    );
    this.#lower = h('button', {
      type: 'button',
      class: 'button media-lower',
      click: () => this.#below !== null && choose(this.#below),
    });
    for (const rung of RUNGS) this.#steps.append(this.#step(rung, choose));
    if (config.mosaic) this.#tiles.classList.add('media-mosaic');
    const all = h('div', { class: 'details-body' }, h('p', {}, this.#word('line.choose')), this.#steps);
    const line = h('details', { class: 'details media-line' }, this.#now, all);
    const said = h('div', {}, this.#state, this.#hint);
    this.element = h(
      'div',
      { class: 'media-stage' },
      this.#tiles,
      this.#voices,
      said,
      this.#floor,
      this.#sound,
      this.#lower,
      line,
    );
  }

  state(key: 'starting' | 'live' | 'watching' | 'text' | 'again' | 'removed', why: string | null): void {
    const more = why === null || why === 'no-connection' || why === 'removed' ? '' : ` ${this.#word(why)}`;
    this.say(`${this.#word(`state.${key}`)}${more}`);
    this.element.dataset['state'] = key;
  }

  say(text: string): void {
    this.#state.textContent = text;
  }

  rung(rung: Rung, byItself: boolean): void {
    const now = this.#rungName(rung);
    this.#now.textContent = `${this.#word('line.heading')}: ${now}`;
    // One tap when the line is weak; whoever wants another rung unfolds all.
    this.#below = [...this.#buttons].find(([step, button]) => step > rung && !button.disabled)?.[0] ?? null;
    this.#lower.hidden = this.#below === null;
    if (this.#below !== null) this.#lower.textContent = filled(this.#word('line.lower'), { rung: this.#rungName(this.#below) });
    for (const [step, button] of this.#buttons) button.setAttribute('aria-pressed', String(step === rung));
    this.#hint.textContent = byItself ? this.#word('state.stepped') : '';
    this.element.dataset['rung'] = rung;
  }

  tracks(audio: readonly MediaStreamTrack[], video: readonly MediaStreamTrack[]): void {
    this.#list = video.map((track) => this.#tile(track));
    this.#tiles.replaceChildren(...this.#list.map(({ box }) => box));
    this.#voices.replaceChildren(
      ...audio.map((track) => {
        const voice = h('audio', { autoplay: true });
        voice.srcObject = new MediaStream([track]);
        return voice;
      }),
    );
    this.#play();
  }

  shown(sites: readonly (string | null)[]): void {
    this.#list.forEach(({ box, name }, index) => {
      const site = sites[index] ?? null;
      box.hidden = site === null && (this.#config.mosaic || index > 0);
      name.textContent = site === null ? this.#word('place.empty') : (this.#config.names[site] ?? '');
      box.dataset['site'] = site ?? '';
    });
  }

  floor(open: boolean | null): void {
    this.#floor.hidden = open === null;
    this.#floor.textContent = this.#word(open === true ? 'floor.open' : 'floor.closed');
    this.#floor.dataset['open'] = String(open === true);
  }

  stream(kind: 'picture' | 'sound' | null, stalled: () => void): void {
    this.#endStream();
    this.#endStream = () => undefined;
    if (kind === null || this.#config.hls === null) return;
    const video = h('video', { playsinline: true, autoplay: true, controls: true });
    this.#list = [];
    this.#tiles.replaceChildren(video);
    this.#endStream = playHls(video, this.#config.hls, kind === 'sound', stalled);
  }

  #tile(track: MediaStreamTrack): Tile {
    const video = h('video', { playsinline: true, autoplay: true });
    video.muted = true;
    video.srcObject = new MediaStream([track]);
    const name = h('figcaption', {}, this.#word('place.empty'));
    return { box: h('figure', { class: 'media-tile' }, video, name), video, name };
  }

  /** Browsers play sound only after somebody has touched the page. */
  #play(): void {
    this.#sound.hidden = true;
    for (const { video } of this.#list) video.play().catch(() => undefined);
    for (const voice of this.#voices.querySelectorAll('audio')) voice.play().catch(() => (this.#sound.hidden = false));
  }

  #step(rung: Rung, choose: (rung: Rung) => void): HTMLElement {
    const label = this.#rungName(rung);
    if (rung === 'G') return h('a', { class: 'button', href: this.#config.plain }, label);
    if (rung === 'H') return h('p', { class: 'hint' }, `${label}. ${this.#word('rung.H-how')}`);
    const button = h('button', { type: 'button', class: 'button', 'aria-pressed': 'false', click: () => choose(rung) }, label);
    button.disabled = (rung === 'D' || rung === 'E') && (this.#config.hls === null || !playsHls());
    this.#buttons.set(rung, button);
    return button;
  }

  #rungName(rung: Rung): string {
    return `${rung}. ${this.#word(`rung.${rung}`)}`;
  }

  #word(key: string): string {
    return this.#config.words[key] ?? key;
  }
}

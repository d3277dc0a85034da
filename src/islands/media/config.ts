import { learn } from './learn.ts';
import type { Rung } from '#modules/conferences/media/ladder.ts';

/** What the page says to its script, as JSON in `data-media`. All texts come with it. */
export interface MediaConfig {
  /** Where everything is asked: JSON both ways. */
  readonly address: string;
  readonly token: string;
  /** Name of the meeting, so that one tab of this browser holds its camera. */
  readonly room: string;
  readonly iceServers: readonly RTCIceServer[];
  /** This page sends camera and microphone. */
  readonly sends: boolean;
  /** One stream in three sizes, or a large and a small one: what the engine can take. */
  readonly layers: 'simulcast' | 'tracks';
  readonly rung: Rung;
  /** A wall of small pictures. */
  readonly mosaic: boolean;
  /** Address of the folder of the HLS stream; null where there is none. */
  readonly hls: string | null;
  /** The page without script. */
  readonly plain: string;
  readonly names: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

export interface Permission {
  readonly audio: boolean;
  readonly publish: 'main' | 'low' | 'audio' | 'nothing';
}

export interface Beat {
  readonly generation: string;
  readonly permission: Permission | null;
  readonly shown: readonly (string | null)[];
  readonly token: string | null;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

type Asked = 'publish' | 'watch' | 'accept' | 'beat' | 'measure';

const PREFIX = 'conferences.media.';

/** Asks our server; a line that is down is an answer like any other. */
export class Server {
  readonly tab: string = crypto.randomUUID();
  rung: Rung;
  #token: string;
  readonly #address: string;

  constructor({ address, token, rung }: Pick<MediaConfig, 'address' | 'token' | 'rung'>) {
    this.#address = address;
    this.#token = token;
    this.rung = rung;
  }

  async ask<T>(what: Asked, sdp?: string, again = false): Promise<Answer<T>> {
    try {
      const answer = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(this.#body(what, sdp)),
      });
      const said = (await answer.json()) as Answer<T>;
      if (said.ok) return said;
      const why = said.why.replace(PREFIX, '');
      // A computer that slept comes back with an old pass: the page asks for another, once.
      if (why === 'token-expired' && !again && (await this.#learnsPass())) return await this.ask(what, sdp, true);
      return { ok: false, why };
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return { ok: false, why: 'away' };
      throw error;
    }
  }

  async #learnsPass(): Promise<boolean> {
    const { token } = await learn({ address: this.#address });
    this.renew(token ?? null);
    return token !== undefined;
  }

  renew(token: string | null): void {
    if (token !== null) this.#token = token;
  }

  /** The page is closed: nobody waits for an answer. */
  leave(): void {
    navigator.sendBeacon(this.#address, new Blob([JSON.stringify(this.#body('leave'))], { type: 'application/json' }));
  }

  #body(what: string, sdp?: string): object {
    return { do: what, token: this.#token, tab: this.tab, rung: this.rung, ...(sdp === undefined ? {} : { sdp }) };
  }
}

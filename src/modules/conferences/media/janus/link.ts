import { once } from 'node:events';

/** Janus cannot be reached, or ended in the middle of it. */
export class JanusAway extends Error {}

/** Janus answered with an error of its own. */
export class JanusRefused extends Error {
  readonly code: number;
  constructor(code: number, reason: string) {
    super(`${code} ${reason}`);
    this.code = code;
  }
}

export interface Jsep {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}

export interface Reply {
  /** What the plug-in says. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly jsep: Jsep | null;
}

/** Something happened that nobody asked for: a connection came up or ended. */
export type Happened = (handle: number, what: string) => void;

interface Message {
  readonly janus: string;
  readonly transaction?: string;
  readonly sender?: number;
  readonly data?: { readonly id?: number };
  readonly error?: { readonly code: number; readonly reason: string };
  readonly plugindata?: { readonly data: Readonly<Record<string, unknown>> };
  readonly jsep?: Jsep;
}

interface Waiting {
  readonly takes: (message: Message) => boolean;
  readonly fails: (error: Error) => void;
}

const ANSWER_MS = 8_000;
const ALIVE_EVERY_MS = 25_000;
const PLUGIN = 'janus.plugin.videoroom';

/** One WebSocket and one session with a Janus. Answers find their questions by the transaction. */
export class JanusLink {
  onHappened: Happened = () => undefined;
  onClose: () => void = () => undefined;
  readonly #socket: WebSocket;
  readonly #secret: string;
  readonly #waiting = new Map<string, Waiting>();
  readonly #clock: NodeJS.Timeout;
  #session = 0;
  #last = 0;

  private constructor(socket: WebSocket, secret: string) {
    this.#socket = socket;
    this.#secret = secret;
    socket.addEventListener('message', (event) => this.#hears(JSON.parse(String(event.data)) as Message));
    socket.addEventListener('close', () => this.#closed());
    this.#clock = setInterval(() => this.#keep(), ALIVE_EVERY_MS).unref();
  }

  /** @throws {JanusAway} */
  static async open(url: string, secret: string): Promise<JanusLink> {
    const socket = new WebSocket(url, 'janus-protocol');
    await Promise.race([
      once(socket, 'open', { signal: AbortSignal.timeout(ANSWER_MS) }),
      once(socket, 'error').then(() => Promise.reject(new JanusAway(`${url} does not answer`))),
    ]);
    const link = new JanusLink(socket, secret);
    const made = await link.#ask({ janus: 'create' }, ({ janus }) => janus === 'success');
    link.#session = made.data?.id ?? 0;
    return link;
  }

  async attach(): Promise<number> {
    const made = await this.#ask({ janus: 'attach', plugin: PLUGIN }, ({ janus }) => janus === 'success');
    return made.data?.id ?? 0;
  }

  async detach(handle: number): Promise<void> {
    await this.#ask({ janus: 'detach', handle_id: handle }, ({ janus }) => janus === 'success').catch((error: unknown) => {
      // It went with its connection; that is what was wanted.
      if (!(error instanceof JanusRefused) && !(error instanceof JanusAway)) throw error;
    });
  }

  /**
   * A request to the video room on a handle.
   * @throws {JanusRefused} when Janus or the plug-in says no
   * @throws {JanusAway}
   */
  async message(handle: number, body: object, jsep?: Jsep): Promise<Reply> {
    const asked = { janus: 'message', handle_id: handle, body, ...(jsep === undefined ? {} : { jsep }) };
    // "ack" only says that the answer will come later.
    const answer = await this.#ask(asked, ({ janus }) => janus === 'success' || janus === 'event');
    const data = answer.plugindata?.data ?? {};
    const code = data['error_code'];
    if (typeof code === 'number') throw new JanusRefused(code, String(data['error']));
    return { data, jsep: answer.jsep ?? null };
  }

  async close(): Promise<void> {
    clearInterval(this.#clock);
    this.onClose = () => undefined;
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.#socket, 'close', { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
    this.#socket.close();
    await closed;
  }

  #ask(asked: object, takes: (message: Message) => boolean): Promise<Message> {
    const transaction = String((this.#last += 1));
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => settle(() => reject(new JanusAway('Janus does not answer'))), ANSWER_MS);
      const settle = (then: () => void): void => {
        clearTimeout(late);
        this.#waiting.delete(transaction);
        then();
      };
      this.#waiting.set(transaction, {
        takes: (message) => {
          if (message.janus === 'error') {
            const { code = 0, reason = '' } = message.error ?? {};
            settle(() => reject(new JanusRefused(code, reason)));
            return true;
          }
          if (!takes(message)) return false;
          settle(() => resolve(message));
          return true;
        },
        fails: (error) => settle(() => reject(error)),
      });
      if (this.#socket.readyState !== WebSocket.OPEN) return this.#waiting.get(transaction)?.fails(new JanusAway('Closed'));
      this.#send({ ...asked, transaction });
    });
  }

  #send(message: object): void {
    const session = this.#session === 0 ? {} : { session_id: this.#session };
    this.#socket.send(JSON.stringify({ ...message, ...session, apisecret: this.#secret }));
  }

  #keep(): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#send({ janus: 'keepalive', transaction: 'keep' });
  }

  #hears(message: Message): void {
    if (message.transaction !== undefined && this.#waiting.get(message.transaction)?.takes(message) === true) return;
    if (message.sender !== undefined) this.onHappened(message.sender, message.janus);
  }

  #closed(): void {
    clearInterval(this.#clock);
    for (const waiting of this.#waiting.values()) waiting.fails(new JanusAway('Janus has ended'));
    this.onClose();
  }
}

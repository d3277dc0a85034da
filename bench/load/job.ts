/** One measurement: which requests, over how many connections, for how long. */
export interface Job {
  readonly port: number;
  /** Sent in turn, over and over. */
  readonly requests: readonly Asked[];
  readonly connections: number;
  readonly warmSeconds: number;
  readonly seconds: number;
}

export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Measured {
  /** Answers with status 200 per second. */
  readonly perSecond: number;
  /** Milliseconds from sending a request to the last byte of its answer; exact, of all that were answered. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly slowest: number;
  readonly answers: number;
  /** All answers, those of the warming too. */
  readonly withWarming: number;
  /** Mean size of an answer on the wire, head included. */
  readonly bytes: number;
  /** Answers with another status. */
  readonly failures: Readonly<Record<number, number>>;
  /** Share of one core that the load generator itself used, 0 to 1: near 1 it is the generator that was measured. */
  readonly generatorBusy: number;
}

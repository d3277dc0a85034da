/**
 * The ladder of lines, from the best to none: A two-way picture, B thumbnail and sound, C sound and slides, D HLS with picture, E HLS
 * with sound, F text of the meeting, G the page loaded again, H outside the network (entered afterwards). Pure: server and browser use it.
 */
export const RUNGS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type Rung = (typeof RUNGS)[number];

export const isRung = (text: string): text is Rung => (RUNGS as readonly string[]).includes(text);

/** Connected over WebRTC. */
export const isLive = (rung: Rung): boolean => rung <= 'C';

/** Seconds without a connection, or of too much loss, after which a rung is given up. */
export const PATIENCE = { connect: 8, loss: 10 } as const;
/** Share of packets that may be lost. */
export const MOST_LOSS = 0.1;

export type Fault =
  /** No connection at all: UDP is blocked or the server is away. */
  | 'no-connection'
  /** Connected, and too much is lost. */
  | 'loss'
  /** The stream over HTTP stands still. */
  | 'stalled';

/** The next rung for a fault; below F nothing is automatic, since text needs no line to speak of. */
export function stepDown(rung: Rung, fault: Fault, has: { readonly hls: boolean }): Rung {
  if (rung >= 'F') return rung;
  if (fault === 'loss' && rung < 'C') return rung === 'A' ? 'B' : 'C';
  if (isLive(rung)) return has.hls ? 'D' : 'F';
  return rung === 'D' ? 'E' : 'F';
}

/** Counters of one moment, as a browser gives them: they only grow, except after a new connection. */
export interface Sample {
  /** Seconds on any clock that does not jump. */
  readonly at: number;
  readonly received: number;
  readonly lost: number;
}

/** Looks at counters again and again; says when loss has stayed above a tenth for ten seconds. */
export class LossWatch {
  #last: Sample | null = null;
  #badSince: number | null = null;

  /** @returns whether the line has been bad for too long; after a yes it begins anew */
  sees(sample: Sample): boolean {
    const last = this.#last;
    this.#last = sample;
    if (last === null || sample.received < last.received) return false;
    const lost = Math.max(0, sample.lost - last.lost);
    const all = lost + sample.received - last.received;
    // Nothing came and nothing is known to be lost: a closed floor, not a bad line.
    if (all === 0) return false;
    if (lost / all <= MOST_LOSS) {
      this.#badSince = null;
      return false;
    }
    this.#badSince ??= last.at;
    if (sample.at - this.#badSince < PATIENCE.loss) return false;
    this.#badSince = null;
    return true;
  }
}

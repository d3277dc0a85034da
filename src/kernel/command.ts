import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor, Ground, Verdict } from './actor.ts';
import { canonicalJson } from './canonical.ts';
import type { Tx } from './db.ts';
import { dayOf, type Day } from './day.ts';
import { writeEvent, type Event } from './event.ts';
import { fieldErrors, type FieldErrors } from './fields.ts';
import { isId } from './id.ts';
import type { Refusal, Result } from './result.ts';
import type { Act, Room } from './room.ts';

/** What a command has at hand: one transaction, the actor, the clock, and where effects are written down. */
export interface Work {
  /** The only way to the database; everything done through it commits together or not at all. */
  readonly tx: Tx;
  readonly room: Room;
  readonly actor: Actor;
  /** The reason the policy let this through. */
  readonly because: Ground;
  readonly now: Temporal.Instant;
  readonly today: Day;
  /** Tells other modules, in the same transaction. */
  emit<Payload>(event: Event<Payload>, payload: Payload): Promise<void>;
  /** Leaves the record of the act. Every command that succeeds has left one. */
  record(act: Pick<Act, 'unit' | 'table' | 'row' | 'before' | 'after'>): Promise<void>;
}

export interface CommandSpec<Input, Subject, Value, Why extends string> {
  /** `<module>.<verb>-<noun>`. */
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** Loads and locks (`forUpdate`) what the command is about; null refuses with `not-found`. */
  readonly load: (tx: Tx, input: Input, today: Day) => Promise<Subject | null>;
  /** Asked inside the transaction, after loading: the same pure function that shows the button. */
  readonly may: (actor: Actor, subject: Subject, input: Input) => Verdict;
  readonly run: (work: Work, subject: Subject, input: Input) => Promise<Result<Value, Why>>;
  /**
   * What it returns is a secret that is shown once (codes for slips of paper): it is never kept for a repeated send, which
   * therefore runs again; `run` itself must refuse what may not be done twice.
   */
  readonly shownOnce?: true;
}

export type Invalid = { readonly ok: false; readonly why: 'invalid'; readonly fields: FieldErrors };
export type CommonWhy = 'forbidden' | 'sign-in' | 'not-found';
export type Outcome<Value, Why extends string = string> = Result<Value, Why | CommonWhy> | Invalid;

export interface Command<Value, Why extends string> {
  readonly name: string;
  /**
   * Runs once. `key` (a UUID made with the form) makes a repeat harmless: the first outcome is returned again.
   * @param raw what came from outside, unparsed
   */
  (room: Room, actor: Actor, raw: unknown, key?: string | null): Promise<Outcome<Value, Why>>;
}

const RETRIES = 3;
const running = new AsyncLocalStorage<string>();

export function command<Input, Subject, Value, Why extends string>(
  spec: CommandSpec<Input, Subject, Value, Why>,
): Command<Value, Why> {
  const execute = async (room: Room, actor: Actor, raw: unknown, key: string | null = null): Promise<Outcome<Value, Why>> => {
    const outer = running.getStore();
    if (outer !== undefined) throw new Error(`${outer} may not call the command ${spec.name}; use an event or a rule`);
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) return { ok: false, why: 'invalid', fields: fieldErrors(parsed.error) };
    const claim = spec.shownOnce === true ? null : claimOf(room, spec.name, actor, parsed.data, key);
    return running.run(spec.name, () => retried(() => once(room, spec, actor, parsed.data, claim)));
  };
  return Object.defineProperty(execute, 'name', { value: spec.name }) as Command<Value, Why>;
}

/** A refusal travels out of the transaction as an exception, so that it rolls everything back. */
class RolledBack extends Error {
  readonly refusal: Refusal | Invalid;
  constructor(refusal: Refusal | Invalid) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

async function once<Input, Subject, Value, Why extends string>(
  room: Room,
  spec: CommandSpec<Input, Subject, Value, Why>,
  actor: Actor,
  input: Input,
  claim: Claim | null,
): Promise<Outcome<Value, Why>> {
  try {
    return await room.db.transaction().execute(async (tx) => {
      const earlier = claim === null ? null : await takeClaim(tx, claim);
      if (earlier !== null) return { ok: true, value: earlier.value as Value };
      const now = room.now();
      const subject = await spec.load(tx, input, dayOf(now));
      if (subject === null) throw new RolledBack({ ok: false, why: 'not-found', details: {} });
      const verdict = spec.may(actor, subject, input);
      if (!verdict.may) throw new RolledBack({ ok: false, why: verdict.why, details: {} });
      const { work, recorded } = workFor(room, spec.name, tx, actor, verdict.because, now);
      const result = await spec.run(work, subject, input);
      if (!result.ok) throw new RolledBack(result);
      if (!recorded()) throw new Error(`${spec.name} succeeded without leaving a record`);
      if (claim !== null) await keepOutcome(tx, claim, result.value);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Outcome<Value, Why>;
    throw error;
  }
}

function workFor(room: Room, name: string, tx: Tx, actor: Actor, because: Ground, now: Temporal.Instant) {
  let acts = 0;
  const work: Work = {
    tx,
    room,
    actor,
    because,
    now,
    today: dayOf(now),
    emit: (event, payload) => writeEvent(tx, room.subscriptions, event.name, payload),
    record: async (act) => {
      acts += 1;
      await room.recordAct(tx, { ...act, command: name, actor, because, at: now });
    },
  };
  return { work, recorded: () => acts > 0 };
}

/** What makes two sends the same send: the form's key, the command, the person, and what was typed. */
interface Claim {
  readonly key: string;
  readonly scope: string;
}

/**
 * The content counts too: somebody who goes back in the browser and sends the form with another content means something
 * new, and on a shared computer may be somebody else. Only a keyed digest of it is kept.
 */
function claimOf(room: Room, name: string, actor: Actor, input: unknown, key: string | null): Claim | null {
  if (!isId(key)) return null;
  const content = createHmac('sha256', room.secret)
    .update(canonicalJson(JSON.parse(JSON.stringify(input))))
    .digest('base64url');
  return { key, scope: `${name}:${actor.person ?? actor.kind}:${content}` };
}

/** Inserting the key waits for a twin that is still running; afterwards its outcome is there to be read. */
async function takeClaim(tx: Tx, { key, scope }: Claim): Promise<{ value: unknown } | null> {
  const claimed = await tx
    .insertInto('kernel.command_key')
    .values({ key, scope })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return null;
  const row = await tx
    .selectFrom('kernel.command_key')
    .select('outcome')
    .where('key', '=', key)
    .where('scope', '=', scope)
    .executeTakeFirstOrThrow();
  return { value: row.outcome };
}

async function keepOutcome(tx: Tx, { key, scope }: Claim, value: unknown): Promise<void> {
  await tx
    .updateTable('kernel.command_key')
    .set({ outcome: sql`${JSON.stringify(value ?? null)}::jsonb` })
    .where('key', '=', key)
    .where('scope', '=', scope)
    .execute();
}

/** Two people at the same row at the same moment: PostgreSQL stops one, and that one simply tries again. */
async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= RETRIES || !isPassingConflict(error)) throw error;
    }
  }
}

const isPassingConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');

import type { Actor, Place, Verdict } from './actor.ts';
import type { Day } from './day.ts';
import type { Subscription } from './event.ts';
import type { Reader, Tx } from './db.ts';
import type { Id } from './id.ts';
import type { Room } from './room.ts';
import type { Site } from './http/site.ts';
import type { Visit } from './http/visit.ts';
import type { AnyDictionary, Lang } from './words.ts';

/** Work that a job does; runs at least once, so it must be idempotent. */
export interface Task {
  readonly name: string;
  readonly run: (room: Room, payload: never) => Promise<void>;
  /** Crontab line in UTC, for work on a schedule. */
  readonly cron?: string;
}

export const task = <Payload = unknown>(
  name: string,
  run: (room: Room, payload: Payload) => Promise<void>,
  cron?: string,
): Task => ({
  name,
  run,
  ...(cron === undefined ? {} : { cron }),
});

/** What a module holds about a person: how it is handed over and how it is erased. Every column that names a person has one. */
export interface PersonalData {
  /** `schema.table` names this entry answers for. */
  readonly tables: readonly string[];
  readonly export: (reader: Reader, person: Id<'org.person'>) => Promise<Readonly<Record<string, readonly object[]>>>;
  /** @param now by the clock of the command, for columns that say when it was erased */
  readonly erase: (tx: Tx, person: Id<'org.person'>, now: Temporal.Instant) => Promise<void>;
}

export interface NavItem {
  readonly href: string;
  readonly label: string;
}

/** One of the six rights of the people as a tab on a unit's pages (biết, bàn, làm, kiểm tra, giám sát, thụ hưởng). */
export interface Verb {
  /** Last part of its address: `/<tinh>/<xa>/biet`. */
  readonly slug: 'biet' | 'ban' | 'lam' | 'kiem-tra' | 'giam-sat' | 'thu-huong';
  readonly label: (lang: Lang) => string;
  /** A few words beside the label ("1 trễ"), or null when there is nothing to say. */
  readonly note: (
    reader: Reader,
    unit: Id<'org.unit'>,
    today: Day,
    lang: Lang,
  ) => Promise<{ readonly text: string; readonly late: boolean } | null>;
  /** What there is of this right about a body (agency, school, enterprise) of a unit; null when nothing. */
  readonly ofBody?: (body: { readonly id: Id<'org.body'>; readonly kind: string }, lang: Lang) => NavItem | null;
}

/** Something people may do by their post, as a sentence: "bạn được <words> tại <đơn vị> vì bạn giữ <chức danh> đến <ngày>". */
export interface RightSentence {
  /** Key in the module's own words; the text completes "bạn được ..." / "you may ...". */
  readonly words: string;
  /** The very policy that is asked when it is done. */
  readonly may: (actor: Actor, place: Place) => Verdict;
}

/** What `app.ts` sees of a module: its front door for the HTTP server, the worker and the person's own data. */
export interface Module {
  readonly name: string;
  readonly words: AnyDictionary;
  /** @param modules the whole program, for pages that gather from all (a person's rights, search) */
  readonly pages?: (site: Site, room: Room, modules: readonly Module[]) => void;
  readonly tasks?: readonly Task[];
  readonly subscriptions?: readonly Subscription[];
  readonly personalData?: readonly PersonalData[];
  /** The tab this module adds to the pages of a unit; only verbs whose modules exist are shown. */
  readonly verb?: Verb;
  readonly nav?: (visit: Visit) => readonly NavItem[];
  /** For the module that knows posts: how one is called, for pages that say which post is missing. */
  readonly postName?: (visit: Visit, post: string) => string;
  /** Shown to people on their own page, for each post that gives the right. */
  readonly rights?: readonly RightSentence[];
  /**
   * For modules that decide who is asking: from cookies to an actor.
   * @param writes the request is no GET, so it may be noted that the session is alive
   */
  readonly actorOf?: (
    reader: Reader,
    cookies: Readonly<Record<string, string | undefined>>,
    room: Room,
    writes: boolean,
  ) => Promise<Actor | null>;
}

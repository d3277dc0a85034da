import type { Reader } from '#kernel/db.ts';
import type { Lang } from '#kernel/words.ts';

/** Something people can follow: what the mail and the page say it is, and where it lives. */
export interface TopicInfo {
  /** "Công khai của xã Suối Mơ". */
  readonly title: string;
  readonly path: string;
  readonly demo: boolean;
}

/** The topics of one module, `<kind>:<key>`. Only topics that a module describes can be followed. */
export interface TopicKind {
  readonly kind: string;
  /** Null when there is nothing of that key. */
  readonly describe: (reader: Reader, key: string, lang: Lang) => Promise<TopicInfo | null>;
}

export type Describe = (reader: Reader, topic: string, lang: Lang) => Promise<TopicInfo | null>;

/** Asks the module a topic belongs to. */
export const describer =
  (kinds: readonly TopicKind[]): Describe =>
  async (reader, topic, lang) => {
    const colon = topic.indexOf(':');
    const [kind, key] = [topic.slice(0, Math.max(colon, 0)), topic.slice(colon + 1)];
    return (await kinds.find((one) => one.kind === kind)?.describe(reader, key, lang)) ?? null;
  };

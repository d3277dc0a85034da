import type { MediaConfig } from './config.ts';

/** What stands in the page; tests write all of it. */
export type Written = Pick<MediaConfig, 'address'> & Partial<MediaConfig>;

/** What the page cannot know when it is written: a pass, and which engine carries the meeting. */
export interface Learnt extends Partial<MediaConfig> {
  readonly engine: string;
  readonly said: string;
  readonly external: string | null;
}

const NOWHERE: Learnt = { engine: 'off', said: '', external: null };

/** Asks our server; a line that is down is no engine. */
export async function learn({ address }: Pick<MediaConfig, 'address'>): Promise<Learnt> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ do: 'config' }),
    });
    return answer.ok ? ((await answer.json()) as { value: Learnt }).value : NOWHERE;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return NOWHERE;
    throw error;
  }
}

/** Whether an engine of ours carries the meeting. */
export const isOurs = ({ engine }: Learnt): boolean => engine === 'janus' || engine === 'werift';

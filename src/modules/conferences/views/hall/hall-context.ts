import { createContext } from 'preact';
import type { Id } from '#kernel/id.ts';
import { useContext } from 'preact/hooks';
import type { FormState } from '#kernel/http/spec.ts';
import type { HallRole } from '../../paths-run.ts';
import type { Hall } from '../../queries/find-hall.ts';

/** Those who see the same of a meeting. */
export const AUDIENCES = ['public', 'delegate', 'site', 'screen', 'secretariat', 'chair'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What every piece of a meeting's page is drawn from. */
export interface Scene {
  readonly hall: Hall;
  readonly audience: Audience;
  /** Milliseconds since 1970 by the server's clock, for what a clock shows; null in a stream, where the page sets it going. */
  readonly now: number | null;
  /** The site or delegate whose own page it is; null in what all of them share. */
  readonly own: { readonly site: Id<'conferences.site'> | null; readonly delegate: Id<'conferences.delegate'> | null };
  /** Of the page; in a stream none: the page puts its own key and revision into forms that come through it. */
  readonly form: FormState | null;
}

/** Whose page an audience follows; what is pressed there is sent below its address. The public presses nothing. */
export const ROLE_OF: Readonly<Record<Audience, HallRole>> = {
  chair: 'chu-tri',
  secretariat: 'thu-ky',
  site: 'diem-cau',
  delegate: 'dai-bieu',
  screen: 'man-hinh',
  public: 'man-hinh',
};

export const SceneContext = createContext<Scene | null>(null);

/** @throws outside of a meeting's page */
export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('A piece of a meeting was drawn outside of a meeting');
  return scene;
}

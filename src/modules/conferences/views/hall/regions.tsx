import type { ComponentChild } from 'preact';
import { render } from 'preact-render-to-string';
import { LangContext, type Lang } from '#kernel/words.ts';
import type { Hall } from '../../queries/find-hall.ts';
import { Agenda } from './agenda.tsx';
import { ChairButtons } from './chair-buttons.tsx';
import { SceneContext, useScene, type Audience, type Scene } from './hall-context.ts';
import { Message } from './message.tsx';
import { Own } from './own.tsx';
import { PollPlace } from './poll-place.tsx';
import { QueueList } from './queue-list.tsx';
import { RecordingNow } from './recording-now.tsx';
import { Sites } from './sites.tsx';
import { SlidePlace } from './slide-place.tsx';
import { Captions, Documents, FloorNow, ItemNow, NextUp, Say, StatusLine } from './stage.tsx';

/** Pieces of a page that are replaced while it stays open, by the name under which they come through the stream. */
const REGIONS = {
  status: StatusLine,
  say: Say,
  recording: RecordingNow,
  item: ItemNow,
  floor: FloorNow,
  next: NextUp,
  captions: Captions,
  documents: Documents,
  message: Message,
  own: Own,
  poll: PollPlace,
  slide: SlidePlace,
  buttons: ChairButtons,
  queue: QueueList,
  sites: Sites,
  agenda: Agenda,
} as const satisfies Readonly<Record<string, () => ComponentChild>>;

export type RegionName = keyof typeof REGIONS;

const SHARED = ['status', 'say', 'recording', 'item', 'floor', 'captions', 'poll', 'slide'] as const;

/** What each audience is sent: nothing that its page does not show. */
const OF: Readonly<Record<Audience, readonly RegionName[]>> = {
  public: [...SHARED, 'next', 'documents'],
  delegate: [...SHARED, 'next', 'documents', 'message', 'own'],
  site: [...SHARED, 'next', 'documents', 'message', 'own'],
  screen: [...SHARED, 'next', 'message'],
  secretariat: [...SHARED, 'queue', 'documents', 'message', 'sites'],
  chair: [...SHARED, 'queue', 'documents', 'message', 'sites', 'buttons', 'agenda'],
};

/** One piece in its place on a page. It changes without being read out, but for `say`. */
export function Region({ name }: { readonly name: RegionName }) {
  const Piece = REGIONS[name];
  const { audience } = useScene();
  if (!OF[audience].includes(name)) throw new Error(`The stream for ${audience} has no region ${name}`);
  return (
    <div
      class={name === 'say' ? 'unseen' : `region region-${name}`}
      data-region={name}
      role={name === 'say' ? 'status' : undefined}
    >
      <Piece />
    </div>
  );
}

interface Drawn {
  readonly regions: Readonly<Record<string, string>>;
  /** What is different for one site or one delegate, by their id. */
  readonly overrides: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** All pieces of a board: those everybody of the audience shares, and those that concern one of them alone. */
export function drawRegions(hall: Hall, audience: Audience, lang: Lang): Drawn {
  const draw = (name: RegionName, own: Scene['own']): string => {
    const Piece = REGIONS[name];
    return render(
      <LangContext.Provider value={lang}>
        <SceneContext.Provider value={{ hall, audience, own, now: null, form: null }}>
          <Piece />
        </SceneContext.Provider>
      </LangContext.Provider>,
    );
  };
  const regions = Object.fromEntries(OF[audience].map((name) => [name, draw(name, { site: null, delegate: null })]));
  const overrides = Object.fromEntries(
    concerned(hall, audience).map((id) => {
      const own = audience === 'site' ? { site: id as never, delegate: null } : { site: null, delegate: id as never };
      return [id, { own: draw('own', own), ...(audience === 'site' ? { message: draw('message', own) } : {}) }];
    }),
  );
  return { regions, overrides };
}

/** Sites or delegates of whom anything is to be told. */
function concerned({ session, queue }: Hall, audience: Audience): readonly string[] {
  if (audience !== 'site' && audience !== 'delegate') return [];
  const entries = session.floor === null ? queue : [session.floor.entry, ...queue];
  const ids =
    audience === 'site'
      ? [
          ...Object.keys(session.spokenBySite),
          ...entries.map(({ site }) => site),
          session.message?.to ?? null,
          ...(session.out ?? []),
        ]
      : [...Object.keys(session.spokenByDelegate), ...entries.map(({ delegate }) => delegate)];
  return [...new Set(ids.filter((id) => id !== null))];
}

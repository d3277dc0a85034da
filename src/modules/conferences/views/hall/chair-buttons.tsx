import { useWords } from '#kernel/words.ts';
import { minutesFor, MORE_MINUTES } from '../../rules/floor-minutes.ts';
import type { Hall } from '../../queries/find-hall.ts';
import { words } from '../../words.ts';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';
import { sayEntry } from './say-entry.ts';

/** What a chair needs who was shown the page for ten minutes: never more than four buttons, each with what it will do. */
export function ChairButtons() {
  const t = useWords(words);
  const { hall } = useScene();
  const { phase, floor } = hall.session;
  if (phase === 'closed') return null;
  if (phase === 'waiting') return <One act="khai-mac" title={t('conferences.chair.open')} />;
  if (phase === 'paused') return <One act="hop-tiep" title={t('conferences.chair.resume')} />;
  return (
    <>
      <Four />
      {floor === null ? null : (
        <div class="hall-row">
          {floor.runningSince === null ? (
            <ActForm act="chay-dong-ho">{t('conferences.chair.release')}</ActForm>
          ) : (
            <ActForm act="dung-dong-ho">{t('conferences.chair.hold')}</ActForm>
          )}
          <ActForm act="tam-nghi">{t('conferences.chair.pause')}</ActForm>
        </div>
      )}
    </>
  );
}

const One = ({ act, title }: Pick<LargeProps, 'act' | 'title'>) => (
  <div class="hall-buttons">
    <Large act={act} look="main" title={title} />
  </div>
);

function Four() {
  const t = useWords(words);
  const { hall } = useScene();
  const { floor } = hall.session;
  return (
    <div class="hall-buttons">
      <NextSpeaker />
      {floor === null ? (
        <Large act="tam-nghi" title={t('conferences.chair.pause')} />
      ) : (
        <Large act="het-luot" title={t('conferences.chair.end')} detail={sayEntry(hall, floor.entry, t).site} />
      )}
      {floor === null || floor.allowedMs === null ? (
        <Idle title={t('conferences.chair.more', { minutes: MORE_MINUTES })} detail={t('conferences.hall.no-speaker')} />
      ) : (
        <Large
          act="them-gio"
          fields={{ minutes: MORE_MINUTES }}
          title={t('conferences.chair.more', { minutes: MORE_MINUTES })}
          detail={t('conferences.chair.more-detail')}
        />
      )}
      <NextItem />
    </div>
  );
}

interface LargeProps {
  readonly act: string;
  readonly fields?: Readonly<Record<string, string | number>>;
  readonly look?: 'main' | 'plain';
  readonly title: string;
  readonly detail?: string | undefined;
}

const Large = ({ title, detail, ...rest }: LargeProps) => (
  <ActForm {...rest}>
    <b>{title}</b> {detail === undefined ? null : <span>{detail}</span>}
  </ActForm>
);

/** Where a button would stand that has nothing to do now: the place stays, so that the hand finds the others where they were. */
const Idle = ({ title, detail }: Pick<LargeProps, 'title' | 'detail'>) => (
  <p class="hall-idle">
    <b>{title}</b> {detail === undefined ? null : <span>{detail}</span>}
  </p>
);

function NextSpeaker() {
  const t = useWords(words);
  const { hall } = useScene();
  const [entry] = hall.queue;
  if (entry === undefined) return <Idle title={t('conferences.chair.next')} detail={t('conferences.chair.next-none')} />;
  const minutes = minutesFor(entry.kind, hall.names.papers[entry.paper ?? '']?.minutes);
  return (
    <Large
      act="moi-phat-bieu"
      fields={{ entry: entry.id, minutes }}
      look="main"
      title={t('conferences.chair.next')}
      detail={t('conferences.chair.next-detail', { who: sayEntry(hall, entry, t).line, minutes })}
    />
  );
}

/** The item after the open one that was neither done nor put off; of a branch, the branch itself stands first. */
export function nextItem({ agenda, session }: Hall): Hall['agenda'][number] | undefined {
  const at = agenda.findIndex(({ id }) => id === session.item);
  return agenda.slice(at + 1).find(({ id }) => session.items[id] === undefined);
}

function NextItem() {
  const t = useWords(words);
  const { hall } = useScene();
  const item = nextItem(hall);
  if (item === undefined) return <Idle title={t('conferences.chair.no-item')} detail={t('conferences.chair.no-item-detail')} />;
  const first = Object.keys(hall.session.items).length === 0;
  return (
    <Large
      act="vao-muc"
      fields={{ item: item.id }}
      title={t(first ? 'conferences.chair.first-item' : 'conferences.chair.next-item')}
      detail={`${item.no}. ${item.title}`}
    />
  );
}

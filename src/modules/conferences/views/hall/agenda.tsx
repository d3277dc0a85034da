import { Chip } from '#kernel/html/chip.tsx';
import { useWords } from '#kernel/words.ts';
import { words } from '../../words.ts';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';

/** All items, with what became of them; any of them may be opened or put off. */
export function Agenda() {
  const t = useWords(words);
  const { agenda, session } = useScene().hall;
  return (
    <ol class="hall-queue">
      {agenda.map(({ id, no, title }) => {
        const times = session.items[id];
        const state = session.item === id ? 'open' : times?.state;
        return (
          <li key={id}>
            <p>
              {no}. {title}{' '}
              {state === undefined ? null : (
                <Chip state={state === 'open' ? 'open' : state === 'closed' ? 'done' : 'none'}>
                  {t(`conferences.chair.item-${state}`)}
                </Chip>
              )}{' '}
              {times === undefined || times.spentMs === 0 ? null : (
                <span class="meta">{t('conferences.chair.item-took', { minutes: Math.round(times.spentMs / 60_000) })}</span>
              )}
            </p>
            {session.phase !== 'running' || state === 'open' ? null : (
              <div class="hall-row">
                <ActForm
                  act="vao-muc"
                  fields={{ item: id }}
                  label={t('conferences.queue.of', { act: t('conferences.chair.open-item'), who: title })}
                >
                  {t('conferences.chair.open-item')}
                </ActForm>
                {state === undefined ? (
                  <ActForm
                    act="hoan-muc"
                    fields={{ item: id }}
                    label={t('conferences.queue.of', { act: t('conferences.chair.postpone'), who: title })}
                  >
                    {t('conferences.chair.postpone')}
                  </ActForm>
                ) : null}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

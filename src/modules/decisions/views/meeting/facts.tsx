import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { DayText, InstantText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../../paths.ts';
import { mayHelpVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import type { MeetingPart } from './shared.ts';

/** When, where, who chairs, how many households count; and the pages that belong to the meeting. */
export function MeetingFacts({ model, visit }: MeetingPart) {
  const t = useWords(words);
  const { secretary, secretaryVotes, noticeOn } = model;
  const households = formatNumber(model.households, visit.lang);
  return (
    <>
      <DefinitionList
        items={[
          { term: t('decisions.meeting.when'), value: <InstantText at={model.startsAt} /> },
          { term: t('decisions.meeting.place'), value: model.place },
          { term: t('decisions.meeting.chair'), value: model.chair },
          ...(secretary === null
            ? []
            : [
                {
                  term: t('decisions.meeting.secretary'),
                  value: t('decisions.meeting.secretary-by', { name: secretary, votes: secretaryVotes ?? 0 }),
                },
              ]),
          {
            term: t('decisions.meeting.households'),
            value:
              noticeOn === null
                ? t('decisions.meeting.households-now', { households })
                : t('decisions.meeting.households-frozen', { households }),
          },
          ...(noticeOn === null ? [] : [{ term: t('decisions.meeting.notice-on'), value: <DayText day={noticeOn} /> }]),
        ]}
      />
      {model.state === 'planned' || model.state === 'cancelled' ? null : <Links model={model} visit={visit} />}
    </>
  );
}

function Links({ model, visit }: Pick<MeetingPart, 'model' | 'visit'>) {
  const t = useWords(words);
  const { id, state } = model;
  const running = state === 'called' || state === 'open';
  const helps = mayHelpVillage(visit.actor, model.village).may;
  return (
    <Actions>
      {running && helps ? (
        <ButtonLink look="main" href={paths.meetingAct(id, 'diem-danh')}>
          {t('decisions.check-in.button')}
        </ButtonLink>
      ) : null}
      <ButtonLink href={paths.meetingAct(id, 'thong-bao')}>{t('decisions.notice.button')}</ButtonLink>
      <ButtonLink href={paths.boardOnWall(id)}>{t('decisions.board.button')}</ButtonLink>
      {state === 'open' || state === 'closed' ? (
        <ButtonLink href={paths.meetingAct(id, 'bien-ban')}>{t('decisions.minutes.button')}</ButtonLink>
      ) : null}
    </Actions>
  );
}

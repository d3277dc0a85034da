import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import { Board, BoardFigure, BoardRow } from '#kernel/html/board.tsx';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { findMeeting, type AgendaItem, type MeetingModel } from '../queries/find-meeting.ts';
import { sayOption, sayResult, sayShare } from '../views/say.ts';
import { words } from '../words.ts';

const params = z.object({ meeting: id('decisions.meeting') });
const EVERY_SECONDS = 10;

interface BoardModel {
  readonly meeting: MeetingModel;
  /** Asked for with `?chieu=1`: on a wall nobody presses a button, everywhere else the page stands still. */
  readonly onWall: boolean;
}

const page: PageSpec<z.infer<typeof params>, Query, BoardModel> = {
  path: paths.board(':meeting'),
  params,
  query: z.record(z.string(), z.unknown()),
  load: async (visit, { meeting }, query) => {
    const found = await findMeeting(visit.reader, meeting, visit.today);
    return found === null || found.noticeOn === null ? null : { meeting: found, onWall: queryText(query, 'chieu') !== '' };
  },
  may: () => everyone,
  view: boardView,
};

/** What everybody in the hall sees: who has come, what is needed, what was counted. Totals alone, never a household. */
export function registerBoard(site: Site): void {
  site.page(page);
}

function boardView({ meeting, onWall }: BoardModel, visit: Visit): Parts {
  const t = visit.t(words);
  const running = meeting.state === 'called' || meeting.state === 'open';
  return {
    title: t('decisions.board.title', { unit: meeting.unit.name }),
    demo: meeting.unit.demo,
    indexed: false,
    wide: true,
    refresh: running && onWall ? EVERY_SECONDS : undefined,
    body: (
      <Board>
        <h1>{t('decisions.board.title', { unit: meeting.unit.name })}</h1>
        <BoardRow>
          <BoardFigure figure={formatNumber(meeting.present.all, visit.lang)}>{t('decisions.present.came')}</BoardFigure>
          <BoardFigure figure={formatNumber(meeting.households, visit.lang)}>{t('decisions.present.households')}</BoardFigure>
        </BoardRow>
        {meeting.agenda.map((item) => (
          <Matter key={item.round.id} item={item} meeting={meeting} visit={visit} />
        ))}
        <Actions>
          {running ? (
            <ButtonLink href={onWall ? paths.board(meeting.id) : paths.boardOnWall(meeting.id)}>
              {t(onWall ? 'decisions.board.stop' : 'decisions.board.go-on', { seconds: EVERY_SECONDS })}
            </ButtonLink>
          ) : null}
        </Actions>
      </Board>
    ),
  };
}

interface MatterProps {
  readonly item: AgendaItem;
  readonly meeting: MeetingModel;
  readonly visit: Visit;
}

function Matter({ item, meeting, visit }: MatterProps) {
  const t = useWords(words);
  const { lang } = visit;
  const { round } = item;
  const elects = item.election === 'elect';
  return (
    <section class="section">
      <h2>{item.title}</h2>
      <p>
        {t('decisions.agenda.needs', {
          needed: formatNumber(item.needed, lang),
          households: formatNumber(meeting.households, lang),
          share: sayShare(item.law, lang),
        })}{' '}
        <LegalRef of={item.law.pass.rule} />
      </p>
      <BoardRow>
        {round.options.map((option) => (
          <BoardFigure
            key={option.no}
            figure={item.countings === 0 ? '–' : formatNumber(item.sum.counts[String(option.no)] ?? 0, lang)}
          >
            {sayOption(option, t)}
          </BoardFigure>
        ))}
        <BoardFigure figure={formatNumber(item.needed, lang)}>{t('decisions.board.needed')}</BoardFigure>
      </BoardRow>
      {round.result === null ? (
        item.tooFew && meeting.state === 'open' ? (
          <Notice kind="warning" title={t('decisions.board.too-few')} />
        ) : null
      ) : (
        <Notice
          kind={round.result.outcome === 'passed' ? 'success' : 'info'}
          title={t(`decisions.outcome.${round.result.outcome}`)}
        >
          <p>{sayResult(round.result, elects, t, lang)}</p>
        </Notice>
      )}
    </section>
  );
}

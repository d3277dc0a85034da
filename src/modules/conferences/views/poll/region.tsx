import { useContext } from 'preact/hooks';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Meta } from '#kernel/html/card.tsx';
import { Progress } from '#kernel/html/progress.tsx';
import { Stack } from '#kernel/html/section.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { pollPaths } from '../../paths-polls.ts';
import type { Audience } from '../../policy.ts';
import type { ShownPoll } from '../../queries/find-shown-poll.ts';
import { countsBySite } from '../../rules/poll/kinds.ts';
import { words } from '../../words.ts';
import { PollChip } from './poll-chip.tsx';
import { PollResultView } from './result-view.tsx';
import { sayQuorum, sayRule } from './say.ts';

interface Props {
  readonly poll: ShownPoll;
  /** Everybody of an audience is shown the same: nothing here is about one person. */
  readonly audience: Audience;
  /** On the page of the vote itself, whose title says what is asked. */
  readonly own?: boolean;
}

/** The vote that is before the meeting, as a part of a hall page: what is asked, who has answered, what came out. */
export function PollRegion({ poll, audience, own = false }: Props) {
  const t = useWords(words);
  return (
    <Stack>
      {own ? null : (
        <div>
          <Meta>
            {t('conferences.poll.title', { no: poll.no })} <PollChip state={poll.state} />
          </Meta>
          <p>
            <b>{poll.question}</b>
          </p>
        </div>
      )}
      <Rule poll={poll} />
      {poll.state === 'open' || poll.state === 'closed' ? <Answered poll={poll} /> : null}
      {poll.state === 'closed' ? <p>{t('conferences.poll.counting')}</p> : null}
      {poll.result === null ? null : <PollResultView poll={poll} result={poll.result} />}
      <NextLinks poll={poll} audience={audience} own={own} />
    </Stack>
  );
}

/** By what it carries, where that is written, and who was there. */
export function Rule({ poll }: { readonly poll: ShownPoll }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <p>
      {t(`conferences.poll.method.${poll.method}`)}. {sayRule(poll, t)} {t('conferences.poll.rule-ref', { ref: poll.ruleRef })}
      {poll.quorum === null ? null : ` ${sayQuorum(poll.quorum, t, lang)}`}
    </p>
  );
}

export function Answered({ poll }: { readonly poll: ShownPoll }) {
  const t = useWords(words);
  const { of, done, total } = poll.progress;
  return (
    <div>
      <Progress label={t(`conferences.poll.progress.${of}`)} done={done} total={total} />
      <p>{t('conferences.poll.progress-note')}</p>
    </div>
  );
}

/** What each audience can do about it now. */
function NextLinks({ poll, audience, own = false }: Props) {
  const t = useWords(words);
  const { conference, id } = poll;
  const counts = countsBySite(poll.method) && (poll.state === 'open' || poll.state === 'closed');
  const presides = !own && (audience === 'chair' || audience === 'secretariat');
  return (
    <Actions>
      {audience === 'delegate' && poll.state === 'open' && !countsBySite(poll.method) ? (
        <ButtonLink href={pollPaths.ballot(conference, id)} look="main">
          {t('conferences.poll.to-ballot')}
        </ButtonLink>
      ) : null}
      {audience === 'site' && counts ? (
        <ButtonLink href={pollPaths.count(conference, id)} look="main">
          {t('conferences.poll.to-count')}
        </ButtonLink>
      ) : null}
      {presides ? (
        <ButtonLink href={pollPaths.poll(conference, id)} look="main">
          {t('conferences.poll.to-poll')}
        </ButtonLink>
      ) : null}
      {poll.state === 'published' ? (
        <ButtonLink href={pollPaths.result(poll.code, poll.no)}>{t('conferences.poll.to-result')}</ButtonLink>
      ) : null}
    </Actions>
  );
}

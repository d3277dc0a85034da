import { useContext } from 'preact/hooks';
import { dayOf, type Day } from '#kernel/day.ts';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { DayText, InstantText } from '#kernel/html/time.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { cite, LegalRef } from '#modules/law/index.ts';
import { publicPaths } from '../paths-public.ts';
import type { RequestProgress } from '../queries/find-request.ts';
import { words } from '../words.ts';

interface StateProps {
  readonly request: Pick<RequestProgress, 'state' | 'dueOn'>;
  readonly today: Day;
}

/** Open, late, answered or refused, in a word and a shape. */
export function RequestChip({ request, today }: StateProps) {
  const t = useWords(words);
  const late = request.state === 'open' && request.dueOn < today;
  const chips: Readonly<Record<RequestProgress['state'], ChipState>> = {
    open: late ? 'late' : 'open',
    answered: 'done',
    refused: 'none',
  };
  return (
    <Chip state={chips[request.state]}>
      {t(late ? 'publicity.request.state.late' : `publicity.request.state.${request.state}`)}
    </Chip>
  );
}

interface Props {
  readonly request: RequestProgress;
  readonly today: Day;
  readonly officer: boolean;
}

/** To whom, about what, when, until when, and under which law: all that a code alone tells. */
export function RequestFacts({ request, today, officer }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { publication } = request;
  return (
    <DefinitionList
      items={[
        { term: t('publicity.request.code'), value: <b>{request.code}</b> },
        { term: t('publicity.pub.col.state'), value: <RequestChip request={request} today={today} /> },
        { term: t('publicity.request.to'), value: <a href={publicPaths.register(request.unit.path)}>{request.unit.name}</a> },
        ...(publication === null
          ? []
          : [
              {
                term: t('publicity.request.about'),
                value: <a href={publicPaths.publication(publication.code)}>{publication.title}</a>,
              },
            ]),
        { term: t('publicity.request.asked-at'), value: <InstantText at={request.askedAt} /> },
        { term: t('publicity.request.due-on'), value: <DayText day={request.dueOn} long /> },
        {
          term: t('publicity.pub.col.law'),
          value: <LegalRef of={{ legalRef: request.legalRef, status: request.lawStatus }} officer={officer} />,
        },
        ...request.extensions.map((extension) => ({
          term: t(`publicity.request.extended.${extension.step}`),
          value: [
            t('publicity.request.extended', {
              day: formatDay(dayOf(extension.at), lang),
              due: formatDay(extension.dueTo, lang),
              law: cite(extension.legalRef),
            }),
            ...(extension.reason === null ? [] : [t('publicity.request.extended-why', { reason: extension.reason })]),
          ].join(' '),
        })),
        ...(request.answeredAt === null
          ? []
          : [{ term: t('publicity.request.answered-at'), value: <InstantText at={request.answeredAt} /> }]),
        ...(request.refusalRef === null ? [] : [{ term: t('publicity.request.refusal-ref'), value: request.refusalRef }]),
      ]}
    />
  );
}

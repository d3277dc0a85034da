import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { Steps } from '#kernel/html/steps.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { LegalRef } from '#modules/law/index.ts';
import { maySeeContent } from '../../policy.ts';
import { paths } from '../../paths.ts';
import { stepsOf, type StepName } from '../../rules/steps.ts';
import { words } from '../../words.ts';
import type { PartProps } from './shared.ts';

/** What has to be known before anything is done. */
export function Warnings({ model, visit }: PartProps) {
  const t = visit.t(words);
  const { publication } = model;
  return (
    <>
      {publication.withdrawn === null ? null : (
        <Notice
          kind="warning"
          title={t('publicity.one.withdrawn', {
            day: formatDay(publication.withdrawn.on, visit.lang),
            reason: publication.withdrawn.reason,
          })}
        />
      )}
      {publication.assumed ? <Notice kind="warning" title={t('publicity.one.assumed')} /> : null}
    </>
  );
}

/** How it stands, by when, under which law, and the way ahead. */
export const Facts = (props: PartProps) => (
  <Stack>
    <Way {...props} />
    <FactList {...props} />
  </Stack>
);

const stepsFor = (publication: PartProps['model']['publication']) =>
  stepsOf({
    state: publication.state,
    hasContent: publication.summary !== '' || publication.file !== null,
    looked: publication.privacyCheckedAt !== null || publication.item?.personalData !== true,
    channelsMissing: publication.channelsMissing,
    channelsShort: publication.channelsShort,
    running: publication.display.runningUntil !== null,
  });

/** The step at hand; null when nothing is left to do. */
export const nextStep = (publication: PartProps['model']['publication']): StepName | null =>
  publication.state === 'withdrawn' ? null : (stepsFor(publication).find(({ state }) => state === 'current')?.name ?? null);

function FactList({ model, visit }: Pick<PartProps, 'model' | 'visit'>) {
  const t = visit.t(words);
  const { publication } = model;
  const { item } = publication;
  const day = (on: typeof publication.publishedOn) => (on === null ? t('publicity.one.not-yet') : <DayText day={on} />);
  const content = maySeeContent(visit.actor, publication).may;
  return (
    <DefinitionList
      items={[
        ...(item === null ? [] : [{ term: t('publicity.one.item'), value: `${item.number}. ${item.title[visit.lang]}` }]),
        {
          term: t('publicity.one.law'),
          value: <LegalRef of={{ legalRef: publication.legalRef, status: publication.lawStatus }} officer />,
        },
        { term: t('publicity.one.arose-on'), value: <DayText day={publication.aroseOn} /> },
        { term: t('publicity.one.due-on'), value: <DayText day={publication.dueOn} long /> },
        { term: t('publicity.one.published-on'), value: day(publication.publishedOn) },
        { term: t('publicity.one.complete-on'), value: day(publication.completeOn) },
        { term: t('publicity.one.responsible'), value: publication.responsibleTitle ?? t('publicity.work.nobody') },
        ...(publication.documentNo === null ? [] : [{ term: t('publicity.one.document-no'), value: publication.documentNo }]),
        ...(publication.file === null || !content
          ? []
          : [{ term: t('publicity.one.file'), value: <a href={paths.file(publication.id)}>{publication.file.name}</a> }]),
        { term: t('publicity.one.code'), value: <a href={paths.publication(publication.code)}>{publication.code}</a> },
        ...(content && publication.state !== 'due' && publication.summary !== ''
          ? [{ term: t('publicity.edit.summary'), value: publication.summary }]
          : []),
        ...(content ? [] : [{ term: t('publicity.edit.title'), value: t('publicity.one.hidden') }]),
      ]}
    />
  );
}

function Way({ model, visit }: Pick<PartProps, 'model' | 'visit'>) {
  const t = visit.t(words);
  const { publication } = model;
  const steps = stepsFor(publication);
  return (
    <Section title={t('publicity.one.steps')}>
      <Steps items={steps.map(({ name, state }) => ({ title: t(`publicity.step.${name}`), state }))} />
    </Section>
  );
}

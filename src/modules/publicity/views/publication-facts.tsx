import { useContext } from 'preact/hooks';
import { DefinitionList, type Definition } from '#kernel/html/definition-list.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import type { OpenPublication } from '../queries/find-open-publication.ts';
import { words } from '../words.ts';

interface Props {
  readonly of: OpenPublication;
  readonly officer: boolean;
}

/** What the law wanted and what was done, day against day. */
export function PublicationFacts({ of, officer }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const not = t('publicity.one.not-yet');
  const items: Definition[] = [
    ...(of.item === null ? [] : [{ term: t('publicity.one.item'), value: `${of.item.number}. ${of.item.title[lang]}` }]),
    {
      term: t('publicity.pub.col.law'),
      value: <LegalRef of={{ legalRef: of.legalRef, status: of.lawStatus }} officer={officer} />,
    },
    ...(of.documentNo === null ? [] : [{ term: t('publicity.one.document-no'), value: of.documentNo }]),
    { term: t('publicity.one.arose-on'), value: <DayText day={of.aroseOn} /> },
    { term: t('publicity.one.due-on'), value: <DayText day={of.dueOn} long /> },
    { term: t('publicity.one.published-on'), value: of.publishedOn === null ? not : <DayText day={of.publishedOn} long /> },
    ...(of.state === 'published'
      ? [{ term: t('publicity.one.complete-on'), value: of.completeOn === null ? not : <DayText day={of.completeOn} /> }]
      : []),
    ...(of.responsibleTitle === null ? [] : [{ term: t('publicity.one.responsible'), value: of.responsibleTitle }]),
    { term: t('publicity.one.code'), value: <b>{of.code}</b> },
  ];
  return <DefinitionList items={items} />;
}

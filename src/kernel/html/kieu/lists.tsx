import { day } from '#kernel/day.ts';
import { useWords } from '#kernel/words.ts';
import { ButtonLink } from '../button.tsx';
import { Code, CutChoices, CutPart, CutSheet } from '../cut-sheet.tsx';
import { DefinitionList } from '../definition-list.tsx';
import { Details } from '../details.tsx';
import { Empty } from '../empty.tsx';
import { LawRef } from '../law-ref.tsx';
import { Progress } from '../progress.tsx';
import { Columns, Section, Stack } from '../section.tsx';
import { Steps } from '../steps.tsx';
import { TaskList } from '../task-list.tsx';
import { DayText, InstantText, RelativeDay } from '../time.tsx';
import { kieuWords } from './kieu-words.ts';

const TODAY = day('2026-11-21');
const LATE = day('2026-11-18');
const SOON = day('2026-11-24');

/** The desk's list, and the same list when it is empty. */
export function Tasks() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.list.title')} id="viec">
      <Stack>
        <TaskList
          items={[
            {
              href: '#viec-1',
              title: t('kieu.list.house'),
              state: 'late',
              word: t('kieu.chip.late'),
              note: [t('kieu.list.house-note'), ' · ', <LawRef key="law" text={t('kieu.law.house')} href="#luat" />],
            },
            {
              href: '#viec-2',
              title: t('kieu.list.answer'),
              state: 'soon',
              word: t('kieu.list.today'),
              note: t('kieu.list.answer-note'),
            },
            { href: '#viec-3', title: t('kieu.list.test'), state: 'open', word: t('kieu.list.tuesday') },
            { href: '#viec-4', title: t('kieu.list.report'), state: 'done' },
          ]}
        />
        <Empty
          title={t('kieu.empty.title')}
          next={t('kieu.empty.next')}
          action={<ButtonLink href="#viec">{t('kieu.empty.action')}</ButtonLink>}
        />
      </Stack>
    </Section>
  );
}

/** Facts, steps, something folded, progress known and unknown. */
export function Facts() {
  const t = useWords(kieuWords);
  const side = (
    <>
      <Steps
        items={[
          { title: t('kieu.step.send'), state: 'done', note: t('kieu.step.send-note') },
          { title: t('kieu.step.publish'), state: 'current', note: t('kieu.step.publish-note'), href: '#chi-tiet' },
          { title: t('kieu.step.account'), state: 'next' },
        ]}
      />
    </>
  );
  return (
    <Section title={t('kieu.facts.title')} id="chi-tiet">
      <Columns side={side}>
        <Stack>
          <DefinitionList
            items={[
              { term: t('kieu.facts.who'), value: t('kieu.facts.who-value') },
              { term: t('kieu.facts.where'), value: t('kieu.facts.where-value') },
              { term: t('kieu.facts.when'), value: <DayText day={LATE} long /> },
            ]}
          />
          <Details summary={t('kieu.details.summary')}>
            <p>{t('kieu.details.body')}</p>
          </Details>
          <Progress label={t('kieu.progress.report')} done={31} total={42} />
          <Progress label={t('kieu.progress.file')} total={100} />
        </Stack>
      </Columns>
    </Section>
  );
}

/** How days and moments are written. */
export function Times() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.time.title')} id="ngay">
      <DefinitionList
        items={[
          { term: t('kieu.time.day'), value: <DayText day={TODAY} /> },
          { term: t('kieu.time.long'), value: <DayText day={TODAY} long /> },
          { term: t('kieu.time.relative'), value: <RelativeDay day={SOON} today={TODAY} /> },
          { term: t('kieu.time.deadline'), value: <RelativeDay day={LATE} today={TODAY} deadline /> },
          { term: t('kieu.time.instant'), value: <InstantText at={Temporal.Instant.from('2026-11-21T03:42:00Z')} /> },
        ]}
      />
    </Section>
  );
}

/** A sheet for one household, to print and cut apart. */
export function Slips() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.cut.title')} id="phieu">
      <CutSheet>
        <CutPart label={t('kieu.cut.stub')}>
          <Code>7K3M-Q2RT-XP4W-9C</Code>
        </CutPart>
        <CutPart label={t('kieu.cut.ballot')}>
          <CutChoices items={[t('kieu.cut.yes'), t('kieu.cut.no')]} />
        </CutPart>
      </CutSheet>
    </Section>
  );
}

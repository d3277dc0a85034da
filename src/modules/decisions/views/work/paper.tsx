import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Fieldset } from '#kernel/html/form.tsx';
import { formatDayLong } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { sendDecision } from '../../commands/send-decision.ts';
import { PAPER_KINDS, writeRecord } from '../../commands/write-record.ts';
import { paths } from '../../paths.ts';
import { paperPaths } from '../../paths-papers.ts';
import { mayRunVillage } from '../../policy.ts';
import { sendingDue } from '../../rules/answer-clock.ts';
import { missingElements } from '../../rules/elements.ts';
import { words } from '../../words.ts';
import { ElementsList } from '../elements-list.tsx';
import { PaperLinks } from '../paper-links.tsx';
import type { WorkPart } from './shared.ts';

/** The written decision: what is missing, the fields that are typed, and sending it once it is whole. */
export function Paper(part: WorkPart) {
  const t = useWords(words);
  const { model, form, visit } = part;
  const { decision } = model;
  const { record } = decision;
  if (decision.decidedOn === null || decision.state === 'failed') return null;
  const writes = decision.state === 'passed' && decision.sentOn === null && mayRunVillage(visit.actor, decision.village).may;
  const missing = missingElements(record.contents);
  return (
    <Section title={t('decisions.record.title')} lead={t('decisions.record.lead')} id="van-ban">
      <Stack>
        {!writes || missing.length === 0 ? null : (
          <Notice kind="warning" title={t('decisions.record.missing', { count: missing.length })}>
            <ul>
              {missing.map((element) => (
                <li key={element}>{t(`decisions.element.${element}`)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <ElementsList record={record} elects={decision.election === 'elect'} />
        <PaperLinks
          papers={[
            { name: t('decisions.papers.van-ban'), href: (format) => paperPaths.decision(decision.id, 'van-ban', format) },
          ]}
        />
        {missing.length === 0 ? null : <p>{t('decisions.papers.draft')}</p>}
        {writes ? (
          <Details summary={t('decisions.record.write')} open={missing.length > 0 || form.of === writeRecord.name}>
            <PaperForm {...part} />
          </Details>
        ) : null}
        {writes ? <Send {...part} missing={missing.length} /> : null}
      </Stack>
    </Section>
  );
}

/** What was kept so far; a fresh paper begins with what was put to the households. */
function initialOf({ content, record }: WorkPart['model']['decision']): Record<string, string> {
  if (record.paper === null) return { kind: 'resolution', discussed: content };
  const { kind, discussed, decided, ...rest } = record.paper;
  const filled = Object.entries(rest).map(([name, value]): [string, string] => [name, value ?? '']);
  return { kind, discussed, decided, ...Object.fromEntries(filled) };
}

function PaperForm({ model, form, visit }: WorkPart) {
  const t = useWords(words);
  const { decision } = model;
  return (
    <CommandForm
      form={form}
      command={writeRecord}
      action={paths.act(decision.id, 'van-ban')}
      words={words}
      initial={initialOf(decision)}
      idPrefix="van-ban"
    >
      <Select
        name="kind"
        label={t('decisions.record.kind')}
        options={PAPER_KINDS.map((value) => ({ value, label: t(`decisions.paper.${value}`) }))}
      />
      <TextField name="number" label={t('decisions.record.number')} size="short" maxLength={50} optional />
      <TextArea name="discussed" label={t('decisions.element.discussed')} rows={5} maxLength={20_000} optional />
      <TextArea
        name="decided"
        label={t('decisions.element.decided')}
        hint={t('decisions.record.decided-hint')}
        rows={5}
        maxLength={20_000}
        optional
      />
      <Fieldset legend={t('decisions.element.signatures')} hint={t('decisions.record.signatures-hint')}>
        <TextField name="headName" label={t('decisions.record.head')} maxLength={200} optional />
        <TextField name="frontHeadName" label={t('decisions.record.front-head')} maxLength={200} optional />
        <TextField name="firstHouseholdName" label={t('decisions.record.first-household')} maxLength={200} optional />
        <TextField name="secondHouseholdName" label={t('decisions.record.second-household')} maxLength={200} optional />
        <DayField name="signedOn" label={t('decisions.record.signed-on')} max={visit.today} optional />
      </Fieldset>
      <Button look="plain">{t('decisions.record.keep')}</Button>
    </CommandForm>
  );
}

function Send({ model, form, visit, missing }: WorkPart & { readonly missing: number }) {
  const t = useWords(words);
  const { decision } = model;
  const due = decision.decidedOn === null ? null : sendingDue(decision.decidedOn);
  return (
    <CommandForm form={form} command={sendDecision} action={paths.act(decision.id, 'gui')} words={words} idPrefix="gui">
      {due === null ? null : (
        <p>
          {t('decisions.send.due', { day: formatDayLong(due.due, visit.lang) })} <LegalRef of={due} officer />
        </p>
      )}
      <Button look={missing === 0 ? 'main' : 'plain'}>{t('decisions.send.do')}</Button>
    </CommandForm>
  );
}

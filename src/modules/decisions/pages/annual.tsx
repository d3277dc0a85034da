import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { formatDayLong } from '#kernel/html/format.ts';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { Steps } from '#kernel/html/steps.tsx';
import { TextArea } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { sendAnnualPlan } from '../commands/send-annual-plan.ts';
import { sendAnnualResult } from '../commands/send-annual-result.ts';
import { writeAnnualPart } from '../commands/write-annual-part.ts';
import { paths, procedureActs } from '../paths.ts';
import { mayRunVillage } from '../policy.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import { findAnnual, type AnnualModel } from '../queries/find-annual.ts';
import { ANNUAL_PARTS, nextPart, numberOf } from '../rules/annual.ts';
import { MeetingPapers } from '../views/meeting/papers.tsx';
import { MeetingChip } from '../views/state-chip.tsx';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ meeting: id('decisions.meeting') });
type Params = z.infer<typeof params>;

const page: PageSpec<Params, object, AnnualModel> = {
  path: paths.annual(':meeting'),
  params,
  load: (visit, { meeting }) => findAnnual(visit.reader, meeting, visit.today),
  may: (actor, { meeting }) => maySeeVillageWork(actor, meeting.village),
  view: annualView,
};

/** The annual conference of the community: plan, summons, the nine parts in their order, the result sent. */
export function registerAnnual(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { meeting }: Params) => paths.annual(meeting);
  const at = (act: string) => ({ page, path: paths.meetingAct(':meeting', act), done });
  site.page(page);
  site.form({ ...at(procedureActs.annualPlan), command: sendAnnualPlan, refusalAt: { 'decisions.step.in-future': 'on' } });
  site.form({ ...at(procedureActs.annualPart), command: writeAnnualPart, refusalAt: { 'decisions.annual.order': 'words' } });
  site.form({
    ...at(procedureActs.annualResult),
    command: sendAnnualResult,
    refusalAt: { 'decisions.annual.day': 'on', 'decisions.annual.order': 'result', 'decisions.annual.not-closed': 'result' },
  });
}

function annualView(model: AnnualModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { meeting } = model;
  const title = t('decisions.meeting.title-annual', { day: formatDayLong(meeting.on, visit.lang) });
  const shared = { model, form, visit };
  return {
    title,
    demo: meeting.unit.demo,
    indexed: false,
    breadcrumbs: [...villageCrumbs(visit, meeting.unit), { href: paths.meeting(meeting.id), label: title }],
    body: (
      <>
        <PageTitle title={t('decisions.annual.title')} lead={<MeetingChip state={meeting.state} />} />
        <Stack>
          <Plan {...shared} />
          <MeetingPapers model={meeting} visit={visit} />
          <PartsInOrder {...shared} />
          <Result {...shared} />
        </Stack>
      </>
    ),
  };
}

interface Props {
  readonly model: AnnualModel;
  readonly form: FormState;
  readonly visit: Visit;
}

function Plan({ model, form, visit }: Props) {
  const t = useWords(words);
  const { meeting, kept, summons } = model;
  const sentOn = kept?.plan_sent_on ?? null;
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t('decisions.annual.plan'),
            value: sentOn === null ? t('decisions.annual.not-sent') : <DayText day={sentOn} />,
          },
          ...(summons === null
            ? []
            : [
                {
                  term: t('decisions.annual.summons'),
                  value: (
                    <>
                      {meeting.noticeOn === null
                        ? t('decisions.procedure.until', { day: summons.last.due })
                        : t('decisions.procedure.done', { day: meeting.noticeOn })}{' '}
                      <LegalRef of={summons.last} officer />
                    </>
                  ),
                },
              ]),
        ]}
      />
      {sentOn !== null || meeting.state === 'cancelled' || !mayRunVillage(visit.actor, meeting.village).may ? null : (
        <CommandForm
          form={form}
          command={sendAnnualPlan}
          action={paths.meetingAct(meeting.id, procedureActs.annualPlan)}
          words={words}
          idPrefix="ke-hoach"
          initial={{ on: visit.today }}
        >
          <DayField name="on" label={t('decisions.annual.plan-on')} max={visit.today} />
          <Button look="plain">{t('decisions.annual.plan-do')}</Button>
        </CommandForm>
      )}
    </>
  );
}

function PartsInOrder({ model, form, visit }: Props) {
  const t = useWords(words);
  const { meeting, held } = model;
  const next = nextPart(held.map(({ no }) => no));
  const writes = ['open', 'closed'].includes(meeting.state) && mayRunVillage(visit.actor, meeting.village).may;
  return (
    <Section title={t('decisions.annual.link')} lead={t('decisions.annual.lead')} id="trinh-tu">
      <Steps
        items={ANNUAL_PARTS.map((part) => {
          const said = held.find(({ no }) => no === numberOf(part));
          const state = said !== undefined ? 'done' : part === next ? 'current' : 'next';
          return { title: t(`decisions.annual.part.${part}`), state, note: said?.words };
        })}
      />
      {!writes || next === null ? null : (
        <CommandForm
          key={next}
          form={form}
          command={writeAnnualPart}
          action={paths.meetingAct(meeting.id, procedureActs.annualPart)}
          words={words}
          idPrefix="phan"
        >
          <HiddenField name="part" value={next} />
          <p>
            <b>{t(`decisions.annual.part.${next}`)}</b>
          </p>
          <TextArea name="words" label={t('decisions.annual.words')} rows={5} maxLength={20_000} />
          <Button>{t('decisions.annual.part-do')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}

function Result({ model, form, visit }: Props) {
  const t = useWords(words);
  const { meeting, kept, held } = model;
  const sentOn = kept?.result_sent_on ?? null;
  if (sentOn !== null)
    return (
      <Section title={t('decisions.annual.result')}>
        <p>{t('decisions.annual.result-sent', { day: sentOn })}</p>
        <p>{kept?.result}</p>
      </Section>
    );
  const ready = meeting.state === 'closed' && nextPart(held.map(({ no }) => no)) === null;
  if (!ready || !mayRunVillage(visit.actor, meeting.village).may) return null;
  return (
    <Section title={t('decisions.annual.result')} id="ket-qua">
      <CommandForm
        form={form}
        command={sendAnnualResult}
        action={paths.meetingAct(meeting.id, procedureActs.annualResult)}
        words={words}
        idPrefix="ket-qua"
        initial={{ on: visit.today }}
      >
        <TextArea
          name="result"
          label={t('decisions.annual.result')}
          hint={t('decisions.annual.result-hint')}
          rows={8}
          maxLength={20_000}
        />
        <DayField name="on" label={t('decisions.annual.result-on')} max={visit.today} />
        <Button>{t('decisions.annual.result-do')}</Button>
      </CommandForm>
    </Section>
  );
}

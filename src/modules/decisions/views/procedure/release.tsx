import { Button } from '#kernel/html/button.tsx';
import { RadioGroup, Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Progress } from '#kernel/html/progress.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { nameInterim } from '../../commands/name-interim.ts';
import { openRelease } from '../../commands/open-release.ts';
import { signPetition } from '../../commands/sign-petition.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayKeepRelease, mayRuleProcedure } from '../../policy-procedure.ts';
import { RELEASE_CAUSES, RELEASE_GROUNDS } from '../../rules/release.ts';
import { words } from '../../words.ts';
import { ReleaseRuling } from './release-ruling.tsx';
import type { ProcedurePart } from './shared.ts';

/** Why a head is to be released, how far a petition is, and who leads until the next election. */
export function Release(part: ProcedurePart) {
  const t = useWords(words);
  const { decision, release, petition } = part.model;
  if (decision.law.matter.key !== 'village-head' || decision.election !== 'release') return null;
  return (
    <Stack>
      <Section title={t('decisions.release.title')} lead={t('decisions.release.lead')} id="can-cu">
        {release === null ? null : (
          <DefinitionList
            items={[
              { term: t('decisions.release.ground'), value: t(`decisions.release.ground.${release.ground}`) },
              ...(release.cause === null
                ? []
                : [{ term: t('decisions.release.cause'), value: t(`decisions.release.cause.${release.cause}`) }]),
              { term: t('decisions.release.on'), value: <DayText day={release.asked_on} /> },
            ]}
          />
        )}
        {decision.state === 'draft' ? <GroundForm {...part} /> : null}
      </Section>
      {petition === null ? null : <Petition {...part} />}
      <ReleaseRuling {...part} />
      {decision.state === 'recognised' || part.model.ruling?.outcome === 'released' ? <Interim {...part} /> : null}
    </Stack>
  );
}

function GroundForm({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, petition } = model;
  const open = RELEASE_GROUNDS.filter((ground) => mayKeepRelease(visit.actor, decision.village, ground).may);
  if (open.length === 0 || (petition?.signed ?? 0) > 0) return null;
  return (
    <CommandForm
      form={form}
      command={openRelease}
      action={paths.procedureAct(decision.id, procedureActs.release)}
      words={words}
      idPrefix="can-cu"
      initial={{ on: visit.today }}
    >
      <RadioGroup
        name="ground"
        label={t('decisions.release.ground')}
        options={open.map((value) => ({ value, label: t(`decisions.release.ground.${value}`) }))}
      />
      <Select
        name="cause"
        label={t('decisions.release.cause')}
        placeholder={t('decisions.release.cause.none')}
        options={RELEASE_CAUSES.map((value) => ({ value, label: t(`decisions.release.cause.${value}`) }))}
        optional
      />
      <DayField name="on" label={t('decisions.release.on')} max={visit.today} />
      <Button look="plain">{t('decisions.release.do')}</Button>
    </CommandForm>
  );
}

function Petition({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, petition } = model;
  if (petition === null) return null;
  const open = decision.state === 'draft' && mayKeepRelease(visit.actor, decision.village, 'petition').may;
  return (
    <Section title={t('decisions.petition.title')} lead={t('decisions.petition.no-names')} id="kien-nghi-ho">
      <Progress label={t('decisions.petition.progress', petition)} done={petition.signed} total={petition.households} />
      <p>
        <LegalRef of={petition.rule} officer />
      </p>
      {!open ? null : (
        <CommandForm
          form={form}
          command={signPetition}
          action={paths.procedureAct(decision.id, procedureActs.sign)}
          words={words}
          idPrefix="ky"
          initial={{ givenOn: visit.today }}
        >
          <TextArea name="codes" label={t('decisions.petition.codes')} hint={t('decisions.petition.codes-hint')} rows={3} />
          <DayField name="givenOn" label={t('decisions.petition.on')} max={visit.today} />
          <Button look="plain">{t('decisions.petition.do')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}

function Interim({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, interim } = model;
  return (
    <Section title={t('decisions.interim.title')} lead={t('decisions.interim.lead')} id="lam-thoi">
      {interim !== null ? (
        <DefinitionList
          items={[
            { term: t('decisions.interim.document'), value: interim.documentNo },
            { term: t('decisions.interim.on'), value: <DayText day={interim.from} /> },
          ]}
        />
      ) : !mayRuleProcedure(visit.actor, decision.village).may ? null : (
        <CommandForm
          form={form}
          command={nameInterim}
          action={paths.procedureAct(decision.id, procedureActs.interim)}
          words={words}
          idPrefix="lam-thoi"
          initial={{ on: visit.today }}
        >
          <TextField name="documentNo" label={t('decisions.interim.document')} size="medium" maxLength={50} />
          <DayField name="on" label={t('decisions.interim.on')} max={visit.today} />
          <Button look="plain">{t('decisions.interim.do')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}

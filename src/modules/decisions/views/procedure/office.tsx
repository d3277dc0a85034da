import { Button } from '#kernel/html/button.tsx';
import { Checkbox, RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { changeHeadTerm } from '../../commands/change-head-term.ts';
import { endHeadPost } from '../../commands/end-head-post.ts';
import { installHead } from '../../commands/install-head.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayInstallHead, mayRuleProcedure } from '../../policy-procedure.ts';
import { words } from '../../words.ts';
import type { ProcedurePart } from './shared.ts';

/** Who takes office after an election or a release, for how long by law, and until when whoever was released holds the post. */
export function Office(part: ProcedurePart) {
  const t = useWords(words);
  const { office } = part.model;
  if (office === null || (office.ground === null && office.leaving === null)) return null;
  return (
    <Section title={t('decisions.head.section')} lead={t('decisions.head.lead')} id="nhiem-ky">
      {office.leaving === null ? null : <Leave {...part} />}
      {office.term !== null ? <Held {...part} /> : office.ground === null ? null : <Install {...part} />}
    </Section>
  );
}

function Held(part: ProcedurePart) {
  const t = useWords(words);
  const { office } = part.model;
  const term = office?.term ?? null;
  if (office === null || term === null) return null;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('decisions.head.who'), value: office.holder ?? t('decisions.head.left') },
          { term: t('decisions.head.kind'), value: t(`decisions.head.kind-${term.kind}`) },
          { term: t('decisions.head.from'), value: <DayText day={term.from_day} /> },
          {
            term: t('decisions.head.until'),
            value: (
              <>
                <DayText day={term.until_day} /> <LegalRef of={{ legalRef: term.legal_ref, status: term.law_status }} officer />
              </>
            ),
          },
          ...(term.change_document === null ? [] : [{ term: t('decisions.head.changed-by'), value: term.change_document }]),
        ]}
      />
      <Change {...part} />
    </>
  );
}

function Change({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, office } = model;
  const { term = null, bounds = null } = office ?? {};
  if (term === null || bounds === null || !mayRuleProcedure(visit.actor, decision.village).may) return null;
  const range = { earliest: formatDay(bounds.earliest, visit.lang), latest: formatDay(bounds.latest, visit.lang) };
  return (
    <CommandForm
      form={form}
      command={changeHeadTerm}
      action={paths.procedureAct(decision.id, procedureActs.term)}
      words={words}
      idPrefix="nhiem-ky"
      initial={{ until: term.until_day }}
    >
      <p>
        {t('decisions.head.change-range', range)} <LegalRef of={bounds.rule} officer />
      </p>
      <DayField name="until" label={t('decisions.head.until')} min={bounds.earliest} max={bounds.latest} />
      <TextField name="documentNo" label={t('decisions.interim.document')} size="medium" maxLength={50} />
      <Button look="plain">{t('decisions.head.change-do')}</Button>
    </CommandForm>
  );
}

function Install(part: ProcedurePart) {
  const t = useWords(words);
  const { model, visit } = part;
  const { decision, office } = model;
  if (office === null || office.ground === null || !mayInstallHead(visit.actor, decision.village).may) return null;
  const { elected, ground, planned, people, search } = office;
  return (
    <>
      <Notice kind="warning" title={t('decisions.head.which')}>
        <p>
          {ground.kind === 'interim' || elected.length === 0
            ? t(`decisions.head.which-${ground.kind}`)
            : t('decisions.head.which-names', { names: elected.join(', ') })}
        </p>
      </Notice>
      {planned === null ? null : (
        <p>
          {t('decisions.head.by-law', { until: formatDay(planned.until, visit.lang) })} <LegalRef of={planned.rule} officer />
        </p>
      )}
      <SearchForm
        action={`${paths.procedure(decision.id)}#nhiem-ky`}
        name="tim"
        label={t('decisions.head.search')}
        button={t('decisions.check-in.find')}
        value={search}
        hint={t('decisions.head.search-hint')}
      />
      {people.length === 0 ? (
        search === '' ? null : (
          <p>{t('decisions.head.no-person', { search })}</p>
        )
      ) : (
        <InstallForm {...part} />
      )}
    </>
  );
}

function InstallForm({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, office } = model;
  if (office === null || office.ground === null) return null;
  const { ground, people } = office;
  const place = decision.unit.name.charAt(0).toLowerCase() + decision.unit.name.slice(1);
  const hamlet = decision.unit.type === 'to-dan-pho';
  return (
    <CommandForm
      form={form}
      command={installHead}
      action={paths.procedureAct(decision.id, procedureActs.install)}
      words={words}
      idPrefix="giu-chuc"
      initial={{ from: ground.since, title: t(`decisions.head.title-${ground.kind}`, { hamlet, place }) }}
    >
      <RadioGroup
        name="person"
        label={t('decisions.head.person')}
        options={people.map(({ id, name, posts }) => ({
          value: id,
          label: name,
          hint: posts.length === 0 ? t('decisions.head.no-post') : posts.map(({ title, body }) => `${title}, ${body}`).join('; '),
        }))}
      />
      <TextField name="title" label={t('decisions.head.title')} maxLength={200} />
      {ground.kind === 'interim' ? null : <DayField name="from" label={t('decisions.head.from')} max={visit.today} />}
      <Checkbox name="checked" value="on" label={t('decisions.head.checked')} hint={t('decisions.head.checked-hint')} />
      <Button>{t('decisions.head.do')}</Button>
    </CommandForm>
  );
}

function Leave({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, office } = model;
  const leaving = office?.leaving ?? null;
  if (leaving === null) return null;
  const names = leaving.heads.map(({ name }) => name ?? t('decisions.option.unnamed')).join(', ');
  return (
    <>
      <Notice kind="warning" title={t('decisions.head.still-holds', { names })}>
        <p>{t('decisions.head.still-holds-next')}</p>
      </Notice>
      {!mayInstallHead(visit.actor, decision.village).may ? null : (
        <CommandForm
          form={form}
          command={endHeadPost}
          action={paths.procedureAct(decision.id, procedureActs.leave)}
          words={words}
          idPrefix="thoi-giu"
          initial={{ last: leaving.since }}
        >
          <DayField name="last" label={t('decisions.head.last')} min={leaving.since} max={visit.today} />
          <Button look="plain">{t('decisions.head.leave-do')}</Button>
        </CommandForm>
      )}
    </>
  );
}

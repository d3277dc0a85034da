import { Button } from '#kernel/html/button.tsx';
import { Checkbox, Select } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { addCandidate, ORIGINS } from '../../commands/add-candidate.ts';
import { removeCandidate } from '../../commands/remove-candidate.ts';
import { setSeats } from '../../commands/set-seats.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { ageRule } from '../../rules/term.ts';
import { words } from '../../words.ts';
import type { AgendaPart } from './agenda.tsx';
import { ownForm } from './own-form.ts';

/** Who may be elected, by whom each was put forward, and how many seats there are. */
export function Candidates(part: AgendaPart) {
  const t = useWords(words);
  const { item, model, visit } = part;
  const { round } = item;
  const age = ageRule(item.law.matter.key, visit.today);
  if (item.election !== 'elect' || round.state === 'closed') return null;
  const runs = mayRunVillage(visit.actor, model.village).may && item.countings === 0;
  return (
    <>
      <DataTable
        caption={t('decisions.candidate.caption', { seats: round.seats })}
        rows={round.options}
        rowKey={(option) => String(option.no)}
        empty={<p>{t('decisions.candidate.none')}</p>}
        columns={[
          { key: 'name', label: t('decisions.candidate.name'), cell: (option) => option.label ?? t('decisions.option.unnamed') },
          {
            key: 'origin',
            label: t('decisions.candidate.origin'),
            cell: (option) => (option.origin === null ? '' : t(`decisions.origin.${option.origin}`)),
          },
          ...(age === null
            ? []
            : [
                {
                  key: 'age',
                  label: t('decisions.candidate.age-column'),
                  cell: (option: (typeof round.options)[number]) =>
                    t(option.ofAge ? 'decisions.candidate.age-yes' : 'decisions.candidate.age-no'),
                },
              ]),
          ...(runs
            ? [
                {
                  key: 'remove',
                  label: t('decisions.candidate.remove'),
                  phoneLabel: '',
                  cell: (option: (typeof round.options)[number]) => <Remove {...part} no={option.no} />,
                },
              ]
            : []),
        ]}
      />
      {runs ? <Add {...part} /> : null}
      {runs && round.state === 'planned' ? <Seats {...part} /> : null}
    </>
  );
}

function Remove({ item, model, form, no }: AgendaPart & { readonly no: number }) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form}
      command={removeCandidate}
      action={paths.meetingAct(model.id, 'bo-ung-vien')}
      words={words}
      idPrefix={`bo-${item.code}-${no}`}
    >
      <HiddenField name="round" value={item.round.id} />
      <HiddenField name="no" value={no} />
      <Button look="plain">{t('decisions.candidate.remove')}</Button>
    </CommandForm>
  );
}

function Add({ item, model, form, visit }: AgendaPart) {
  const t = useWords(words);
  const age = ageRule(item.law.matter.key, visit.today);
  return (
    <Details summary={t('decisions.candidate.add')} open={ownForm(form, item.round.id).of === addCandidate.name}>
      <CommandForm
        form={ownForm(form, item.round.id)}
        command={addCandidate}
        action={paths.meetingAct(model.id, 'ung-vien')}
        words={words}
        idPrefix={`ung-vien-${item.code}`}
      >
        <HiddenField name="round" value={item.round.id} />
        <TextField name="label" label={t('decisions.candidate.name')} hint={t('decisions.candidate.name-hint')} maxLength={200} />
        <Select
          name="origin"
          label={t('decisions.candidate.origin')}
          options={ORIGINS.map((value) => ({ value, label: t(`decisions.origin.${value}`) }))}
        />
        {age === null ? null : (
          <>
            <Checkbox
              name="ofAge"
              value="on"
              label={t('decisions.candidate.age-tick', age)}
              hint={t('decisions.candidate.age-hint')}
            />
            <p>
              <LegalRef of={age} officer />
            </p>
          </>
        )}
        <Button look="plain">{t('decisions.candidate.do')}</Button>
      </CommandForm>
    </Details>
  );
}

function Seats({ item, model, form }: AgendaPart) {
  const t = useWords(words);
  return (
    <CommandForm
      form={ownForm(form, item.round.id)}
      command={setSeats}
      action={paths.meetingAct(model.id, 'so-nguoi')}
      words={words}
      initial={{ seats: String(item.round.seats) }}
      idPrefix={`so-nguoi-${item.code}`}
    >
      <HiddenField name="round" value={item.round.id} />
      <TextField name="seats" label={t('decisions.candidate.seats')} inputMode="numeric" size="short" />
      <Button look="plain">{t('decisions.candidate.seats-do')}</Button>
    </CommandForm>
  );
}

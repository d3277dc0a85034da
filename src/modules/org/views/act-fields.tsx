import { Checkbox, Select, type Option } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Fieldset, HiddenField } from '#kernel/html/form.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import type { ActPage } from '../queries/act-page.ts';
import { BASES, childField, PARTS, partField } from '../rules/act-form.ts';
import { levelOf, UNIT_TYPES, type UnitType } from '../rules/unit-types.ts';
import { words } from '../words.ts';

interface Props {
  readonly model: ActPage;
}

/** The fields that only this kind of act has. */
export function ActFields({ model }: Props) {
  switch (model.kind) {
    case 'merge':
      return <MergeFields model={model} />;
    case 'split':
      return <SplitFields model={model} />;
    case 'rename':
      return <NameField />;
    case 'retype':
      return <NewUnitFields model={model} />;
    case 'move':
      return <ParentField model={model} />;
    case 'create':
      return (
        <>
          <ParentField model={model} />
          <NewUnitFields model={model} />
        </>
      );
    case 'abolish':
      return <AbolishFields model={model} />;
  }
}

/** Types of the level of the units at hand; all of them while no unit is chosen. */
function useTypes({ chosen, kind }: ActPage): Option[] {
  const t = useWords(words);
  const [first] = chosen;
  const level = kind === 'create' ? undefined : first?.level;
  return UNIT_TYPES.filter((type) => level === undefined || levelOf(type) === level).map((type: UnitType) => ({
    value: type,
    label: t(`org.type.${type}`),
  }));
}

function NameField({ optional }: { readonly optional?: boolean }) {
  const t = useWords(words);
  return (
    <TextField
      name="name"
      label={t('org.act.name')}
      hint={t(optional ? 'org.act.name-new-hint' : 'org.act.name-hint')}
      maxLength={200}
      optional={optional}
    />
  );
}

function NewUnitFields({ model, optional }: Props & { readonly optional?: boolean }) {
  const t = useWords(words);
  const types = useTypes(model);
  return (
    <>
      <NameField {...(optional === undefined ? {} : { optional })} />
      <Select name="type" label={t('org.act.type')} options={types} optional={optional} />
      <TextField name="code" label={t('org.act.code')} hint={t('org.act.code-hint')} maxLength={20} size="short" optional />
    </>
  );
}

function MergeFields({ model }: Props) {
  const t = useWords(words);
  const options = model.chosen.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <>
      <Select name="into" label={t('org.act.into')} options={options} placeholder={t('org.act.into-new')} optional />
      <NewUnitFields model={model} optional />
    </>
  );
}

function ParentField({ model }: Props) {
  const t = useWords(words);
  return (
    <Fieldset legend={t('org.act.parent')} hint={t('org.act.parent-hint')}>
      {model.parent === null ? <p>{t('org.act.units-none')}</p> : <p>{[model.parent.name, ...model.parent.above].join(', ')}</p>}
      {model.parent === null ? null : <HiddenField name="parent" value={model.parent.id} />}
    </Fieldset>
  );
}

function AbolishFields({ model }: Props) {
  const t = useWords(words);
  if (model.below.length === 0) return <p class="meta">{t('org.act.to-none')}</p>;
  const options = model.beside.map((unit) => ({ value: unit.id, label: unit.name }));
  return <Select name="to" label={t('org.act.to')} options={options} />;
}

function SplitFields({ model }: Props) {
  const t = useWords(words);
  return (
    <>
      <Checkbox name="keeps" label={t('org.act.keeps')} />
      <Select
        name="basis"
        label={t('org.act.basis')}
        options={BASES.map((basis) => ({ value: basis, label: t(`org.act.basis.${basis}`) }))}
      />
      <TextField name="rest" label={t('org.act.rest')} inputMode="numeric" size="short" optional />
      {PARTS.slice(0, OPEN_PARTS).map((number) => (
        <PartFields key={number} model={model} number={number} />
      ))}
      {PARTS.slice(OPEN_PARTS, SHOWN_PARTS).map((number) => (
        <Details key={number} summary={t('org.act.part', { number })}>
          <PartFields model={model} number={number} />
        </Details>
      ))}
      {model.below.length === 0 ? null : <ChildFields model={model} />}
    </>
  );
}

/** Most units are divided in two; further parts are folded away. */
const OPEN_PARTS = 2;
/** More parts than this in one act have not been seen; the command takes up to eight. */
const SHOWN_PARTS = 4;

function PartFields({ model, number }: Props & { readonly number: number }) {
  const t = useWords(words);
  const types = useTypes(model);
  const beside = model.beside.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Fieldset legend={t('org.act.part', { number })} hint={t('org.act.part-hint')}>
      <TextField name={partField(number, 'name')} label={t('org.act.name')} maxLength={200} optional />
      <Select name={partField(number, 'type')} label={t('org.act.type')} options={types} optional />
      <TextField name={partField(number, 'code')} label={t('org.act.code')} maxLength={20} size="short" optional />
      <Select
        name={partField(number, 'into')}
        label={t('org.act.part-into')}
        options={beside}
        placeholder={t('org.act.part-into-none')}
        optional
      />
      <TextField name={partField(number, 'count')} label={t('org.act.part-count')} inputMode="numeric" size="short" optional />
    </Fieldset>
  );
}

function ChildFields({ model }: Props) {
  const t = useWords(words);
  const options = PARTS.slice(0, SHOWN_PARTS).map((number) => ({ value: String(number), label: t('org.act.part', { number }) }));
  return (
    <Fieldset legend={t('org.act.children')}>
      {model.below.map((unit) => (
        <Select
          key={unit.id}
          name={childField(unit.id)}
          label={unit.name}
          options={options}
          placeholder={t('org.act.child-stays')}
          optional
        />
      ))}
    </Fieldset>
  );
}

import type { FieldErrors } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { Fieldset, HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import type { ActPage } from '../queries/act-page.ts';
import type { UnitName } from '../queries/unit-names.ts';
import { words } from '../words.ts';
import { ActFields } from './act-fields.tsx';
import { GetForm } from './get-form.tsx';

interface Props {
  readonly model: ActPage;
  readonly errors?: FieldErrors;
}

const full = (unit: UnitName): string => [unit.name, ...unit.above].join(', ');

/** Kinds of acts that begin with a unit above rather than with the unit itself. */
const choosesParent = ({ kind }: ActPage): boolean => kind === 'move' || kind === 'create';

/**
 * Puts an act together step by step without script: one form with several ways to send it (search, choose, preview), so
 * that nothing typed is lost on the way.
 */
export function ActFormView({ model, errors }: Props) {
  const t = useWords(words);
  const [first] = model.chosen;
  const values = model.kind === 'rename' || model.kind === 'retype' ? { name: first?.name, ...model.typed } : model.typed;
  return (
    <GetForm action={paths.newUnitAct()} values={values} errors={errors}>
      <HiddenField name="kind" value={model.kind} />
      {model.kind === 'create' ? null : <Chosen model={model} />}
      <Search model={model} />
      <ActFields model={model} />
      <DayField name="day" label={t('org.act.day')} />
      <TextField name="document" label={t('org.act.document')} hint={t('org.act.document-hint')} maxLength={200} />
      <Button action={paths.previewUnitAct()}>{t('org.act.look')}</Button>
    </GetForm>
  );
}

function Chosen({ model }: Props) {
  const t = useWords(words);
  return (
    <Fieldset legend={t('org.act.units-chosen')}>
      {model.chosen.length === 0 ? <Empty title={t('org.act.units-none')} next={t('org.act.units-none-next')} /> : null}
      <ul class="tasks">
        {model.chosen.map((unit) => (
          <li key={unit.id}>
            <HiddenField name="unit" value={unit.id} />
            {full(unit)}{' '}
            <Button look="plain" name="drop" value={unit.id}>
              {t('org.act.unit-remove', { name: unit.name })}
            </Button>
          </li>
        ))}
      </ul>
    </Fieldset>
  );
}

function Search({ model }: Props) {
  const t = useWords(words);
  const field = choosesParent(model) && (model.kind === 'create' || model.chosen.length > 0) ? 'parent' : 'unit';
  return (
    <Fieldset legend={t(field === 'parent' ? 'org.act.parent-search' : 'org.act.units')}>
      <TextField
        name="q"
        type="search"
        label={t('org.act.unit-search')}
        hint={t('org.act.unit-search-hint')}
        maxLength={100}
        optional
      />
      <Button look="plain">{t('org.act.unit-search')}</Button>
      {model.found === null ? null : <Found found={model.found} field={field} />}
    </Fieldset>
  );
}

function Found({ found, field }: { readonly found: readonly UnitName[]; readonly field: 'unit' | 'parent' }) {
  const t = useWords(words);
  if (found.length === 0) return <Notice kind="info">{t('org.act.unit-not-found')}</Notice>;
  return (
    <ul class="tasks">
      {found.map((unit) => (
        <li key={unit.id}>
          {full(unit)}{' '}
          <Button look="plain" name={field} value={unit.id}>
            {t('org.act.unit-choose', { name: unit.name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

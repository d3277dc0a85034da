import { useWords } from '#kernel/words.ts';
import { classes } from './class-names.ts';
import { Field, FieldGroup, FieldHelp } from './field.tsx';
import { type FieldProps, allTexts, oneText, useField } from './form-context.ts';
import { kernelWords } from './kernel-words.ts';

/** One thing to choose. `hint` is shown with radio buttons and check boxes, not in a select. */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

type OneProps = FieldProps & { readonly options: readonly Option[]; readonly value?: string | undefined };
type ManyProps = FieldProps & { readonly options: readonly Option[]; readonly value?: readonly string[] | undefined };

/** One of many (more than about six); fewer are better as `RadioGroup`. Starts with "choose" unless a value is set. */
export function Select({ options, value, placeholder, ...props }: OneProps & { readonly placeholder?: string | undefined }) {
  const t = useWords(kernelWords);
  const field = useField({ ...props, hasHint: props.hint !== undefined });
  const chosen = value ?? oneText(field.typed) ?? '';
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <select class="input" id={field.id} name={props.name} required={field.required} {...field.aria}>
        <option value="" selected={chosen === ''}>
          {placeholder ?? t('kernel.form.choose')}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type TickProps = {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly required?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: true | undefined;
};

const Tick = ({ id, type, name, option, checked, required, describedBy, invalid }: TickProps) => {
  const hintId = `${id}-ro-hon`;
  return (
    <div class="choice">
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        aria-describedby={classes(describedBy, option.hint !== undefined && hintId)}
        aria-invalid={invalid}
      />
      <label for={id}>
        {option.label}
        {option.hint === undefined ? null : (
          <span class="hint" id={hintId}>
            {option.hint}
          </span>
        )}
      </label>
    </div>
  );
};

const tickId = (first: string, index: number): string => (index === 0 ? first : `${first}-${index + 1}`);

/** One of a few. The error summary leads to the first button. */
export function RadioGroup({ options, value, ...props }: OneProps) {
  const field = useField({ ...props, hasHint: props.hint !== undefined });
  const chosen = value ?? oneText(field.typed);
  return (
    <FieldGroup field={field} label={props.label} hint={props.hint}>
      {options.map((option, index) => (
        <Tick
          key={option.value}
          id={tickId(field.id, index)}
          type="radio"
          name={props.name}
          option={option}
          checked={option.value === chosen}
          required={field.required}
        />
      ))}
    </FieldGroup>
  );
}

/** Any of a few. The server gets one text per tick, all under the same name. */
export function CheckboxGroup({ options, value, ...props }: ManyProps) {
  const field = useField({ ...props, hasHint: props.hint !== undefined });
  const chosen = value ?? allTexts(field.typed);
  return (
    <FieldGroup field={field} label={props.label} hint={props.hint}>
      {options.map((option, index) => (
        <Tick
          key={option.value}
          id={tickId(field.id, index)}
          type="checkbox"
          name={props.name}
          option={option}
          checked={chosen.includes(option.value)}
        />
      ))}
    </FieldGroup>
  );
}

type CheckboxProps = Omit<FieldProps, 'optional'> & {
  readonly checked?: boolean | undefined;
  /** What is sent when ticked. */
  readonly value?: string | undefined;
  /** The form cannot be sent without this tick. */
  readonly required?: boolean | undefined;
};

/** A single yes. */
export function Checkbox({ checked, value = 'co', required, hint, ...props }: CheckboxProps) {
  const field = useField({ ...props, hasHint: false });
  return (
    <div class={classes('field', field.error !== undefined && 'field-wrong')}>
      <FieldHelp field={field} />
      <Tick
        id={field.id}
        type="checkbox"
        name={props.name}
        option={{ value, label: props.label, hint }}
        checked={checked ?? allTexts(field.typed).includes(value)}
        required={required}
        describedBy={field.aria['aria-describedby']}
        invalid={field.aria['aria-invalid']}
      />
    </div>
  );
}

import { Field } from './field.tsx';
import { type FieldProps, oneText, useField } from './form-context.ts';
import { TextInput, type TextType } from './text-input.tsx';

type TextFieldProps = FieldProps & {
  readonly value?: string | undefined;
  readonly type?: Exclude<TextType, 'date'> | undefined;
  /** `numeric` brings up the number pad of a phone without refusing anything typed. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  /** What the browser may fill in, such as `name`, `current-password`, `one-time-code`. */
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  /** How wide the answer is expected to be; `short` for codes, years and amounts. */
  readonly size?: 'short' | 'medium' | undefined;
};

/** One line of text. */
export function TextField({ value, type = 'text', size, inputMode, autoComplete, maxLength, ...props }: TextFieldProps) {
  const field = useField({ ...props, hasHint: props.hint !== undefined });
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <TextInput
        class={size === undefined ? 'input' : `input input-${size}`}
        name={props.name}
        type={type}
        value={type === 'password' ? undefined : (value ?? oneText(field.typed))}
        inputmode={inputMode}
        autocomplete={autoComplete}
        maxlength={maxLength}
        required={field.required}
        field={field}
      />
    </Field>
  );
}

type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
};

/** Several lines of text. */
export function TextArea({ value, rows = 5, maxLength, ...props }: TextAreaProps) {
  const field = useField({ ...props, hasHint: props.hint !== undefined });
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <textarea
        class="input"
        id={field.id}
        name={props.name}
        rows={rows}
        maxlength={maxLength}
        required={field.required}
        {...field.aria}
      >
        {value ?? oneText(field.typed)}
      </textarea>
    </Field>
  );
}

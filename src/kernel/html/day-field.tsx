import { useWords } from '#kernel/words.ts';
import { parseDay } from '#kernel/day.ts';
import { Field } from './field.tsx';
import { type FieldProps, oneText, useField } from './form-context.ts';
import { kernelWords } from './kernel-words.ts';
import { TextInput } from './text-input.tsx';

type Props = FieldProps & {
  /** A `Day`, or whatever was typed. */
  readonly value?: string | undefined;
  /** Earliest and latest day the browser offers; the server decides. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
};

/**
 * A day. The browser's date control where what was typed is a day or nothing; a plain text box where it is not, so that a wrong
 * text stays visible. Old browsers show a text box too: read the answer with `parseDayInput`, which takes both forms.
 */
export function DayField({ value, min, max, hint, ...props }: Props) {
  const t = useWords(kernelWords);
  const field = useField({ ...props, hasHint: true });
  const typed = value ?? oneText(field.typed) ?? '';
  const asText = typed !== '' && parseDay(typed) === null;
  return (
    <Field field={field} label={props.label} hint={[hint, t('kernel.form.day-hint')].filter(Boolean).join('. ')}>
      <TextInput
        class="input input-medium"
        name={props.name}
        type={asText ? 'text' : 'date'}
        inputmode={asText ? 'numeric' : undefined}
        value={typed}
        min={asText ? undefined : min}
        max={asText ? undefined : max}
        required={field.required}
        field={field}
      />
    </Field>
  );
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What a field may hold as typed: one text, or several for check boxes. */
export type Typed = string | readonly string[] | undefined;

/** Messages by field name, in words; '' names the form as a whole. */
export type FieldErrors = Readonly<Record<string, string>>;

export type FormState = {
  readonly values: Readonly<Record<string, Typed>>;
  readonly errors: FieldErrors;
  readonly idPrefix: string;
  /** A form of filters: nothing in it is required, so nothing needs the word "optional". */
  readonly filter?: boolean;
};

export const FormContext = createContext<FormState>({ values: {}, errors: {}, idPrefix: 'o' });

/** Id of a field's control: error summaries link to it. Names like `channel[0].place` become safe for CSS and URLs. */
export const fieldId = (name: string, idPrefix = 'o'): string => `${idPrefix}-${name.replaceAll(/[^\w-]+/g, '-')}`;

/** The props every control has. `value` and `error` come from the `Form` unless given here. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Marks the field "(không bắt buộc)". Everything else is required and the browser says so before sending. */
  readonly optional?: boolean | undefined;
};

export type FieldState = {
  readonly id: string;
  readonly error: string | undefined;
  readonly typed: Typed;
  readonly required: boolean;
  readonly markOptional: boolean;
  readonly hintId: string;
  readonly errorId: string;
  /** Ready for the control: `aria-describedby` of the hint and error that exist, `aria-invalid` when wrong. */
  readonly aria: { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };
};

/** How one field stands: ids, what was typed, its message, and the ARIA wiring between them. */
export function useField(props: Pick<FieldProps, 'name' | 'error' | 'optional'> & { readonly hasHint: boolean }): FieldState {
  const form = useContext(FormContext);
  const id = fieldId(props.name, form.idPrefix);
  const error = props.error ?? form.errors[props.name];
  const [hintId, errorId] = [`${id}-goi-y`, `${id}-loi`];
  const described = [props.hasHint && hintId, error !== undefined && errorId].filter(Boolean).join(' ');
  return {
    id,
    error,
    typed: form.values[props.name],
    required: !props.optional && !form.filter,
    markOptional: Boolean(props.optional) && !form.filter,
    hintId,
    errorId,
    aria: { 'aria-describedby': described || undefined, 'aria-invalid': error === undefined ? undefined : true },
  };
}

/** The one text typed in a field; the first where several came. */
export const oneText = (typed: Typed): string | undefined => (Array.isArray(typed) ? typed[0] : (typed as string | undefined));

/** All texts ticked in a group. */
export const allTexts = (typed: Typed): readonly string[] =>
  typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed;

import type { ComponentChildren } from 'preact';
import { ErrorSummary } from './error-summary.tsx';
import { type FieldErrors, FormContext, type Typed } from './form-context.ts';

type Props = {
  readonly action: string;
  /** What was typed, by field name: fields without their own `value` take theirs from here. */
  readonly values?: Readonly<Record<string, Typed>> | undefined;
  /** Messages by field name, already in words; '' is for the form as a whole. Shown at each field and listed on top. */
  readonly errors?: FieldErrors | undefined;
  /** Needed as soon as the form holds a `FileField`. */
  readonly multipart?: boolean | undefined;
  /** Leave every check to the server. */
  readonly noChecks?: boolean | undefined;
  /** The answer opens beside this page, which stays: for files made from what only this page shows. */
  readonly newTab?: boolean | undefined;
  /** Name of the form for screen readers, where several stand on one page. */
  readonly label?: string | undefined;
  /** Sets ids apart where two forms on one page have fields of the same name. */
  readonly idPrefix?: string | undefined;
  readonly children: ComponentChildren;
};

/** A form that changes something: it posts, keeps what was typed and lists its errors first. */
export function Form({ action, values = {}, errors = {}, multipart, noChecks, newTab, label, idPrefix = 'o', children }: Props) {
  return (
    <FormContext.Provider value={{ values, errors, idPrefix }}>
      <form
        class="form"
        method="post"
        action={action}
        enctype={multipart ? 'multipart/form-data' : undefined}
        novalidate={noChecks}
        target={newTab ? '_blank' : undefined}
        aria-label={label}
      >
        <ErrorSummary errors={errors} idPrefix={idPrefix} />
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** A value that travels with the form unseen. Never trust it: the server checks it as any other. */
export const HiddenField = ({ name, value }: { readonly name: string; readonly value: string | number }) => (
  <input type="hidden" name={name} value={value} />
);

type FieldsetProps = { readonly legend: string; readonly hint?: string | undefined; readonly children: ComponentChildren };

/** Fields that belong together under one heading. */
export const Fieldset = ({ legend, hint, children }: FieldsetProps) => (
  <fieldset class="fieldset">
    <legend>{legend}</legend>
    {hint === undefined ? null : <p class="hint">{hint}</p>}
    {children}
  </fieldset>
);

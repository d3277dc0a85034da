import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { classes } from './class-names.ts';
import type { FieldState } from './form-context.ts';
import { kernelWords } from './kernel-words.ts';

/** The words "(không bắt buộc)" after the label of a field that may stay empty. */
function OptionalMark({ field }: { readonly field: FieldState }) {
  const t = useWords(kernelWords);
  return field.markOptional ? <span class="optional"> ({t('kernel.form.optional')})</span> : null;
}

type HelpProps = { readonly field: FieldState; readonly hint?: ComponentChildren };

/** Hint and error of a field, in the order they are read: first how, then what is wrong. */
export function FieldHelp({ field, hint }: HelpProps) {
  const t = useWords(kernelWords);
  return (
    <>
      {hint === undefined ? null : (
        <p class="hint" id={field.hintId}>
          {hint}
        </p>
      )}
      {field.error === undefined ? null : (
        <p class="field-error" id={field.errorId}>
          <span class="unseen">{t('kernel.form.error')} </span>
          {field.error}
        </p>
      )}
    </>
  );
}

type Props = HelpProps & {
  readonly label: string;
  readonly children: ComponentChildren;
};

/** Label, hint, error and control of one field, wired to each other. For controls of one element. */
export const Field = ({ field, label, hint, children }: Props) => (
  <div class={classes('field', field.error !== undefined && 'field-wrong')}>
    <label for={field.id}>
      {label}
      <OptionalMark field={field} />
    </label>
    <FieldHelp field={field} hint={hint} />
    {children}
  </div>
);

/** The same for a group of controls: a fieldset with a legend, described by hint and error. */
export const FieldGroup = ({ field, label, hint, children }: Props) => (
  <fieldset
    class={classes('field choices', field.error !== undefined && 'field-wrong')}
    aria-describedby={field.aria['aria-describedby']}
  >
    <legend>
      {label}
      <OptionalMark field={field} />
    </legend>
    <FieldHelp field={field} hint={hint} />
    {children}
  </fieldset>
);

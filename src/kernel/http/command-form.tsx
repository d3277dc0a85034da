import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Typed } from '../html/form-context.ts';
import { Form, HiddenField } from '../html/form.tsx';
import { LangContext, type AnyDictionary } from '../words.ts';
import { KEY_FIELD } from './form.ts';
import { say } from './say.ts';
import type { FormState } from './spec.ts';

interface Props {
  /** The state the page got; values and errors show only in the form whose command was sent. */
  readonly form: FormState;
  readonly command: { readonly name: string };
  readonly action: string;
  /** Words of the module, for the errors its own rules find. */
  readonly words: AnyDictionary;
  /** What the fields show on a fresh page. */
  readonly initial?: Readonly<Record<string, Typed>>;
  readonly multipart?: boolean;
  /** The answer is a file that opens beside the page. */
  readonly newTab?: boolean;
  readonly label?: string;
  readonly idPrefix?: string;
  readonly children: ComponentChildren;
}

/** A form that sends one command: keeps what was typed, says what was wrong, and cannot run twice. */
export function CommandForm({ form, command, action, words, initial, multipart, newTab, label, idPrefix, children }: Props) {
  const lang = useContext(LangContext);
  const mine = form.of === command.name;
  const errors = Object.fromEntries(
    Object.entries(mine ? form.errors : {}).map(([field, error]) => [field, say(words, lang, error.code, error.values)]),
  );
  return (
    <Form
      action={action}
      values={mine ? (form.values as Record<string, Typed>) : initial}
      errors={errors}
      multipart={multipart}
      newTab={newTab}
      label={label}
      idPrefix={idPrefix}
      noChecks
    >
      <HiddenField name={KEY_FIELD} value={form.key} />
      {children}
    </Form>
  );
}

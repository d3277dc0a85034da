import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldErrors } from '#kernel/fields.ts';
import { ErrorSummary } from '#kernel/html/error-summary.tsx';
import { FormContext, type Typed } from '#kernel/html/form-context.ts';
import { say } from '#kernel/http/say.ts';
import { LangContext } from '#kernel/words.ts';
import { words } from '../words.ts';

interface Props {
  readonly action: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors?: FieldErrors | undefined;
  readonly children: ComponentChildren;
}

/** A form whose answer is a page with an address of its own: what is typed travels in the query, and nothing is written. */
export function GetForm({ action, values, errors = {}, children }: Props) {
  const lang = useContext(LangContext);
  const said = Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [field, say(words, lang, error.code, error.values)]),
  );
  return (
    <FormContext.Provider value={{ values: values as Readonly<Record<string, Typed>>, errors: said, idPrefix: 'o' }}>
      <form class="form" method="get" action={action} novalidate>
        <ErrorSummary errors={said} />
        {children}
      </form>
    </FormContext.Provider>
  );
}

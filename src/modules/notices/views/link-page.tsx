import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState, Parts } from '#kernel/http/spec.ts';
import { Button } from '#kernel/html/button.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { words } from '../words.ts';

interface Asking {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  /** Undoing is a red button. */
  readonly danger?: boolean;
  readonly action: string;
  readonly command: { readonly name: string };
  readonly demo?: boolean | undefined;
}

/** What a link in a mail opens: a question and one button. Opening it changes nothing, since mail scanners open links too. */
export const askingParts = (
  { title, lead, button, danger = false, action, command, demo = false }: Asking,
  form: FormState,
): Parts => ({
  title,
  demo,
  indexed: false,
  body: (
    <>
      <PageTitle title={title} lead={lead} />
      <CommandForm form={form} command={command} action={action} words={words}>
        <Button look={danger ? 'danger' : 'main'}>{button}</Button>
      </CommandForm>
    </>
  ),
});

/** What stands there once nothing is left to ask. */
export const answeredParts = (title: string, lead: string, next?: { readonly href: string; readonly label: string }): Parts => ({
  title,
  indexed: false,
  body: (
    <>
      <PageTitle title={title} lead={lead} />
      {next === undefined ? null : (
        <p>
          <a href={next.href}>{next.label}</a>
        </p>
      )}
    </>
  ),
});

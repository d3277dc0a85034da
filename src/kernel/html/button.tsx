import type { ComponentChildren } from 'preact';
import { classes } from './class-names.ts';

/** `main` is the one thing the page is for; `danger` undoes or refuses; `plain` is everything else. */
type ButtonLook = 'main' | 'plain' | 'danger';

type Looks = { readonly look?: ButtonLook | undefined; readonly children: ComponentChildren };

const lookClass = (look: ButtonLook): string => classes('button', look !== 'plain' && `button-${look}`) ?? 'button';

type ButtonProps = Looks & {
  /** With `value`, tells the server which of several buttons was pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Sends without the browser's own checks: "save as draft", "back". */
  readonly skipChecks?: boolean | undefined;
  /** Address to send to instead of the form's. */
  readonly action?: string | undefined;
};

/** Sends the form it stands in. The space after it keeps it from running into the next one where there is no style. */
export const Button = ({ look = 'main', name, value, skipChecks, action, children }: ButtonProps) => (
  <>
    <button type="submit" class={lookClass(look)} name={name} value={value} formnovalidate={skipChecks} formaction={action}>
      {children}
    </button>{' '}
  </>
);

type LinkProps = Looks & {
  readonly href: string;
  /** Makes the browser save what it gets, under this name when one is given. */
  readonly download?: string | boolean | undefined;
};

/** A link that looks like a button, for going somewhere; changing something needs a `Button` in a `Form`. A space follows, as with `Button`. */
export const ButtonLink = ({ look = 'plain', href, download, children }: LinkProps) => (
  <>
    <a class={lookClass(look)} href={href} download={download}>
      {children}
    </a>{' '}
  </>
);

/** A row of buttons that wraps on narrow screens. */
export const Actions = ({ children }: { readonly children: ComponentChildren }) => <div class="actions">{children}</div>;

import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

/** The words of the page's language; both are on board. */
export const w: typeof vi = document.documentElement.lang === 'en' ? (en as unknown as typeof vi) : vi;

type Child = Node | string | null;
type Props = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** One element: texts become attributes, functions listen. Text never becomes markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

let fields = 0;

/** Label, hint and input, wired to each other. */
export function field(label: string, input: HTMLInputElement | HTMLSelectElement, hint?: string): HTMLElement {
  fields += 1;
  input.id = `f${fields}`;
  input.classList.add('input');
  if (hint !== undefined) input.setAttribute('aria-describedby', `${input.id}-h`);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: input.id }, label),
    hint === undefined ? null : h('p', { class: 'hint', id: `${input.id}-h` }, hint),
    input,
  );
}

export const button = (label: string, click: () => void | Promise<void>, look = ''): HTMLButtonElement =>
  h('button', { type: 'button', class: look === '' ? 'button' : `button button-${look}`, click: () => void click() }, label);

/** A form that a script answers; nothing is sent anywhere. */
export const form = (submit: () => void | Promise<void>, ...children: readonly Child[]): HTMLFormElement =>
  h(
    'form',
    {
      class: 'form',
      submit: (event) => {
        event.preventDefault();
        void submit();
      },
    },
    ...children,
  );

export const send = (label: string, look = 'main'): HTMLButtonElement =>
  h('button', { type: 'submit', class: look === '' ? 'button' : `button button-${look}` }, label);

export const pinInput = (complete: 'new-password' | 'current-password'): HTMLInputElement =>
  h('input', { type: 'password', inputmode: 'numeric', autocomplete: complete, required: true });

/** A day as people write it. */
export const dayText = (day: string): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$3/$2/$1');

const ZONE = 'Asia/Ho_Chi_Minh';
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());

export const instantText = (instant: string): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );

import type { Board } from './follow.ts';
import { prepareForms, putRegion, renewKey } from './regions.ts';

/** Nobody reads a button and presses it in less: whoever does meant the one that stood there before. */
const READING_MS = 400;
const AGAIN_MS = 1200;

/**
 * Sends forms without leaving the page, so that picture and sound go on; what the answer shows is put in place. If the answer is
 * anything but this page, the browser goes where it leads.
 */
export function sendInPlace(page: HTMLElement, board: Board): void {
  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.closest('[data-inplace]') === null) return;
    event.preventDefault();
    const told = page.querySelector<HTMLElement>('[data-told]');
    const region = form.closest<HTMLElement>('[data-region]')?.dataset['region'];
    if (region !== undefined && performance.now() - board.changedAt(region) < READING_MS) {
      say(told, page.dataset['tooSoon']);
      return;
    }
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    prepareForms(page, board.rev());
    void send(form, event.submitter)
      .then((answer) => (answer === null ? say(told, page.dataset['notSent']) : take(page, form, answer)))
      .finally(() => form.removeAttribute('aria-busy'));
  });
}

interface Answer {
  readonly url: string;
  readonly html: Document;
}

/** Once more after a moment: the key of the form makes a repeat harmless. Null when the line is gone. */
async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Answer | null> {
  const body = new URLSearchParams([...new FormData(form, submitter)] as [string, string][]);
  for (const last of [false, true]) {
    try {
      const reply = await fetch(form.action, { method: 'POST', body });
      return { url: reply.url, html: new DOMParser().parseFromString(await reply.text(), 'text/html') };
    } catch {
      if (!last) await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }
  return null;
}

/** Regions, what is told, and the form itself, from the page that came back. */
function take(page: HTMLElement, form: HTMLFormElement, { url, html }: Answer): void {
  const fresh = html.querySelector<HTMLElement>('[data-board]');
  if (fresh === null || fresh.dataset['board'] !== page.dataset['board']) {
    const error = html.querySelector('.error-page .prose');
    if (error === null) location.assign(url);
    else page.querySelector('[data-told]')?.replaceChildren(error);
    return;
  }
  for (const region of fresh.querySelectorAll<HTMLElement>('[data-region]')) {
    // The board may have shown more by now; what comes through it later wins.
    putRegion(page, region.dataset['region'] ?? '', region.innerHTML);
  }
  replace(page, fresh, '[data-told]');
  const part = form.closest<HTMLElement>('[data-part]')?.dataset['part'];
  renewKey(form);
  if (part !== undefined) replacePart(page, fresh, part);
  prepareForms(page, null);
}

function replace(page: HTMLElement, fresh: HTMLElement, selector: string): void {
  const [old, now] = [page.querySelector(selector), fresh.querySelector(selector)];
  if (old !== null && now !== null) old.replaceChildren(...now.childNodes);
}

/** The form as the answer shows it: empty after it was taken, with what was typed where a field was wrong. */
function replacePart(page: HTMLElement, fresh: HTMLElement, part: string): void {
  const held = document.activeElement?.id ?? '';
  replace(page, fresh, `[data-part="${part}"]`);
  const place = page.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const wrong = place?.querySelector<HTMLElement>('[aria-invalid]');
  if (wrong) wrong.focus();
  else if (held !== '') place?.querySelector<HTMLElement>(`#${CSS.escape(held)}`)?.focus();
}

function say(place: HTMLElement | null, text: string | undefined): void {
  if (place === null) return;
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.textContent = text ?? '';
  place.replaceChildren(line);
}

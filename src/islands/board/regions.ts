/** A key of its own for every form: what is sent twice runs once, what is pressed twice runs twice. Works without https as well. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Forms that came through the stream, or were sent, get a key; all get the revision that the page shows now. */
export function prepareForms(page: HTMLElement, rev: string | null): void {
  for (const key of page.querySelectorAll<HTMLInputElement>('input[name="_key"]')) if (key.value === '') key.value = freshKey();
  if (rev === null) return;
  for (const field of page.querySelectorAll<HTMLInputElement>('input[name="rev"]')) field.value = rev;
}

/** After one was sent, the next press is another one. */
export function renewKey(form: HTMLFormElement): void {
  const key = form.querySelector<HTMLInputElement>('input[name="_key"]');
  if (key !== null) key.value = freshKey();
}

/** Puts new content into a region, if it is new, and keeps the keyboard where it was. @returns whether it was new */
export function putRegion(page: HTMLElement, name: string, html: string): boolean {
  const region = page.querySelector<HTMLElement>(`[data-region="${name}"]`);
  if (region === null || region.dataset['html'] === html) return false;
  const held = region.contains(document.activeElement) ? placeOf(region, document.activeElement) : null;
  region.innerHTML = html;
  region.dataset['html'] = html;
  if (held !== null) find(region, held)?.focus();
  return true;
}

/** Buttons are told apart by where they are sent and what they carry. */
const placeOf = (region: HTMLElement, element: Element | null): string => {
  const form = element?.closest('form');
  if (!form) return `#${[...region.querySelectorAll('a, button, input')].indexOf(element as HTMLElement)}`;
  const carried = [...new FormData(form)].filter(([name]) => name !== '_key' && name !== 'rev');
  return JSON.stringify([form.action, carried]);
};

function find(region: HTMLElement, place: string): HTMLElement | null {
  const all = [...region.querySelectorAll<HTMLElement>('a, button, input')];
  return all.find((one) => placeOf(region, one) === place) ?? null;
}

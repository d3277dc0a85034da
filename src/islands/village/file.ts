import type { Kept } from '../../modules/decisions/rules/offline/kept.ts';
import { openText, sealText } from './crypto.ts';
import { button, field, form, h, pinInput, send, today, w } from './dom.ts';
import { load, open } from './model.ts';
import type { Desk } from './screens.ts';

/** What was not sent as a file that only the PIN opens, and back, on this phone or another. */
export function fileBox(desk: Desk): HTMLElement {
  const file = h('input', { type: 'file', accept: '.json,application/json', required: true });
  const pin = pinInput('current-password');
  const save = async (): Promise<void> => {
    const { key, salt, rounds } = desk.phone.vault;
    const text = await sealText(key, salt, rounds, open(desk.phone));
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    h('a', { href: address, download: `diem-cau-thon-${today()}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  const read = async (): Promise<void> => {
    const [chosen] = file.files ?? [];
    const loaded = chosen === undefined ? null : await opened(pin.value, await chosen.text());
    if (loaded === null) return desk.say(w.fileWrong);
    await load(desk.phone, loaded);
    desk.home();
    desk.say(w.loaded({ count: loaded.length }));
  };
  return h(
    'details',
    { class: 'details' },
    h('summary', {}, w.file),
    h(
      'div',
      { class: 'stack' },
      h('p', {}, w.fileWhy),
      h('p', {}, button(w.save, save)),
      form(read, field(w.fileChoose, file), field(w.filePin, pin), send(w.load, '')),
    ),
  );
}

async function opened(pin: string, text: string): Promise<readonly Kept[] | null> {
  try {
    const value = await openText(pin, text);
    return Array.isArray(value) ? (value as readonly Kept[]) : null;
  } catch (error) {
    // Not JSON, or not the base64 of anything: a damaged file, which is said.
    if (error instanceof SyntaxError || error instanceof DOMException) return null;
    throw error;
  }
}

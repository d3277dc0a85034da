import { field, form, h, pinInput, send as submitButton, w } from './village/dom.ts';
import { open, openPhone, type Phone } from './village/model.ts';
import { homeScreen, send, title, type Desk } from './village/screens.ts';
import { countEntries, hasLock, makeLock, unlock, type Vault } from './village/vault.ts';

/**
 * Village-head mode (chế độ trưởng thôn): what a head notes without network lies on this phone under the head's PIN, and goes to
 * the server when there is network again. Docs: docs/village-mode.md.
 */
const LEAST_DIGITS = 6;

const root = document.getElementById('thon-toi');
const net = h('p', { class: 'meta', role: 'status' });
const said = h('p', { class: 'lead', role: 'status' });
const screen = h('div', { class: 'stack' });
let phone: Phone | null = null;

async function refreshState(): Promise<void> {
  const count = phone === null ? await countEntries() : open(phone).length;
  net.textContent = `${navigator.onLine ? w.online : w.offline}. ${w.unsynced({ count })}.`;
}

function show(...children: readonly (Node | null)[]): void {
  screen.replaceChildren(...children.filter((child) => child !== null));
  screen.querySelector<HTMLElement>('h1')?.focus();
  void refreshState();
}

const say = (text: string): void => void (said.textContent = text);

async function start(vault: Vault, device?: string): Promise<void> {
  const opened = await openPhone(vault, device);
  phone = opened;
  const desk: Desk = {
    phone: opened,
    show,
    say,
    home: () => homeScreen(desk),
    refreshState: () => void refreshState(),
    lock: () => location.reload(),
  };
  say('');
  desk.home();
  // The browser may otherwise throw data away when the phone is full.
  void navigator.storage.persist();
  window.addEventListener('online', () => void (open(opened).length > 0 ? send(desk) : refreshState()));
}

function firstScreen(): void {
  const [device, pin, again] = [
    h('input', { type: 'text', maxlength: '60', required: true }),
    pinInput('new-password'),
    pinInput('new-password'),
  ];
  const set = async (): Promise<void> => {
    if (!new RegExp(`^\\d{${LEAST_DIGITS},}$`).test(pin.value)) return say(w.pinShort);
    if (pin.value !== again.value) return say(w.pinDiffers);
    await start(await makeLock(pin.value), device.value.normalize('NFC').trim() || 'Điện thoại');
  };
  show(
    title(w.pinNew),
    h('div', { class: 'notice notice-warning' }, h('p', {}, w.pinWhy)),
    form(
      set,
      field(w.device, device, w.deviceHint),
      field(w.pin, pin, w.pinHint),
      field(w.pinAgain, again),
      submitButton(w.pinSet),
    ),
  );
}

function lockedScreen(): void {
  const pin = pinInput('current-password');
  const does = submitButton(w.open);
  const attempt = async (): Promise<void> => {
    does.disabled = true;
    const opened = await unlock(pin.value);
    if (typeof opened !== 'number') return start(opened);
    does.disabled = false;
    pin.value = '';
    say(opened === 0 ? w.wiped : w.pinWrong({ left: opened }));
    if (opened === 0) firstScreen();
  };
  show(title(w.locked), form(attempt, field(w.pin, pin), does));
}

async function begin(place: HTMLElement): Promise<void> {
  place.className = 'stack';
  place.replaceChildren(net, said, screen);
  if (!window.isSecureContext) return say(w.insecure);
  for (const event of ['online', 'offline']) window.addEventListener(event, () => void refreshState());
  await navigator.serviceWorker.register('/thon-toi/sw.js');
  if (await hasLock()) lockedScreen();
  else firstScreen();
}

if (root !== null) void begin(root);

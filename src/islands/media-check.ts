import { capture } from './media/capture.ts';
import { checkLine, checkPicture, checkVoice, type Finding } from './media/check.ts';
import type { MediaConfig } from './media/config.ts';
import { filled, h } from './media/dom.ts';
import { isOurs, learn, type Written } from './media/learn.ts';

/**
 * The check before the meeting, in the element with `data-media-check`: says in words what is wrong with camera, microphone and line.
 * Where the page has a form with `data-media-result`, what was found good is ticked there, and everything else is not.
 */
function begin(place: HTMLElement): void {
  const written = JSON.parse(place.dataset['mediaCheck'] ?? '{}') as Written;
  const word = (key: string): string => written.words?.[`check.${key}`] ?? key;
  const preview = h('video', { playsinline: true, class: 'media-preview', hidden: true });
  preview.muted = true;
  const said = h('ul', { class: 'media-findings' });
  const state = h('p', { role: 'status' });
  const button = h('button', { type: 'button', class: 'button button-main', click: () => void run() }, word('start'));
  place.replaceChildren(button, state, preview, said);

  const run = async (): Promise<void> => {
    button.disabled = true;
    said.replaceChildren();
    state.textContent = word('running');
    const found = await findings(written, preview);
    said.replaceChildren(
      ...found.map(({ key, values, good }) =>
        h('li', { class: good ? 'media-good' : 'media-bad' }, filled(word(key), values ?? {})),
      ),
    );
    state.textContent = word(found.every(({ good }) => good) ? 'good' : 'not-good');
    button.textContent = word('again');
    button.disabled = false;
    tick(found);
  };
}

/** A pass is asked for each time: the page may have been open for an hour. */
async function findings(written: Written, preview: HTMLVideoElement): Promise<readonly Finding[]> {
  const stream = await capture({ camera: null, microphone: null });
  const line = checkTheLine(written);
  if (typeof stream === 'string') return [{ key: stream, about: 'devices', good: false }, ...(await line)];
  preview.hidden = false;
  preview.srcObject = stream;
  await preview.play();
  const found = [await checkPicture(stream), await checkVoice(stream), ...(await line)];
  for (const track of stream.getTracks()) track.stop();
  preview.hidden = true;
  return found;
}

async function checkTheLine(written: Written): Promise<readonly Finding[]> {
  const learnt = written.token === undefined ? await learn(written) : null;
  const token = written.token ?? learnt?.token;
  // Nobody answered: without a pass nothing can be tried.
  if (token === undefined) return [{ key: 'server', about: 'line', good: false }];
  return checkLine({ ...written, ...learnt, token, rung: 'A' } as MediaConfig, learnt === null || isOurs(learnt));
}

/** What was tried and good; that this page runs is what is asked of the computer. */
function tick(found: readonly Finding[]): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-media-result] input[type="checkbox"]')) {
    const own = found.filter(({ about }) => about === box.value);
    box.checked = box.value === 'device' || (own.length > 0 && own.every(({ good }) => good));
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-media-check]')) begin(place);

import { capture } from './media/capture.ts';
import { checkLine, checkPicture, checkVoice, type Finding } from './media/check.ts';
import type { MediaConfig } from './media/config.ts';
import { filled, h } from './media/dom.ts';

/**
 * The check before the meeting, in the element with `data-media-check`: says in words what is wrong with camera, microphone and line.
 * Where the page has a field `data-media-result`, what was found goes there as codes, for the rehearsal's checklist.
 */
function begin(place: HTMLElement): void {
  const config = JSON.parse(place.dataset['mediaCheck'] ?? '{}') as MediaConfig;
  const word = (key: string): string => config.words[`check.${key}`] ?? key;
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
    const found = await findings(config, preview);
    said.replaceChildren(
      ...found.map(({ key, values, good }) =>
        h('li', { class: good ? 'media-good' : 'media-bad' }, filled(word(key), values ?? {})),
      ),
    );
    state.textContent = found.every(({ good }) => good) ? word('good') : '';
    button.textContent = word('again');
    button.disabled = false;
    for (const field of document.querySelectorAll<HTMLInputElement>('[data-media-result]')) {
      field.value = JSON.stringify(found.map(({ key, good }) => ({ key, good })));
    }
  };
}

async function findings(config: MediaConfig, preview: HTMLVideoElement): Promise<readonly Finding[]> {
  const stream = await capture({ camera: null, microphone: null });
  const line = checkLine(config);
  if (typeof stream === 'string') return [{ key: stream, good: false }, ...(await line)];
  preview.hidden = false;
  preview.srcObject = stream;
  await preview.play();
  const found = [await checkPicture(stream), await checkVoice(stream), ...(await line)];
  for (const track of stream.getTracks()) track.stop();
  preview.hidden = true;
  return found;
}

for (const place of document.querySelectorAll<HTMLElement>('[data-media-check]')) begin(place);

import { filled, h } from './media/dom.ts';
import { Pages } from './media/slides.ts';

interface SlidesConfig {
  /** Takes one image per request, as its body. */
  readonly address: string;
  readonly words: Readonly<Record<string, string>>;
}

const LOOK_EVERY_MS = 1_000;

/** Shares the screen or a window as page images, in the element with `data-media-slides`: a kilobyte where video takes a megabyte. */
function begin(place: HTMLElement): void {
  const { address, words } = JSON.parse(place.dataset['mediaSlides'] ?? '{}') as SlidesConfig;
  const word = (key: string): string => words[`slides.${key}`] ?? key;
  const said = h('p', { role: 'status' });
  const button = h(
    'button',
    { type: 'button', class: 'button', click: () => void (end === null ? start() : end()) },
    word('share'),
  );
  place.replaceChildren(button, said);
  let end: (() => void) | null = null;

  const start = async (): Promise<void> => {
    const stream = await screen();
    if (stream === null) return void (said.textContent = word('refused'));
    const video = h('video', { playsinline: true });
    video.muted = true;
    video.srcObject = stream;
    await video.play();
    const pages = new Pages(video);
    let number = 0;
    let busy = false;
    const look = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      const image = await pages.next();
      if (image !== null && (await sent(address, image))) said.textContent = filled(word('sent'), { number: (number += 1) });
      busy = false;
    };
    const clock = setInterval(() => void look(), LOOK_EVERY_MS);
    end = () => {
      clearInterval(clock);
      for (const track of stream.getTracks()) track.stop();
      button.textContent = word('share');
      end = null;
    };
    stream.getVideoTracks()[0]?.addEventListener('ended', () => end?.());
    button.textContent = word('stop');
  };
}

async function screen(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 2 }, audio: false });
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}

async function sent(address: string, image: Blob): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'POST', headers: { 'content-type': image.type }, body: image })).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-media-slides]')) begin(place);

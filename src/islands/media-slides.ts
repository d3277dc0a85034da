import { filled, h } from './media/dom.ts';
import { Pages } from './media/slides.ts';

interface SlidesConfig {
  /** Takes one image per request: JSON both ways. */
  readonly address: string;
  readonly words: Readonly<Record<string, string>>;
}

/** @property said why not, in words */
type Answer =
  | { readonly ok: true; readonly no: number | null }
  | { readonly ok: false; readonly why: string; readonly said: string };

const LOOK_EVERY_MS = 1_000;
/** After a refusal, or when the line was down: the site may get the floor, the line may come back. */
const AGAIN_MS = 4_000;
/** Two who share at once: the other's page came a moment before. */
const SOON = 'conferences.slides.too-soon';

/** Shares the screen or a window as page images, in the element with `data-media-slides`: a kilobyte where video takes a megabyte. */
function begin(place: HTMLElement): void {
  const config = JSON.parse(place.dataset['mediaSlides'] ?? '{}') as SlidesConfig;
  const word = (key: string): string => config.words[`slides.${key}`] ?? key;
  const said = h('p', { role: 'status' });
  const button = h(
    'button',
    { type: 'button', class: 'button', click: () => void (end === null ? start() : end()) },
    word('share'),
  );
  place.replaceChildren(button, said);
  let end: (() => void) | null = null;
  const say = (text: string): void => {
    if (said.textContent !== text) said.textContent = text;
  };

  const start = async (): Promise<void> => {
    const stream = await screen();
    if (stream === null) return say(word('refused'));
    const pages = await pagesOf(stream);
    let [number, busy, notBefore] = [0, false, 0];
    const look = async (): Promise<void> => {
      if (busy || performance.now() < notBefore) return;
      busy = true;
      const image = await pages.next();
      const answer = image === null ? null : await ask(config, { do: 'page', image: await base64(image) });
      busy = false;
      if (answer === null || end === null) return;
      if (answer.ok) {
        pages.arrived();
        return say(filled(word('sent'), { number: (number = answer.no ?? number + 1) }));
      }
      if (answer.why === SOON) return;
      notBefore = performance.now() + AGAIN_MS;
      say(answer.said);
    };
    const clock = setInterval(() => void look(), LOOK_EVERY_MS);
    end = () => {
      clearInterval(clock);
      for (const track of stream.getTracks()) track.stop();
      button.textContent = word('share');
      end = null;
      say(word('stopped'));
      void ask(config, { do: 'end' });
    };
    stream.getVideoTracks()[0]?.addEventListener('ended', () => end?.());
    button.textContent = word('stop');
    say(word('waiting'));
  };
}

async function pagesOf(stream: MediaStream): Promise<Pages> {
  const video = h('video', { playsinline: true });
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  return new Pages(video);
}

async function screen(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 2 }, audio: false });
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}

function base64(image: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve((reader.result as string).replace(/^[^,]*,/, '')));
    reader.readAsDataURL(image);
  });
}

/** A line that is down, or a server that is starting again, is an answer like any other. */
async function ask({ address, words }: SlidesConfig, what: object): Promise<Answer> {
  const away: Answer = { ok: false, why: 'away', said: words['slides.away'] ?? '' };
  try {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
      keepalive: 'do' in what && what.do === 'end',
    });
    return reply.ok ? ((await reply.json()) as Answer) : away;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return away;
    throw error;
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-media-slides]')) begin(place);

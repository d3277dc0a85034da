import { prepareForms, putRegion } from './regions.ts';

/** After a refusal (too many readers, the server starting again) the page asks again, each another time. */
const AGAIN_MS = { first: 1000, most: 30_000 };
/** A line that is gone for less than this is no matter. */
const PATIENCE_MS = 4000;
const BEAT_MS = 12_000;

export interface Board {
  /** When the buttons of a region last became others, by `performance.now()`. */
  changedAt(region: string): number;
  rev(): string | null;
}

/** Follows the stream for as long as the page is open. @param correct what to do with the server's time */
export function followBoard(page: HTMLElement, correct: (now: number) => void): Board {
  let rev: string | null = null;
  const changedAt = new Map<string, number>();
  let tries = 0;
  const line = tellLine(page);

  const show = (regions: Readonly<Record<string, string>>): void => {
    for (const [name, html] of Object.entries(regions))
      if (putRegion(page, name, html) && html.includes('<button')) changedAt.set(name, performance.now());
    prepareForms(page, rev);
  };
  const open = (): void => {
    const source = new EventSource(page.dataset['board'] ?? '');
    source.addEventListener('clock', ({ data }) => {
      tries = 0;
      line.back();
      correct(Number(data));
    });
    source.addEventListener('board', ({ data, lastEventId }) => {
      rev = lastEventId;
      show(JSON.parse(data as string) as Record<string, string>);
    });
    source.addEventListener('error', () => {
      line.gone();
      // The browser mends a broken line by itself; a refused one it gives up.
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(open, Math.min(AGAIN_MS.most, AGAIN_MS.first * 2 ** tries) * (1 + Math.random()));
      tries += 1;
    });
  };
  open();
  beat(page);
  return { changedAt: (region) => changedAt.get(region) ?? Number.NEGATIVE_INFINITY, rev: () => rev };
}

/** Says calmly that the line is gone, once it is gone for a while, and that it is back. */
function tellLine(page: HTMLElement): { gone(): void; back(): void } {
  const place = page.querySelector<HTMLElement>('[data-line]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  const say = (text: string | undefined): void => {
    if (place !== null) place.textContent = text ?? '';
  };
  return {
    gone: () => {
      timer ??= setTimeout(() => {
        told = true;
        say(place?.dataset['gone']);
      }, PATIENCE_MS);
    },
    back: () => {
      clearTimeout(timer);
      timer = undefined;
      if (told) say(place?.dataset['back']);
      told = false;
    },
  };
}

/** The page of a site says that it is there; nobody waits for the answer. */
function beat(page: HTMLElement): void {
  const address = page.dataset['beat'];
  if (address === undefined) return;
  const send = (): void => {
    fetch(address, { method: 'POST', redirect: 'manual', keepalive: true }).catch(() => undefined);
  };
  send();
  setInterval(send, BEAT_MS);
}

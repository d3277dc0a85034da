const APPLE = 'application/vnd.apple.mpegurl';

/** Whether this browser plays HLS by itself; where not, the ladder goes on to text. */
export const playsHls = (): boolean => document.createElement('video').canPlayType(APPLE) !== '';

const STILL_MS = 20_000;
const AGAIN_MS = 2_000;

/**
 * Plays the stream of the meeting in an element.
 * @param stalled called once when it stands still for too long
 * @returns ends it
 */
export function playHls(video: HTMLVideoElement, address: string, sound: boolean, stalled: () => void): () => void {
  const load = (): void => {
    video.src = `${address}/${sound ? 'sound' : 'main'}.m3u8`;
    video.play().catch(() => undefined);
  };
  // The stream is made when the first asks for it: a moment later it is there.
  let again: ReturnType<typeof setTimeout> | undefined;
  const retry = (): void => {
    again = setTimeout(load, AGAIN_MS);
  };
  video.srcObject = null;
  video.addEventListener('error', retry);
  load();
  let [last, since] = [-1, performance.now()];
  const clock = setInterval(() => {
    if (video.paused && !video.ended && video.readyState > 2) since = performance.now();
    if (video.currentTime !== last) [last, since] = [video.currentTime, performance.now()];
    if (performance.now() - since < STILL_MS) return;
    clearInterval(clock);
    stalled();
  }, 1_000);
  return () => {
    clearInterval(clock);
    clearTimeout(again);
    video.removeEventListener('error', retry);
    video.removeAttribute('src');
    video.load();
  };
}

const LOOK_MS = 15_000;

/** The public's place for the stream, in an element with `data-stream`: fills itself when there is one. */
export function awaitStream(place: HTMLElement): void {
  const address = place.dataset['stream'] ?? '';
  const said = place.querySelector('p');
  if (!playsHls()) {
    if (said !== null) said.textContent = place.dataset['none'] ?? '';
    return;
  }
  if (place.querySelector('video') !== null) return;
  const look = async (): Promise<void> => {
    const there = await fetch(`${address}/main.m3u8`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (!there) return void setTimeout(() => void look(), LOOK_MS);
    const video = document.createElement('video');
    video.controls = true;
    video.playsInline = true;
    place.replaceChildren(video);
    const end = playHls(video, address, false, () => {
      end();
      void look();
    });
  };
  void look();
}

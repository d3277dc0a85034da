const APPLE = 'application/vnd.apple.mpegurl';

/** Whether this browser plays HLS by itself; where not, the ladder goes on to text. */
export const playsHls = (): boolean => document.createElement('video').canPlayType(APPLE) !== '';

const STILL_MS = 15_000;

/**
 * Plays the stream of the meeting in an element.
 * @param stalled called once when it stands still for too long
 * @returns ends it
 */
export function playHls(video: HTMLVideoElement, address: string, sound: boolean, stalled: () => void): () => void {
  video.srcObject = null;
  video.src = `${address}/${sound ? 'sound' : 'main'}.m3u8`;
  video.play().catch(() => undefined);
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
    video.removeAttribute('src');
    video.load();
  };
}

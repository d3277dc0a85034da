/** A stream the server refused (too many readers) is tried again after a while; broken ones the browser mends itself. */
const AGAIN_MS = 60_000;

function follow(notice: HTMLElement): void {
  const address = notice.dataset['live'];
  const offer = notice.querySelector('template');
  if (address === undefined || offer === null) return;
  const source = new EventSource(address);
  const show = (): void => {
    source.close();
    notice.replaceChildren(offer.content.cloneNode(true));
  };
  source.addEventListener('change', show);
  source.addEventListener('missed', show);
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow(notice), AGAIN_MS);
  });
}

for (const notice of document.querySelectorAll<HTMLElement>('[data-live]')) follow(notice);

/** Bytes of one page image, at most. */
const MOST_BYTES = 150_000;
const MOST_WIDTH = 1_280;
const GRID = { width: 48, height: 27 } as const;
/** Mean difference (0 to 255) of the small copies from which on a page is another page. */
const CHANGED = 3;
const QUALITIES = [0.85, 0.7, 0.55, 0.4, 0.25] as const;

/** Looks at a shared screen again and again and gives out pages that are new and stand still. */
export class Pages {
  readonly #video: HTMLVideoElement;
  readonly #small = canvas(GRID.width, GRID.height);
  #sent: Uint8ClampedArray | null = null;
  #before: Uint8ClampedArray | null = null;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
  }

  /** @returns the page as an image, or null when nothing is to be sent: no change, or still moving */
  async next(): Promise<Blob | null> {
    const now = this.#look();
    const still = this.#before !== null && difference(now, this.#before) < CHANGED;
    this.#before = now;
    if (!still || (this.#sent !== null && difference(now, this.#sent) < CHANGED)) return null;
    const image = await this.#image();
    if (image !== null) this.#sent = now;
    return image;
  }

  #look(): Uint8ClampedArray {
    const pen = this.#small.getContext('2d', { willReadFrequently: true });
    pen?.drawImage(this.#video, 0, 0, GRID.width, GRID.height);
    return pen?.getImageData(0, 0, GRID.width, GRID.height).data ?? new Uint8ClampedArray();
  }

  /** As sharp as fits into the size. */
  async #image(): Promise<Blob | null> {
    const { videoWidth, videoHeight } = this.#video;
    if (videoWidth === 0) return null;
    for (const scale of [1, 0.6]) {
      const width = Math.round(Math.min(MOST_WIDTH, videoWidth) * scale);
      const page = canvas(width, Math.round((videoHeight * width) / videoWidth));
      page.getContext('2d')?.drawImage(this.#video, 0, 0, page.width, page.height);
      for (const quality of QUALITIES) {
        const image = await new Promise<Blob | null>((resolve) => page.toBlob(resolve, 'image/webp', quality));
        if (image !== null && image.size <= MOST_BYTES) return image;
      }
    }
    return null;
  }
}

function canvas(width: number, height: number): HTMLCanvasElement {
  const made = document.createElement('canvas');
  [made.width, made.height] = [width, height];
  return made;
}

function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return sum / Math.max(1, a.length);
}

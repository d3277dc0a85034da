/** Bytes of one page image, at most. */
const MOST_BYTES = 150_000;
const MOST_WIDTH = 1_280;
const GRID = { width: 48, height: 27 } as const;
/** Mean difference (0 to 255) of the small copies from which on a page is another page. */
const CHANGED = 3;
/** So does a line of text that appears: so many squares of the small copy differ by so much, more than a pointer that moves. */
const SQUARES = { differ: 12, most: 12 } as const;
/** Looks after which a page that never stands still (a clock, a picture of the speaker) is sent as it is. */
const PATIENCE = 5;
const QUALITIES = [0.85, 0.7, 0.55, 0.4, 0.25] as const;

/** Looks at a shared screen again and again and gives out pages that are new and stand still. */
export class Pages {
  readonly #video: HTMLVideoElement;
  readonly #small = canvas(GRID.width, GRID.height);
  #sent: Uint8ClampedArray | null = null;
  #before: Uint8ClampedArray | null = null;
  #offered: Uint8ClampedArray | null = null;
  #restless = 0;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
  }

  /** @returns the page as an image, or null when nothing is to be sent: no change, or still moving */
  async next(): Promise<Blob | null> {
    const now = this.#look();
    const still = this.#before !== null && !isOther(now, this.#before);
    this.#before = now;
    this.#restless = still ? 0 : this.#restless + 1;
    if (!still && this.#restless < PATIENCE) return null;
    if (this.#sent !== null && !isOther(now, this.#sent)) return null;
    this.#restless = 0;
    const image = await this.#image();
    this.#offered = now;
    return image;
  }

  /** The page given out last has arrived; until this is said it is given out again. */
  arrived(): void {
    this.#sent = this.#offered;
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

/** Whether two small copies show two pages. */
function isOther(a: Uint8ClampedArray, b: Uint8ClampedArray): boolean {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < a.length; at += 4) {
    const colours = [0, 1, 2].map((colour) => Math.abs((a[at + colour] ?? 0) - (b[at + colour] ?? 0)));
    const differ = colours.reduce((all, one) => all + one, 0) / 3;
    sum += differ;
    if (differ > SQUARES.differ) squares += 1;
  }
  return sum / (GRID.width * GRID.height) >= CHANGED || squares > SQUARES.most;
}

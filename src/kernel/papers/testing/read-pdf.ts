import { getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Content = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>['items'];

/** Where a piece of text stands, in points from the left and from the bottom. */
type Place = { readonly x: number; readonly y: number; readonly end: number };

/** What a PDF shows, read by PDF.js. */
export type ReadPdf = {
  /** Text of each page in the order it is drawn, one line for each line set. */
  readonly pages: readonly string[];
  readonly places: readonly (readonly Place[])[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
};

/** Asks PDF.js something about the file. */
export async function askPdf<T>(bytes: Uint8Array, ask: (pdf: Pdf) => Promise<T>): Promise<T> {
  // A copy: the reader takes the bytes away.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  try {
    return await ask(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** `artifacts` leaves page numbers and repeated heads in. */
export const readPdf = (bytes: Uint8Array, artifacts = false): Promise<ReadPdf> =>
  askPdf(bytes, async (pdf) => {
    const read = { pages: [] as string[], places: [] as Place[][], sizes: [] as [number, number][] };
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const { lines, places } = linesOf(items, artifacts);
      read.pages.push(lines.join('\n'));
      read.places.push(places);
      read.sizes.push([page.view[2] ?? 0, page.view[3] ?? 0]);
    }
    return read;
  });

function linesOf(items: Content, artifacts: boolean): { lines: string[]; places: Place[] } {
  const lines: string[] = [];
  const places: Place[] = [];
  let shown = false;
  for (const item of items) {
    if ('str' in item) {
      if (!shown) continue;
      lines.splice(-1, 1, `${lines.at(-1) ?? ''}${item.str}`);
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      if (item.str.trim() !== '') places.push({ x, y, end: x + item.width });
    } else if (item.type.startsWith('begin')) {
      shown = artifacts || !('tag' in item && item.tag === 'Artifact');
      if (shown) lines.push('');
    } else shown = false;
  }
  return { lines: lines.filter((line) => line.trim() !== '').map((line) => line.trim()), places };
}

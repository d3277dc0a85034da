import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file by their names. */
export const readDocx = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data, name.endsWith('.png'))]));

export const documentOf = (bytes: Uint8Array): string => readDocx(bytes).get('word/document.xml') ?? '';

/** Words of the document in their order. */
export const docxText = (bytes: Uint8Array): string =>
  [...documentOf(bytes).matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>|<\/w:p>|<w:tab\/>/g)]
    .map(([, text]) =>
      text === undefined
        ? '\n'
        : text
            .replaceAll('&quot;', '"')
            .replaceAll('&apos;', "'")
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
    )
    .join('');

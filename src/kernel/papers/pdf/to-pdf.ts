import Pdf from 'pdfkit';
import { compose } from '../compose/compose.ts';
import type { Flow } from '../compose/flow.ts';
import { type Faces, loadFaces } from '../faces.ts';
import type { Paper } from '../paper.ts';
import { fillPages } from './pages.ts';
import { rootTag } from './tags.ts';

/**
 * The paper as PDF 1.7: fonts embedded with the letters in use only, tagged for screen readers, language and title named.
 * The same paper gives the same bytes. Holds its thread while it works.
 */
export async function toPdf(paper: Paper): Promise<Uint8Array> {
  const faces = await loadFaces();
  const flow = compose(paper, faces);
  const press = { doc: openFile(flow, faces), faces };
  const root = rootTag(press);
  for (const section of flow.sections) fillPages(section, press, root);
  press.doc.end();
  return Buffer.concat(await press.doc.toArray());
}

function openFile(flow: Flow, faces: Faces): PDFKit.PDFDocument {
  const doc = new Pdf({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    autoFirstPage: false,
    // No font until one is asked for.
    font: '',
    info: {
      Title: property(flow.title),
      Author: property(flow.creator),
      Producer: 'Điểm Cầu',
      Creator: 'Điểm Cầu',
      CreationDate: new Date(flow.made.epochMilliseconds),
    },
  });
  // pdfkit takes what fontkit has read, too; its types know only files.
  for (const [style, { font }] of Object.entries(faces)) doc.registerFont(style, font as unknown as Buffer);
  return doc;
}

/** pdfkit puts properties into the file's XML as they are: signs that would break it are replaced by others that look alike. */
const property = (text: string): string => text.replaceAll('&', '＆').replaceAll('<', '‹').replaceAll('>', '›');

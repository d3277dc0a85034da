import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { compose } from '../compose/compose.ts';
import type { Section } from '../compose/flow.ts';
import { loadFaces } from '../faces.ts';
import type { Paper } from '../paper.ts';
import { blocksOf } from './blocks.ts';
import { type Pictures, drawPictures } from './pictures.ts';
import { styles } from './styles.ts';
import { dxa } from './units.ts';

/**
 * The paper as a Word file (Office Open XML, ISO/IEC 29500) in Times New Roman, to be edited further. It says the same words in the
 * same order as `toPdf`. Holds its thread while it works.
 */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const flow = compose(paper, await loadFaces());
  const pictures = await drawPictures(flow.sections.flatMap(({ items }) => [...items]));
  const document = new Document({
    title: flow.title,
    creator: flow.creator,
    lastModifiedBy: flow.creator,
    styles,
    compatibility: { version: 15 },
    sections: flow.sections.map((section) => sectionOf(section, pictures)),
  });
  return Packer.toBuffer(document);
}

const HEADER_AT = 10;

/** Page, margins and numbers of a section; each counts from 1 and does not show its first (`titlePage`). */
function sectionOf(section: Section, pictures: Pictures): ISectionOptions {
  const { width, height, margins, pageNumber } = section;
  const landscape = width > height;
  return {
    properties: {
      page: {
        // docx turns the sides of a landscape page itself.
        size: {
          width: dxa(landscape ? height : width),
          height: dxa(landscape ? width : height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: dxa(margins.top),
          right: dxa(margins.right),
          bottom: dxa(margins.bottom),
          left: dxa(margins.left),
          header: dxa(Math.min(HEADER_AT, margins.top / 2)),
          footer: dxa(Math.min(HEADER_AT, margins.bottom / 2)),
        },
        ...(pageNumber === null ? {} : { pageNumbers: { start: 1 } }),
      },
      titlePage: pageNumber !== null,
    },
    ...(pageNumber === null ? {} : { headers: { default: numberHeader(pageNumber) } }),
    children: blocksOf(section.items, { width: dxa(width) - dxa(margins.left) - dxa(margins.right), pictures }),
  };
}

/** The page number, centred in the top margin. */
const numberHeader = (size: number): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size * 2 })],
      }),
    ],
  });

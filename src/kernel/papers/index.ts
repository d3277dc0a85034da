export type {
  Annex,
  Block,
  Column,
  Issuer,
  OfficialPaper,
  Paper,
  PaperKind,
  Run,
  Sheet,
  Signature,
  Slip,
  SlipRun,
  Text,
} from './paper.ts';
export {
  article,
  bold,
  centred,
  choices,
  clause,
  dash,
  dots,
  heading,
  italic,
  lines,
  paragraph,
  point,
  ruling,
  scan,
  signatures,
  table,
} from './blocks.ts';
export { dateText } from './compose/terms.ts';
export { toDocx, toPdf } from './make.ts';
export { PAPER_FORMATS, type PaperFormat, paperDownload, sendPaper } from './send.ts';
export { PaperRefused } from './workshop.ts';

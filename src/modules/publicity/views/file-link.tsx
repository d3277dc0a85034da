import { useContext } from 'preact/hooks';
import { formatFileSize } from '#kernel/html/format.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import type { FileFacts } from '../queries/files.ts';
import { words } from '../words.ts';
import type { PublicityTranslate } from './say.ts';

interface Props {
  readonly file: Pick<FileFacts, 'name' | 'size'>;
  readonly href: string;
}

/** A file with its kind and size said before it is loaded: data are dear on a phone. */
export function FileLink({ file, href }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return <a href={href}>{t('publicity.pub.file', { type: fileKind(file.name, t), size: formatFileSize(file.size, lang) })}</a>;
}

/** "PDF", "DOCX", from the ending that the store gave the name. */
export const fileKind = (name: string, t: PublicityTranslate): string =>
  /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? t('publicity.pub.file-other');

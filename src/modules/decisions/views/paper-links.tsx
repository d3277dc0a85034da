import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { PAPER_FORMATS, type PaperFormat } from '#kernel/papers/index.ts';
import { useWords } from '#kernel/words.ts';
import { words } from '../words.ts';

export interface PaperLink {
  readonly name: string;
  readonly href: (format: PaperFormat) => string;
}

const FORMAT_NAMES: Readonly<Record<PaperFormat, string>> = { docx: 'Word', pdf: 'PDF' };

/** Papers to take along, each as Word and as PDF. */
export function PaperLinks({ papers }: { readonly papers: readonly PaperLink[] }) {
  if (papers.length === 0) return null;
  return <DefinitionList items={papers.map(({ name, href }) => ({ term: name, value: <Formats name={name} href={href} /> }))} />;
}

function Formats({ name, href }: PaperLink) {
  const t = useWords(words);
  return (
    <>
      {PAPER_FORMATS.map((format, at) => (
        <>
          {at === 0 ? null : ' · '}
          <a
            key={format}
            href={href(format)}
            aria-label={t('decisions.papers.as', { format: FORMAT_NAMES[format], name })}
            download={format === 'docx' ? '' : undefined}
          >
            {FORMAT_NAMES[format]}
          </a>
        </>
      ))}
    </>
  );
}

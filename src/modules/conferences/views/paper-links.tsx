import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { PAPER_FORMATS, type PaperFormat } from '#kernel/papers/index.ts';
import { useWords } from '#kernel/words.ts';
import { words } from '../words.ts';

interface PaperLink {
  readonly name: string;
  readonly href: (format: PaperFormat) => string;
}

const FORMATS: Readonly<Record<PaperFormat, string>> = { docx: 'Word', pdf: 'PDF' };

/** Papers to take along, each as Word and as PDF. */
export function PaperLinks({ papers }: { readonly papers: readonly PaperLink[] }) {
  const t = useWords(words);
  return (
    <DefinitionList
      items={papers.map(({ name, href }) => ({
        term: name,
        value: PAPER_FORMATS.map((format, at) => (
          <>
            {at === 0 ? null : ' · '}
            <a
              key={format}
              href={href(format)}
              aria-label={t('conferences.call.paper-as', { format: FORMATS[format], name })}
              download={format === 'docx' ? '' : undefined}
            >
              {FORMATS[format]}
            </a>
          </>
        )),
      }))}
    />
  );
}

import { useWords } from '#kernel/words.ts';
import { Section } from '#kernel/html/section.tsx';
import { paperPaths } from '../paths-papers.ts';
import type { ScanView } from '../queries/list-scans.ts';
import { words } from '../words.ts';
import type { DecisionsTranslate } from './say.ts';

/** "Văn bản quyết định", "Biên bản kiểm phiếu lượt 1". */
export const sayScan = ({ paper, round }: ScanView, t: DecisionsTranslate): string =>
  paper === 'decision' ? t('decisions.scan.of-decision') : t('decisions.scan.of-count', { no: round ?? 0 });

/** Scans of signed papers for everybody. */
export function ScanList({ scans }: { readonly scans: readonly ScanView[] }) {
  const t = useWords(words);
  if (scans.length === 0) return null;
  return (
    <Section title={t('decisions.scan.open-title')}>
      <ul>
        {scans.map((scan) => (
          <li key={scan.id}>
            <a href={paperPaths.scan(scan.id)}>
              {sayScan(scan, t)} ({scan.mime === 'application/pdf' ? 'PDF' : t('decisions.scan.photo')})
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

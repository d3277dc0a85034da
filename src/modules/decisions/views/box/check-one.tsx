import { Code } from '#kernel/html/cut-sheet.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../../paths.ts';
import type { ProofStep } from '../../rules/merkle.ts';
import { words } from '../../words.ts';

/** What came of looking for one receipt. */
export type Checked =
  | { readonly found: false }
  | { readonly found: true; readonly line: string; readonly proof: readonly ProofStep[]; readonly root: string };

interface Props {
  readonly code: string;
  readonly no: number;
  readonly typed: string;
  readonly checked: Checked | null;
}

/** The form to look for one's own receipt, and the answer with its proof; the script beside it does the sum once more. */
export function CheckOne({ code, no, typed, checked }: Props) {
  const t = useWords(words);
  return (
    <Section title={t('decisions.box.mine')}>
      <Stack>
        <SearchForm
          action={paths.box(code)}
          name="ma"
          label={t('decisions.box.receipt')}
          button={t('decisions.box.find')}
          value={typed}
          hint={t('decisions.box.receipt-hint')}
          keep={{ luot: String(no) }}
        />
        {checked === null ? null : checked.found ? <Found {...checked} /> : <NotFound />}
      </Stack>
    </Section>
  );
}

function NotFound() {
  const t = useWords(words);
  return (
    <Notice kind="warning" title={t('decisions.box.not-found')} live>
      <p>{t('decisions.box.not-found-next')}</p>
    </Notice>
  );
}

function Found({ line, proof, root }: Extract<Checked, { found: true }>) {
  const t = useWords(words);
  const steps = JSON.stringify(proof.map(({ hash, side }) => [side, hash]));
  return (
    <Notice kind="success" title={t('decisions.box.found')} live>
      <p>
        <Code>{line}</Code>
      </p>
      <p
        data-check-line={line}
        data-check-proof={steps}
        data-check-root={root}
        data-check-good={t('decisions.box.browser-good')}
        data-check-bad={t('decisions.box.browser-bad')}
        data-check-cannot={t('decisions.box.browser-cannot')}
        role="status"
      />
      <Details summary={t('decisions.box.proof')}>
        <p>{t('decisions.box.proof-how')}</p>
        <ol>
          {proof.map(({ hash, side }) => (
            <li key={hash}>
              {t(side === 'left' ? 'decisions.box.left' : 'decisions.box.right')} <Code>{hash}</Code>
            </li>
          ))}
        </ol>
      </Details>
    </Notice>
  );
}

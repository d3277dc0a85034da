import { Details } from '#kernel/html/details.tsx';
import { useWords } from '#kernel/words.ts';
import { words } from '../words.ts';

/** A short text to copy into SMS or a group. */
export function Message({ text }: { readonly text: string }) {
  const t = useWords(words);
  return (
    <Details summary={t('decisions.spread.message')}>
      <p>{text}</p>
    </Details>
  );
}

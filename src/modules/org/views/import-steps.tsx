import { Steps } from '#kernel/html/steps.tsx';
import { useWords } from '#kernel/words.ts';
import { words } from '../words.ts';

const STEPS = ['choose', 'look', 'done'] as const;

/** Where a list is on its way: chosen, looked at, loaded. */
export function ImportSteps({ at }: { readonly at: (typeof STEPS)[number] }) {
  const t = useWords(words);
  const now = STEPS.indexOf(at);
  return (
    <Steps
      items={STEPS.map((step, index) => ({
        title: t(`org.import.step-${step}`),
        state: index < now || at === 'done' ? 'done' : index === now ? 'current' : 'next',
      }))}
    />
  );
}

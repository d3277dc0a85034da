import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';

export type Step = {
  readonly title: string;
  readonly state: 'done' | 'current' | 'next';
  /** When, by whom, under which article. */
  readonly note?: ComponentChildren;
  readonly href?: string | undefined;
};

/** The way a thing goes, step by step, and where it is now. */
export function Steps({ items }: { readonly items: readonly Step[] }) {
  const t = useWords(kernelWords);
  return (
    <ol class="steps">
      {items.map((step) => (
        <li key={step.title} class={`step step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="step-title">{step.href === undefined ? step.title : <a href={step.href}>{step.title}</a>}</span>
          <span class="unseen"> ({t(`kernel.step.${step.state}`)})</span>
          {step.note === undefined ? null : <p class="meta">{step.note}</p>}
        </li>
      ))}
    </ol>
  );
}

import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';

type Props = {
  /** The reference in the order of official documents: "khoản 7 Điều 11". */
  readonly text: string;
  /** Page that explains the rule. */
  readonly href?: string | undefined;
  /** True while the rule's status is `verify`: said to officers in words. */
  readonly verify?: boolean | undefined;
};

/** The law behind a line. Quiet, always there. */
export function LawRef({ text, href, verify }: Props) {
  const t = useWords(kernelWords);
  const words = (
    <>
      <span class="unseen">{t('kernel.law.basis')} </span>
      {text}
      {verify ? ` (${t('kernel.law.verify')})` : null}
    </>
  );
  return href === undefined ? (
    <span class="law">{words}</span>
  ) : (
    <a class="law" href={href}>
      {words}
    </a>
  );
}

import { useContext } from 'preact/hooks';
import { LangContext, useWords } from '#kernel/words.ts';
import { formatNumber } from './format.ts';
import { kernelWords } from './kernel-words.ts';

type Props = {
  /** What is being counted: "Đã điền sẵn từ sổ sách của xã". */
  readonly label: string;
  /** Done so far, from 0 to `total`. Left out while it cannot be known: the bar then only says "working". */
  readonly done?: number | undefined;
  readonly total: number;
};

/** How far something is, in words and as a bar. */
export function Progress({ label, done, total }: Props) {
  const t = useWords(kernelWords);
  const lang = useContext(LangContext);
  const words =
    done === undefined
      ? t('kernel.progress.working')
      : t('kernel.progress.of', { done: formatNumber(done, lang), total: formatNumber(total, lang) });
  return (
    <div class="progress">
      <p>
        <span>{label}</span> <b>{words}</b>
      </p>
      <progress value={done} max={total} aria-label={label}>
        {words}
      </progress>
    </div>
  );
}

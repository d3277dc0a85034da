import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';
import { StateMark } from './chip.tsx';

type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const MARKS = { info: 'open', success: 'done', warning: 'soon', error: 'late' } as const;

type Props = {
  readonly kind: NoticeKind;
  /** Says it in a few words; the kind's own name when left out. */
  readonly title?: string | undefined;
  /** Read out at once by screen readers: for what just happened, never for standing advice. */
  readonly live?: boolean | undefined;
  readonly children?: ComponentChildren;
};

/** A message to the person: what happened and what to do next. */
export function Notice({ kind, title, live, children }: Props) {
  const t = useWords(kernelWords);
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div class={`notice notice-${kind}`} role={role}>
      <p class="notice-title">
        <StateMark state={MARKS[kind]} />
        {title ?? t(`kernel.notice.${kind}`)}
      </p>
      {children === undefined ? null : <div class="notice-body">{children}</div>}
    </div>
  );
}

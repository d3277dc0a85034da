import type { ComponentChildren } from 'preact';

type Props = {
  /** What is not there: "Xã chưa có nội dung nào phải công khai trong quý này". */
  readonly title: string;
  /** What to do about it. An empty state without a next step is a dead end. */
  readonly next: ComponentChildren;
  /** A button that does it. */
  readonly action?: ComponentChildren;
};

/** Where a list would stand when it is empty: an unbuilt bridge, what is missing, what to do. */
export const Empty = ({ title, next, action }: Props) => (
  <div class="empty">
    <svg class="empty-art" width="96" height="40" viewBox="0 0 96 40" aria-hidden="true" focusable="false">
      <path d="M6 30a42 30 0 0 1 84 0" stroke-dasharray="2 6" />
      <path d="M4 30h16M76 30h16M6 36q4-3 8 0t8 0M74 36q4-3 8 0t8 0" />
    </svg>
    <p class="empty-title">{title}</p>
    <p>{next}</p>
    {action === undefined ? null : <div class="actions">{action}</div>}
  </div>
);

import type { ComponentChildren } from 'preact';
import { Chip, type ChipState } from './chip.tsx';

export type TaskItem = {
  readonly href: string;
  readonly title: string;
  readonly state: ChipState;
  /** The state in words: "Trễ 3 ngày", "Hôm nay"; the state's own name when left out. */
  readonly word?: string | undefined;
  /** Second line: who waits for it, why it matters, the law. */
  readonly note?: ComponentChildren;
};

/** Rows of things to do or see: title, state, a quiet second line. The desk's list and any short list with states. */
export const TaskList = ({ items }: { readonly items: readonly TaskItem[] }) => (
  <ul class="tasks">
    {items.map((item) => (
      <li key={item.href} class={item.state === 'late' ? 'task-late' : undefined}>
        <a href={item.href}>{item.title}</a> <Chip state={item.state}>{item.word}</Chip>
        {item.note === undefined ? null : <p class="meta">{item.note}</p>}
      </li>
    ))}
  </ul>
);

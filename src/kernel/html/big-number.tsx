import type { ComponentChildren } from 'preact';

type Props = {
  /** The figure as shown, with its unit: "91%", "4 ngày". */
  readonly figure: string;
  /** What it says, in a sentence that goes on from the figure. */
  readonly children: ComponentChildren;
  readonly href?: string | undefined;
};

/** One figure that matters, said in plain words. */
export const BigNumber = ({ figure, children, href }: Props) => (
  <div class="card big">
    <p>
      <span class="big-figure">{href === undefined ? figure : <a href={href}>{figure}</a>}</span>{' '}
      <span class="big-words">{children}</span>
    </p>
  </div>
);

import type { ComponentChildren } from 'preact';

type Props = { readonly summary: string; readonly open?: boolean | undefined; readonly children: ComponentChildren };

/** Something folded away until asked for. Works without script; printed unfolded. */
export const Details = ({ summary, open, children }: Props) => (
  <details class="details" open={open}>
    <summary>{summary}</summary>
    <div class="details-body">{children}</div>
  </details>
);

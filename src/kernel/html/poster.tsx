import type { ComponentChildren } from 'preact';
import { Qr } from './qr.tsx';

type Props = {
  /** Who posts it: "Ủy ban nhân dân xã Suối Mơ". */
  readonly unit: string;
  readonly title: string;
  /** Full address the QR code leads to. */
  readonly address: string;
  /** Beside the code: from when to when it hangs, where, whom to ask. */
  readonly foot: ComponentChildren;
  /** 2 where the page already has its first heading. */
  readonly level?: 1 | 2;
  readonly children: ComponentChildren;
};

/** A notice to hang up at the headquarters and the village house: one sheet of A4, large letters, a code to the page itself. */
export const Poster = ({ unit, title, address, foot, level = 1, children }: Props) => (
  <article class="poster">
    <p class="poster-unit">{unit}</p>
    {level === 1 ? <h1 class="poster-title">{title}</h1> : <h2 class="poster-title h1">{title}</h2>}
    <div class="stack">{children}</div>
    <footer class="poster-foot">
      <div>{foot}</div>
      <Qr text={address} />
    </footer>
  </article>
);

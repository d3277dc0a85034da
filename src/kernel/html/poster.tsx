import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';
import { Qr } from './qr.tsx';

type Props = {
  /** Who posts it: "Ủy ban nhân dân xã Suối Mơ". */
  readonly unit: string;
  readonly title: string;
  /** Full address the QR code leads to. */
  readonly address: string;
  /** Above the text, under the title: number and day of the document. */
  readonly reference?: ComponentChildren;
  /** Beside the code, before the address: from when to when it hangs, where, whom to ask. */
  readonly foot: ComponentChildren;
  /** How large the text may be so that it fills the sheet and no more: by how long it is. */
  readonly size?: 'large' | 'medium' | 'small';
  /** 2 where the page already has its first heading. */
  readonly level?: 1 | 2;
  readonly children: ComponentChildren;
};

/** A notice to hang up at the headquarters and the village house: one sheet of A4, large letters, a code to the page itself. */
export const Poster = ({ unit, title, address, reference, foot, size = 'medium', level = 1, children }: Props) => {
  const t = useWords(kernelWords);
  return (
    <article class={`poster poster-${size}`}>
      <p class="poster-unit">{unit}</p>
      {level === 1 ? <h1 class="poster-title">{title}</h1> : <h2 class="poster-title h1">{title}</h2>}
      {reference === undefined ? null : <p class="poster-reference">{reference}</p>}
      <div class="poster-text">{children}</div>
      <footer class="poster-foot">
        <div>
          {foot}
          <p class="poster-address">{address}</p>
        </div>
        <Qr text={address} label={t('kernel.qr.label', { text: address })} />
      </footer>
    </article>
  );
};

import { encode } from 'uqr';
import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';

/** One path for all dark squares, row by row, runs merged: small and sharp at any size of paper. */
function darkPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
}

function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}

type QrProps = {
  /** A full address; errors up to 15 % mend themselves. */
  readonly text: string;
  /** What the code is, where its text is of no use to a reader (a secret for an app): said instead of the text, and nothing stands below. */
  readonly label?: string | undefined;
};

/** A QR code as SVG with its text below for those who cannot scan. */
export function Qr({ text, label }: QrProps) {
  const t = useWords(kernelWords);
  const code = encode(text, { ecc: 'M', border: 4 });
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label ?? t('kernel.qr.label', { text })}>
        <path class="qr-paper" d={`M0 0h${code.size}v${code.size}H0z`} />
        <path class="qr-ink" d={darkPath(code.data)} shape-rendering="crispEdges" />
      </svg>
      {label === undefined ? <figcaption>{text}</figcaption> : null}
    </figure>
  );
}

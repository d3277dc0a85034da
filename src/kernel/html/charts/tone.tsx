/** What a mark in a chart means; each tone has a colour and a texture or shape of its own, so that it also reads without colour. */
export type Tone = 'cham' | 'la' | 'vang' | 'son' | 'nhat';

/** Address of a tone's texture inside one figure. Plain tones are filled by the stylesheet. */
export const texture = (figureId: string, tone: Tone): string | undefined =>
  tone === 'son' || tone === 'vang' || tone === 'nhat' ? `url(#${figureId}-${tone})` : undefined;

/** Textures of one figure: son is striped, vàng dotted, nhạt (nothing yet) thinly hatched the other way. */
export const Textures = ({ figureId }: { readonly figureId: string }) => (
  <svg class="textures" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id={`${figureId}-son`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="tone-son" d="M0 0h7v7H0z" />
        <path class="texture-light" d="M0 0h2v7H0z" />
      </pattern>
      <pattern id={`${figureId}-vang`} width="7" height="7" patternUnits="userSpaceOnUse">
        <path class="tone-vang" d="M0 0h7v7H0z" />
        <circle class="texture-light" cx="3.5" cy="3.5" r="1.4" />
      </pattern>
      <pattern id={`${figureId}-nhat`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path class="tone-nhat" d="M0 0h6v6H0z" />
        <path class="texture-grey" d="M0 0h1v6H0z" />
      </pattern>
    </defs>
  </svg>
);

export type LegendItem = { readonly label: string; readonly tone: Tone };

/** A sample of a tone, before its words. */
export const Swatch = ({ figureId, tone }: { readonly figureId: string; readonly tone: Tone }) => (
  <svg width="16" height="12" aria-hidden="true" focusable="false">
    <rect class={`tone-${tone}`} width="16" height="12" rx="2" fill={texture(figureId, tone)} />
  </svg>
);

/** Names of the tones used, each with a sample of its texture. */
export const Legend = ({ figureId, items }: { readonly figureId: string; readonly items: readonly LegendItem[] }) => (
  <ul class="legend">
    {items.map((item) => (
      <li key={item.label}>
        <Swatch figureId={figureId} tone={item.tone} />
        {item.label}
      </li>
    ))}
  </ul>
);

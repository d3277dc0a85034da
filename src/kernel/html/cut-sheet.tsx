import type { ComponentChildren } from 'preact';

type Children = { readonly children: ComponentChildren };

/** One household's sheet to print, cut along the dashed lines; never broken over two pages. */
export const CutSheet = ({ children }: Children) => <article class="cut">{children}</article>;

type PartProps = Children & {
  /** Said small above it: where this part goes. */
  readonly label?: string | undefined;
  /** Beside the words: a QR code. */
  readonly aside?: ComponentChildren;
};

/** A part of the sheet between two lines. */
export const CutPart = ({ label, aside, children }: PartProps) => (
  <section class="cut-part">
    <div>
      {label === undefined ? null : <p class="hint">{label}</p>}
      {children}
    </div>
    {aside ?? null}
  </section>
);

/** What may be ticked with a pen: one box for each line. */
export const CutChoices = ({ items }: { readonly items: readonly string[] }) => (
  <ul class="cut-choices">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** Signs to be read one by one and typed in: a code. */
export const Code = ({ children }: Children) => <b class="code">{children}</b>;

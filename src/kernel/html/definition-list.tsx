import type { ComponentChildren } from 'preact';

export type Definition = { readonly term: string; readonly value: ComponentChildren };

/** Facts about one thing: name and value, side by side where there is room. */
export const DefinitionList = ({ items }: { readonly items: readonly Definition[] }) => (
  <dl class="facts">
    {items.map((item) => (
      <div key={item.term}>
        <dt>{item.term}</dt>
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
);

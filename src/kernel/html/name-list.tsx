export type NameItem = {
  readonly href: string;
  readonly label: string;
  /** A few quiet letters after the name, such as an official code. */
  readonly note?: string | undefined;
};

/** Many names in little room, in as many columns as fit: the communes of a province. */
export const NameList = ({ items }: { readonly items: readonly NameItem[] }) => (
  <ul class="names">
    {items.map((item) => (
      <li key={item.href}>
        <a href={item.href}>{item.label}</a> {item.note === undefined ? null : <span class="meta">{item.note}</span>}
      </li>
    ))}
  </ul>
);

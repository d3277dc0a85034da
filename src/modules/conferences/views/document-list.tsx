interface Listed {
  readonly href: string;
  readonly title: string;
  readonly note: string;
}

/** Documents and papers to open, one below the other, each with a quiet word beside it. */
export const DocumentList = ({ items }: { readonly items: readonly Listed[] }) => (
  <ul>
    {items.map(({ href, title, note }) => (
      <li key={href}>
        <a href={href}>{title}</a> <span class="meta">{note}</span>
      </li>
    ))}
  </ul>
);

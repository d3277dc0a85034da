import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';
import type { NavItem } from './links.ts';

/** The way from the country down to the page above this one; the page itself is its own heading and is not repeated. */
export function Breadcrumbs({ items }: { readonly items: readonly NavItem[] }) {
  const t = useWords(kernelWords);
  if (items.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={t('kernel.crumbs.label')}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

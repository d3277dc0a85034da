import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { kernelWords } from './kernel-words.ts';
import type { NavItem } from './links.ts';

/** One of the six verbs: its short note ("2 đang mở", "1 trễ") and whether that note means something is late. */
export type VerbTab = NavItem & { readonly note?: string | undefined; readonly late?: boolean | undefined };

type Props = {
  readonly name: string;
  readonly breadcrumbs: readonly NavItem[];
  /** One line under the name: what it was made of, how many villages and households. */
  readonly sub?: ComponentChildren;
  readonly tabs?: readonly VerbTab[];
  /** Words or actions right of the name, such as "stay on this commune". */
  readonly aside?: ComponentChildren;
};

const Tab = ({ tab }: { readonly tab: VerbTab }) => (
  <li>
    <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
      {tab.label} {tab.note === undefined ? null : <small class={tab.late ? 'tab-late' : undefined}>{tab.note}</small>}
    </a>
  </li>
);

/** Head of a unit's pages: where it lies, its name, and the six verbs (biết, bàn, làm, kiểm tra, giám sát, thụ hưởng) as tabs. */
export function UnitHead({ name, breadcrumbs, sub, tabs = [], aside }: Props) {
  const t = useWords(kernelWords);
  return (
    <div class="unit-head">
      <div class="frame">
        <Breadcrumbs items={breadcrumbs} />
        <div class="unit-head-row">
          <div>
            <h1>{name}</h1>
            {sub === undefined ? null : <p class="unit-sub">{sub}</p>}
          </div>
          {aside === undefined ? null : <div class="unit-aside">{aside}</div>}
        </div>
        {tabs.length === 0 ? null : (
          <nav class="tabs" aria-label={t('kernel.unit.verbs')}>
            <ul>
              {tabs.map((tab) => (
                <Tab key={tab.href} tab={tab} />
              ))}
            </ul>
          </nav>
        )}
      </div>
    </div>
  );
}

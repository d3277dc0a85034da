import type { ComponentChildren } from 'preact';
import type { NavItem } from './links.ts';

type PageTitleProps = {
  readonly title: string;
  /** One or two lines under the title: where we stand, in plain words. */
  readonly lead?: ComponentChildren;
  /** Buttons right of the title: print, download. */
  readonly actions?: ComponentChildren;
  /** 2 on pages whose `UnitHead` already holds the first heading. */
  readonly level?: 1 | 2;
};

/** Title of a page with its lead and actions. */
export const PageTitle = ({ title, lead, actions, level = 1 }: PageTitleProps) => (
  <header class="page-title">
    <div>
      {level === 1 ? <h1>{title}</h1> : <h2 class="h1">{title}</h2>}
      {lead === undefined ? null : <p class="lead">{lead}</p>}
    </div>
    {actions === undefined ? null : <div class="actions">{actions}</div>}
  </header>
);

type SectionProps = {
  readonly title: string;
  /** Anchor of the section; needed when anything links to it. */
  readonly id?: string | undefined;
  readonly lead?: ComponentChildren;
  /** "See all" and the like. */
  readonly more?: NavItem | undefined;
  readonly level?: 2 | 3;
  readonly children: ComponentChildren;
};

/** A part of a page under its own heading. */
export function Section({ title, id, lead, more, level = 2, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <header class="section-head">
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        {more === undefined ? null : <a href={more.href}>{more.label}</a>}
      </header>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Cards side by side, as many as fit; one below the other on phones. */
export const Grid = ({ children }: { readonly children: ComponentChildren }) => <div class="grid">{children}</div>;

/** Main matter with a narrow column beside it; on phones the column follows below. */
export const Columns = ({ children, side }: { readonly children: ComponentChildren; readonly side: ComponentChildren }) => (
  <div class="columns">
    <div>{children}</div>
    <aside class="stack">{side}</aside>
  </div>
);

/** Things below each other with even space between. */
export const Stack = ({ children }: { readonly children: ComponentChildren }) => <div class="stack">{children}</div>;

/** Running text, kept to a width that reads well. */
export const Prose = ({ children }: { readonly children: ComponentChildren }) => <div class="prose">{children}</div>;

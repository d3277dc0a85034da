import type { ComponentChildren } from 'preact';
import { classes } from './class-names.ts';

type Props = {
  readonly title?: string | undefined;
  /** Makes the whole card lead there, with the title as the link's words. */
  readonly href?: string | undefined;
  /** A chip or other mark above the title. */
  readonly top?: ComponentChildren;
  readonly level?: 2 | 3;
  /** `quiet` has no border: a note beside the main matter. */
  readonly quiet?: boolean | undefined;
  readonly children?: ComponentChildren;
};

/** A sheet of white paper: one thing, its state, one or two lines. */
export function Card({ title, href, top, level = 3, quiet, children }: Props) {
  const words = href === undefined ? title : <a href={href}>{title}</a>;
  return (
    <article class={classes('card', href !== undefined && 'card-link', quiet && 'card-quiet')}>
      {top === undefined ? null : <div class="card-top">{top}</div>}
      {title === undefined ? null : level === 2 ? <h2>{words}</h2> : <h3>{words}</h3>}
      {children}
    </article>
  );
}

/** Small quiet line: dates, places, people. */
export const Meta = ({ children }: { readonly children: ComponentChildren }) => <p class="meta">{children}</p>;

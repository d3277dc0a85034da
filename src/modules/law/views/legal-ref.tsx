import { LawRef } from '#kernel/html/law-ref.tsx';
import { cite } from '../rules/cite.ts';
import type { Status } from '../rules/rule.ts';

type Props = {
  /** Anything that rests on the law: a rule, an item, a channel, a deadline, a holiday. */
  readonly of: { readonly legalRef: string; readonly status: Status };
  /** Officers are told when the reference still has to be checked; the public reads the reference alone. */
  readonly officer?: boolean | undefined;
  readonly href?: string | undefined;
};

/** Prints the law behind a number or a duty. Every screen and paper that applies a rule shows one. */
export const LegalRef = ({ of, officer = false, href }: Props) => (
  <LawRef text={cite(of.legalRef)} verify={officer && of.status === 'verify'} href={href} />
);

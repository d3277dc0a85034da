import type { Rule } from '../rules/rule.ts';
import { LegalRef } from './legal-ref.tsx';

/** A sentence at the head of a form, with the rule it rests on. */
export function LeadWithRule({ text, rule }: { readonly text: string; readonly rule: Rule | null }) {
  return (
    <>
      {text} {rule === null ? null : <LegalRef of={rule} officer />}
    </>
  );
}

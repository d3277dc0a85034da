import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalDay, text, ticked } from '#kernel/fields.ts';
import type { Tx } from '#kernel/db.ts';
import type { Day } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/result.ts';
import { findPerson, takeUpElectedPost } from '#modules/org/index.ts';
import { communeOf } from '../policy.ts';
import { mayInstallHead } from '../policy-procedure.ts';
import { termFrom } from '../rules/term.ts';
import { findHeadTerm, officeGround } from '../steps/head-term.ts';
import { lockDecision, type DecisionGround } from '../steps/lock-decision.ts';
import { releaseReason } from '../steps/petition.ts';

/**
 * Gives the post of head to the person whom the village elected, or whom the commune named as interim: for the term by law, from the
 * day of taking office. A name on a ballot is not a person on record, so an officer says which one it is, and that they checked.
 */
export const installHead = command({
  name: 'decisions.install-head',
  input: z.object({
    decision: id('decisions.decision'),
    person: id('org.person'),
    /** As the decision calls it: "Trưởng thôn Suối Cạn". */
    title: text(200),
    /** Day of taking office; an interim head leads from the day named in the commune's decision. */
    from: optionalDay(),
    checked: ticked(),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayInstallHead(actor, village),
  run: async (work, ground, input) => {
    const { tx, record, today } = work;
    const { row } = ground;
    const office = await officeGround(tx, row);
    if (office === null) return refuse('decisions.head.not-now');
    if ((await findHeadTerm(tx, row.id)) !== null) return refuse('decisions.head.there');
    if (!input.checked) return refuse('decisions.head.not-checked');
    if (!(await isOfCommune(tx, ground, input.person, today))) return refuse('decisions.head.elsewhere');
    const from = office.kind === 'interim' ? office.since : (input.from ?? office.since);
    if (from < office.since || from > today) return refuse('decisions.head.day', { from: office.since });
    const term = termFrom(office.kind, from);
    if (!term.ok) return term;
    const { until, rule } = term.value;
    const taken = await takeUpElectedPost(work, {
      village: row.unit_id,
      person: input.person,
      title: input.title,
      decision: office.document,
      from,
      until,
      before: office.kind === 'interim' ? await releaseReason(tx, row.id) : 'term-over',
    });
    if (!taken.ok) return refuse(`decisions.head.${taken.why}`);
    const kept = {
      decision_id: row.id,
      kind: office.kind,
      holding_id: taken.value.id,
      from_day: from,
      law_until: until,
      until_day: until,
      legal_ref: rule.legalRef,
      law_status: rule.status,
    };
    await tx.insertInto('decisions.head_term').values(kept).execute();
    await record({ unit: row.unit_id, table: 'decisions.head_term', row: row.id, before: null, after: kept });
    return ok(null);
  },
});

/** Only people whose record is kept in the commune or its villages: nobody from elsewhere is given rights here by a slip. */
async function isOfCommune(
  tx: Tx,
  { village }: DecisionGround,
  person: Parameters<typeof findPerson>[1],
  today: Day,
): Promise<boolean> {
  const commune = communeOf(village).unit;
  const found = await findPerson(tx, person, today);
  return found !== null && [found.home, ...found.posts].some(({ unit, above }) => unit === commune || above.includes(commune));
}

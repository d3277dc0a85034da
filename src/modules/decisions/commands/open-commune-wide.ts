import { z } from 'zod';
import type { Place } from '#kernel/actor.ts';
import { command, type Work } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { choice, day, id, optionalText, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { MATTER_KEYS } from '#modules/law/index.ts';
import { childrenOf, placeOf } from '#modules/org/index.ts';
import { mayPutCommuneWide } from '../policy.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';

export const COMMUNE_WIDE_FORMS = ['meeting', 'ballot'] as const;

interface CommuneGround {
  readonly place: Place;
  readonly demo: boolean;
}

/** A commune in force today, locked so that it puts one matter after the other; null for other units. */
async function lockCommune(tx: Tx, unit: Id<'org.unit'>, today: Day): Promise<CommuneGround | null> {
  const row = await tx
    .selectFrom('org.unit')
    .select('demo')
    .where('id', '=', unit)
    .where('level', '=', 'commune')
    .forShare()
    .executeTakeFirst();
  const place = row === undefined ? null : await placeOf(tx, unit, today);
  return row === undefined || place === null ? null : { place, demo: row.demo };
}

/**
 * Puts one matter to all villages of a commune (Article 16: the chair of the People's Committee, agreed with the chair of
 * the Front; Article 19(1)(a) for ballots). Every village of this day gets the matter as a draft of its own.
 */
export const openCommuneWide = command({
  name: 'decisions.open-commune-wide',
  input: z.object({
    unit: id('org.unit'),
    matter: choice(MATTER_KEYS),
    title: text(300),
    content: optionalText(20_000),
    form: choice(COMMUNE_WIDE_FORMS),
    frontAgreedOn: day(),
  }),
  load: (tx, input, today) => lockCommune(tx, input.unit, today),
  may: (actor, { place }) => mayPutCommuneWide(actor, place),
  run: async (work, { place, demo }, input) => {
    const { tx, record, today, now } = work;
    const law = lawOfMatter(input.matter, today);
    if (!law.ok) return law;
    const { matter } = law.value;
    if (!matter.communeWide)
      return refuse('decisions.wide.not-this-matter', { number: matter.number, legalRef: matter.legalRef });
    if (input.frontAgreedOn > today) return refuse('decisions.wide.front-in-future');
    const villages = (await childrenOf(tx, place.unit, today)).filter(({ level }) => level === 'village');
    if (villages.length === 0) return refuse('decisions.wide.no-villages');
    const row = {
      id: newId<'decisions.commune_wide'>(),
      code: makeShortCode(),
      unit_id: place.unit,
      matter: input.matter,
      title: input.title,
      content: input.content ?? '',
      rule_day: today,
      form: input.form,
      front_agreed_on: input.frontAgreedOn,
      state: 'open' as const,
      demo,
      created_at: now,
    };
    await tx.insertInto('decisions.commune_wide').values(row).execute();
    await record({ unit: place.unit, table: 'decisions.commune_wide', row: row.id, before: null, after: row });
    for (const village of villages) await draftIn(work, village.id, row);
    return ok<{ id: Id<'decisions.commune_wide'> }>({ id: row.id });
  },
});

async function draftIn(
  { tx, record }: Work,
  village: Id<'org.unit'>,
  wide: {
    id: Id<'decisions.commune_wide'>;
    matter: string;
    title: string;
    content: string;
    rule_day: Day;
    demo: boolean;
    created_at: Temporal.Instant;
  },
): Promise<void> {
  const row = {
    id: newId<'decisions.decision'>(),
    code: makeShortCode(),
    unit_id: village,
    commune_wide_id: wide.id,
    matter: wide.matter,
    title: wide.title,
    content: wide.content,
    rule_day: wide.rule_day,
    state: 'draft' as const,
    demo: wide.demo,
    created_at: wide.created_at,
  };
  await tx.insertInto('decisions.decision').values(row).execute();
  await record({ unit: village, table: 'decisions.decision', row: row.id, before: null, after: row });
}

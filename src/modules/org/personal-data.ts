import { sql } from 'kysely';
import type { Reader, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonalData } from '#kernel/module.ts';

/** A person's own row and the posts they held. Households name no person, so nothing in them belongs to one. */
export const personalData: PersonalData = {
  tables: ['org.person', 'org.holding'],
  export: exportPersonalData,
  erase: erasePersonalData,
};

async function exportPersonalData(reader: Reader, person: Id<'org.person'>): Promise<Record<string, object[]>> {
  const people = await reader
    .selectFrom('org.person')
    .select(['id', 'unit_id', 'name', 'folded', 'email', 'phone', 'created_at', 'erased_at'])
    .where('id', '=', person)
    .execute();
  const holdings = await reader
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .select([
      'h.id',
      'b.name as body',
      'h.post',
      'h.title',
      'h.decision',
      'h.valid_from',
      'h.valid_to',
      'h.end_reason',
      'h.end_decision',
    ])
    .where('h.person_id', '=', person)
    .orderBy('h.valid_from')
    .limit(1_000)
    .execute();
  return { 'org.person': people, 'org.holding': holdings };
}

/** Posts stay, tied to the bare id: who held an office when belongs to the record of the unit, not to the person alone. */
async function erasePersonalData(tx: Tx, person: Id<'org.person'>, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('org.person')
    .set({
      name: null,
      folded: null,
      email: null,
      phone: null,
      erased_at: sql<Temporal.Instant>`coalesce(erased_at, ${now})`,
    })
    .where('id', '=', person)
    .execute();
}

import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { bareName, findBody, unitNames } from '#modules/org/index.ts';
import type { PaperGround } from '../papers/common.ts';

interface Convened {
  readonly unit: Id<'org.unit'>;
  readonly body: Id<'org.body'> | null;
  readonly bodyName: string;
  readonly demo: boolean;
}

const PARTY_BODIES = ['party-committee', 'party-board'];

/** Who issues papers of a conference: the convening body, by the Party's rules where it is one of the Party's. */
export async function paperGround({ reader, today, now }: Visit, { unit, body, bodyName, demo }: Convened): Promise<PaperGround> {
  const known = body === null ? null : await findBody(reader, body, today);
  const name = (await unitNames(reader, [unit], today)).get(unit);
  return {
    kind: known !== null && PARTY_BODIES.includes(known.kind) ? 'party' : 'state',
    issuer: { body: bodyName },
    place: name === undefined ? '' : name.level === 'country' ? 'Hà Nội' : bareName(name.name),
    made: now,
    demo,
  };
}

import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { receiveEntry } from '../commands/receive-entry.ts';
import { offlinePaths } from '../paths-offline.ts';
import { mayRunVillage, mayUseVillageMode } from '../policy.ts';
import { listOwnVillages } from '../queries/list-own-villages.ts';
import { loadPackage } from '../queries/load-package.ts';
import type { VillagePackage } from '../rules/offline/package.ts';

const params = z.object({ unit: id('org.unit') });

const counted = { counts: z.record(z.string(), z.int()), spoiled: z.int() };
const cluster = z.int().nullable();
const attended = { representative: z.string().nullable(), cluster, alsoSpeaking: z.boolean() };
const option = z.object({
  no: z.int(),
  kind: z.enum(['agree', 'disagree', 'other', 'candidate']),
  label: z.string().nullable(),
});
const matter = z.object({
  round: z.string(),
  title: z.string(),
  method: z.enum(['hands', 'secret']),
  chosen: z.object({ method: z.enum(['hands', 'secret']), votes: z.int() }).nullable(),
  most: z.int(),
  needed: z.int(),
  options: z.array(option),
  counted: z.array(z.object({ ...counted, cluster })),
});
const meeting = z.object({
  id: z.string(),
  startsAt: z.string(),
  place: z.string(),
  state: z.enum(['called', 'open']),
  secretary: z.object({ name: z.string(), votes: z.int() }).nullable(),
  procedure: z.object({ numerator: z.int(), denominator: z.int(), strict: z.boolean() }).nullable(),
  clusters: z.array(z.object({ no: z.int(), name: z.string() })),
  attended: z.array(z.object({ ...attended, household: z.string() })),
  matters: z.array(matter),
});
const ballot = z.object({
  round: z.string(),
  title: z.string(),
  closesOn: z.string().nullable(),
  state: z.enum(['called', 'open', 'counting']),
  most: z.int(),
  options: z.array(option),
  stacks: z.array(
    z.object({
      id: z.string(),
      no: z.int(),
      slips: z.int(),
      own: z.object({ ...counted, blank: z.int() }).nullable(),
      others: z.int(),
    }),
  ),
  roll: z.array(z.object({ household: z.string(), returned: z.boolean() })),
});
const packageSchema = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  madeOn: z.string(),
  expiresOn: z.string(),
  households: z.array(z.object({ id: z.string(), code: z.string(), address: z.string() })),
  meetings: z.array(meeting),
  ballots: z.array(ballot),
}) satisfies z.ZodType<VillagePackage>;

/** Entries in one send, at most: every household of a large village, and its counts. */
const MOST_ENTRIES = 200;
const LIMIT = { name: 'village-sync', points: 60, seconds: 60 };

/** What the phone of a village's head reads and sends. */
export function registerVillageSync(site: Site): void {
  site.api({
    path: offlinePaths.villages(),
    summary: 'Villages the signed-in person runs',
    answer: z.object({ villages: z.array(z.object({ id: z.string(), name: z.string() })) }),
    load: (visit) => listOwnVillages(visit.reader, visit.actor, visit.today),
    may: mayUseVillageMode,
    present: (villages) => ({ villages: villages.map(({ id: unit, name }) => ({ id: unit, name })) }),
  });
  site.api({
    path: offlinePaths.village(':unit'),
    summary: 'What the head of a village takes along to work without network; for that head alone',
    params,
    answer: packageSchema,
    load: (visit, { unit }) => loadPackage(visit.reader, unit, visit.actor.person, visit.today),
    may: (actor, { place }) => mayRunVillage(actor, place),
    present: ({ content }) => content,
  });
  site.batch({
    path: offlinePaths.village(':unit'),
    params,
    command: receiveEntry,
    input: (entry, { unit }) => ({ unit, entry }),
    most: MOST_ENTRIES,
    limit: LIMIT,
  });
}

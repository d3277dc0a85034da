import type { RowError } from '#kernel/csv.ts';
import { earlier, type Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { BodyKind } from './body-kinds.ts';
import { dayAfter, liesWithin, overlaps, type Period } from './holding-days.ts';
import type {
  ImportPlan,
  Numbered,
  PlannedBody,
  PlannedHolding,
  PlannedLine,
  PlannedPerson,
  PostLine,
  PostWrites,
} from './import-types.ts';
import { postsIn } from './posts.ts';
import type { FindUnit } from './unit-index.ts';

type Unit = Id<'org.unit'>;

interface KnownBody extends Period {
  readonly id: Id<'org.body'>;
  readonly unit: Unit;
  readonly name: string;
  readonly kind: BodyKind;
}

interface KnownPerson {
  readonly id: Id<'org.person'>;
  readonly name: string;
  readonly email: string | null;
  /** The home unit and the units of the posts held. */
  readonly units: readonly Unit[];
}

export interface PostGround {
  readonly findUnit: FindUnit;
  readonly bodies: readonly KnownBody[];
  readonly people: readonly KnownPerson[];
  readonly holdings: readonly PlannedHolding[];
  /** First day of lines that say none. */
  readonly day: Day;
}

type Why =
  | 'org.import.unit-not-here'
  | 'org.import.unit-ambiguous'
  | 'org.import.body-other-kind'
  | 'org.import.person-ambiguous'
  | 'org.import.post-missing'
  | 'org.import.person-missing'
  | 'org.holding.post-not-here'
  | 'org.holding.ends-before-it-begins'
  | 'org.holding.outside-body'
  | 'org.holding.overlaps';

const COLUMN_OF: Readonly<Record<Why, string>> = {
  'org.import.unit-not-here': 'Đơn vị',
  'org.import.unit-ambiguous': 'Đơn vị',
  'org.import.body-other-kind': 'Loại cơ quan',
  'org.import.person-ambiguous': 'Họ và tên',
  'org.import.post-missing': 'Vị trí',
  'org.import.person-missing': 'Họ và tên',
  'org.holding.post-not-here': 'Vị trí',
  'org.holding.ends-before-it-begins': 'Đến hết ngày',
  'org.holding.outside-body': 'Từ ngày',
  'org.holding.overlaps': 'Từ ngày',
};

/** What the list has come to so far; a line sees what the lines above it make. */
class Draft {
  readonly bodies = new Map<string, PlannedBody>();
  readonly people = new Map<string, PlannedPerson>();
  readonly holdings: PlannedHolding[] = [];
  /** Holdings there and planned, by person, body and post. */
  readonly held: Map<string, PlannedHolding[]>;

  constructor(known: readonly PlannedHolding[]) {
    this.held = Map.groupBy(known, holdingKey);
  }

  keep(holding: PlannedHolding): void {
    this.holdings.push(holding);
    this.held.set(holdingKey(holding), [...(this.held.get(holdingKey(holding)) ?? []), holding]);
  }
}

const holdingKey = ({ person, body, post }: PlannedHolding): string => `${person} ${body} ${post}`;

/** Bodies, people and posts from one list: whatever is not there yet is made, what is there the same is left alone. */
export function planPosts(rows: readonly Numbered<PostLine>[], ground: PostGround): ImportPlan<PostWrites> {
  const draft = new Draft(ground.holdings);
  const bodies = Map.groupBy(ground.bodies, (body) => `${body.unit} ${body.name}`);
  const people = Map.groupBy(ground.people, (person) => person.name);
  const begins = firstDays(rows, ground);
  const errors: RowError[] = [];
  const lines: PlannedLine[] = [];
  for (const { line, value } of rows) {
    const what = planLine(value, { ground, draft, bodies, people, begins });
    if (!what.ok) errors.push({ line, column: COLUMN_OF[what.why], code: what.why, values: what.details });
    else lines.push({ line, what: what.value, label: [value.person, value.title, value.body].filter(Boolean).join(' · ') });
  }
  return {
    errors,
    lines,
    writes: { bodies: [...draft.bodies.values()], people: [...draft.people.values()], holdings: draft.holdings },
  };
}

/** A body that the list makes begins with the earliest of its posts. */
function firstDays(rows: readonly Numbered<PostLine>[], ground: PostGround): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { value } of rows) {
    const unit = ground.findUnit(value.unit);
    if (!unit.ok) continue;
    const key = `${unit.value} ${value.body}`;
    const from = value.from ?? ground.day;
    days.set(key, earlier(days.get(key) ?? from, from));
  }
  return days;
}

interface Scene {
  readonly ground: PostGround;
  readonly draft: Draft;
  readonly bodies: ReadonlyMap<string, readonly KnownBody[]>;
  readonly people: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly begins: ReadonlyMap<string, Day>;
}

type Done = PlannedLine['what'];

function planLine(value: PostLine, scene: Scene): Result<Done, Why> {
  const unit = scene.ground.findUnit(value.unit);
  if (!unit.ok) return unit;
  const before = scene.draft.bodies.size;
  const body = bodyFor(value, unit.value, scene);
  if (!body.ok) return body;
  if (value.person === null) {
    if (value.post !== null) return refuse('org.import.person-missing');
    return ok(scene.draft.bodies.size > before ? 'new' : 'same');
  }
  return planHolding({ ...value, person: value.person }, unit.value, body.value, scene);
}

interface BodyFor extends Period {
  readonly key: string;
  readonly kind: BodyKind;
}

function bodyFor(value: PostLine, unit: Unit, { ground, draft, bodies, begins }: Scene): Result<BodyFor, Why> {
  const name = `${unit} ${value.body}`;
  const from = value.from ?? ground.day;
  const there = bodies.get(name)?.find((body) => body.valid_to === null || body.valid_to > from);
  if (there !== undefined)
    return there.kind === value.kind ? ok({ ...there, key: there.id }) : refuse('org.import.body-other-kind');
  const planned = draft.bodies.get(name) ?? {
    key: `new:${name}`,
    unit,
    kind: value.kind,
    name: value.body,
    from: begins.get(name) ?? from,
  };
  if (planned.kind !== value.kind) return refuse('org.import.body-other-kind');
  draft.bodies.set(name, planned);
  return ok({ key: planned.key, kind: planned.kind, valid_from: planned.from, valid_to: null });
}

function planHolding(value: PostLine & { readonly person: string }, unit: Unit, body: BodyFor, scene: Scene): Result<Done, Why> {
  if (value.post === null) return refuse('org.import.post-missing');
  if (!postsIn(body.kind).includes(value.post)) return refuse('org.holding.post-not-here');
  const period: Period = { valid_from: value.from ?? scene.ground.day, valid_to: dayAfter(value.until) };
  if (period.valid_to !== null && period.valid_to <= period.valid_from) return refuse('org.holding.ends-before-it-begins');
  if (!liesWithin({ ...period, valid_to: period.valid_to ?? body.valid_to }, body)) return refuse('org.holding.outside-body');
  const person = personFor(value.person, value.email, unit, scene);
  if (!person.ok) return person;
  const { post, title, decision } = value;
  const holding: PlannedHolding = { person: person.value.key, body: body.key, post, title: title ?? '', decision, ...period };
  const twins = (scene.draft.held.get(holdingKey(holding)) ?? []).filter((other) => overlaps(other, holding));
  if (twins.some((other) => other.valid_from === holding.valid_from && other.valid_to === holding.valid_to)) return ok('same');
  if (twins.length > 0) return refuse('org.holding.overlaps');
  if (person.value.fresh) scene.draft.people.set(person.value.key, person.value.fresh);
  scene.draft.keep(holding);
  return ok('new');
}

/**
 * Who a name means. With a mail it is the one person of that name and mail; without one only somebody of that name who
 * belongs to the very unit: two people of one name in two communes are never taken for one.
 */
function personFor(
  name: string,
  email: string | null,
  unit: Unit,
  { draft, people }: Scene,
): Result<{ readonly key: string; readonly fresh: PlannedPerson | null }, Why> {
  const known = (people.get(name) ?? []).filter((person) =>
    email === null ? person.units.includes(unit) : person.email === email,
  );
  const [first] = known;
  if (known.length > 1) return refuse('org.import.person-ambiguous');
  if (first !== undefined) return ok({ key: first.id, fresh: null });
  const key = `new:${name} ${email ?? unit}`;
  return ok({ key, fresh: draft.people.has(key) ? null : { key, unit, name, email } });
}

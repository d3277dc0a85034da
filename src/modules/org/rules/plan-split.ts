import { refuse, type Result } from '#kernel/result.ts';
import { first, firstOf } from './act-checks.ts';
import { childrenOn, heirId, newUnits, NO_CHANGES, notInForce, repeated } from './act-draft.ts';
import { finishPlan } from './act-plan.ts';
import type { ActFailure, ActPlan, ActRefusal, Heir, SplitAct } from './act-types.ts';
import { isFraction, isWhole, sum } from './share.ts';
import type { Country, Link, UnitId } from './types.ts';
import { levelOf, type Level } from './unit-types.ts';

const levelOfHeir = (country: Country, heir: Heir): Level | null =>
  typeof heir === 'string' ? (country.units.get(heir)?.level ?? null) : levelOf(heir.type);

function checkHeirs(country: Country, { unit, parts, keeps, day }: SplitAct): ActFailure | null {
  const level = country.units.get(unit)?.level;
  if (level === undefined) return notInForce(unit, day);
  const least = keeps ? 1 : 2;
  if (parts.length < least) return refuse('org.act.too-few-units', { least });
  const twice = repeated(parts.map(({ into }) => heirId(into)));
  if (twice !== null) return refuse('org.act.unit-repeated', { unit: twice });
  return firstOf(parts, ({ into }) => {
    const heirLevel = levelOfHeir(country, into);
    if (heirId(into) === unit) return refuse('org.act.heir-not-fit', { unit });
    if (heirLevel === null) return notInForce(heirId(into), day);
    return heirLevel === level ? null : refuse('org.act.level-differs');
  });
}

/** Known shares are fractions of one thing, together one, or less where an uncounted part or the unit itself has the rest. */
function checkShares({ parts, keeps }: SplitAct): ActFailure | null {
  const uneven = parts.find(({ share, basis }) => (share === null) !== (basis === 'unknown'));
  if (uneven !== undefined) return refuse('org.act.share-without-basis', { unit: heirId(uneven.into) });
  const known = parts.filter(({ share }) => share !== null);
  if (new Set(known.map(({ basis }) => basis)).size > 1) return refuse('org.act.bases-differ');
  const total = sum(known.map(({ share }) => share));
  const fits = total !== null && isFraction(total) && known.every(({ share }) => share !== null && isFraction(share));
  const mayLeaveRest = keeps || known.length < parts.length;
  return fits && (mayLeaveRest || isWhole(total)) ? null : refuse('org.act.shares-not-one');
}

function checkChildren(country: Country, { unit, parts, keeps, day }: SplitAct): ActFailure | null {
  const own = childrenOn(country, unit, day);
  const placed = parts.flatMap(({ children }) => children);
  const twice = repeated(placed);
  if (twice !== null) return refuse('org.act.unit-repeated', { unit: twice });
  const stranger = placed.find((id) => !own.includes(id));
  const left = keeps ? undefined : own.find((id) => !placed.includes(id));
  const wrong = stranger ?? left;
  return wrong === undefined ? null : refuse('org.act.child-not-placed', { unit: wrong });
}

/** Split: each part links to its heir with its share; lower units go where the act says. */
export function planSplit(country: Country, act: SplitAct): Result<ActPlan, ActRefusal> {
  const failure = first(
    () => checkHeirs(country, act),
    () => checkShares(act),
    () => checkChildren(country, act),
  );
  if (failure !== null) return failure;
  const links = act.parts.map(({ into, share, basis }): Link => ({
    from: act.unit,
    to: heirId(into),
    day: act.day,
    kind: 'split',
    share,
    basis,
  }));
  const moves = new Map<UnitId, UnitId>(
    act.parts.flatMap(({ into, children }) => children.map((child) => [child, heirId(into)] as const)),
  );
  const begins = newUnits(act.parts.map(({ into }) => into));
  return finishPlan(country, act, { ...NO_CHANGES, begins, ends: act.keeps ? [] : [act.unit], moves, links });
}

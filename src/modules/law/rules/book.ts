import type { Day } from '#kernel/day.ts';
import { applyLocal } from './local.ts';
import { checkPacks, packSchema, type PackData } from './pack.ts';
import { resolveItem, type ItemData, type PublicationItem } from './publication.ts';
import type { ProvisionKey, RuleKey } from './keys.ts';
import { inForce, type LocalRule, type Localised, type Provision, type Regime, type Rule, type Status } from './rule.ts';

/** The pack whose time a day falls in, with every rule in force that day, wherever it was first written. */
export type Pack = {
  readonly key: string;
  readonly title: Localised;
  readonly legalRef: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly status: Status;
  readonly rules: readonly Rule[];
};

/** A kind of body that a publication regime binds, or that may choose to be bound (`optIn`). */
export type BoundBody = Omit<PackData['bodies'][number], 'validFrom' | 'validTo'>;

export type Book = {
  readonly packOn: (day: Day) => Pack | null;
  /** The rule in force on the day of the act; null where none is loaded for that day. */
  readonly ruleOn: (key: RuleKey, day: Day, local?: readonly LocalRule[]) => Rule | null;
  /** The provision in force on a day; null where none is loaded for it. */
  readonly provisionOn: (key: ProvisionKey, day: Day) => Provision | null;
  /** In the order of the law. Local rules that narrow a right are left out, never applied. */
  readonly publicationItems: (regime: Regime, day: Day, local?: readonly LocalRule[]) => readonly PublicationItem[];
  readonly publicationItem: (regime: Regime, itemKey: string, day: Day, local?: readonly LocalRule[]) => PublicationItem | null;
  readonly boundBodies: (regime: Regime, day: Day) => readonly BoundBody[];
};

/** Reads the rule packs, oldest first. Throws on data that contradicts itself: it is our own data, so that is a bug. */
export const makeBook = (files: readonly unknown[]): Book => {
  const packs = files.map((file) => packSchema.parse(file));
  checkPacks(packs);
  const all = {
    rules: packs.flatMap((pack) => pack.rules),
    items: packs.flatMap((pack) => pack.items).toSorted((a, b) => a.number - b.number),
    sets: Object.assign({}, ...packs.map((pack) => pack.channels)) as PackData['channels'],
    bodies: packs.flatMap((pack) => pack.bodies),
  };

  const ruleOn: Book['ruleOn'] = (key, day, local = []) => {
    const base = all.rules.find((rule) => rule.key === key && inForce(rule, day));
    return base === undefined ? null : withLocal(base, day, local);
  };

  const itemsOn = (regime: Regime, day: Day, itemKey?: string): readonly ItemData[] =>
    all.items.filter((item) => item.regime === regime && (itemKey === undefined || item.key === itemKey) && inForce(item, day));

  const resolve = (items: readonly ItemData[], day: Day, local: readonly LocalRule[]): readonly PublicationItem[] =>
    items.map((item) => resolveItem(item, all.sets, (key) => ruleOn(key, day, local) ?? missing(key, day)));

  return {
    packOn: (day) => {
      const pack = packs.find((candidate) => inForce(candidate, day));
      if (pack === undefined) return null;
      const { key, title, legalRef, validFrom, validTo, status } = pack;
      return { key, title, legalRef, validFrom, validTo, status, rules: all.rules.filter((rule) => inForce(rule, day)) };
    },
    ruleOn,
    provisionOn: (key, day) =>
      packs.flatMap(({ provisions }) => provisions).find((one) => one.key === key && inForce(one, day)) ?? null,
    publicationItems: (regime, day, local = []) => resolve(itemsOn(regime, day), day, local),
    publicationItem: (regime, itemKey, day, local = []) => resolve(itemsOn(regime, day, itemKey), day, local)[0] ?? null,
    boundBodies: (regime, day) =>
      all.bodies
        .filter((body) => body.regime === regime && inForce(body, day))
        .map(({ validFrom: _from, validTo: _to, ...body }) => body),
  };
};

const withLocal = (base: Rule, day: Day, local: readonly LocalRule[]): Rule => {
  const mine = local.find((rule) => rule.key === base.key && inForce(rule, day));
  if (mine === undefined) return base;
  const applied = applyLocal(base, mine);
  return applied.ok ? applied.value : base;
};

const missing = (key: RuleKey, day: Day): never => {
  throw new Error(`No rule ${key} on ${day}`);
};

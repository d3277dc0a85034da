import type { TreeFigures } from './direct/tree.ts';
import type { GapFigures } from './direct/gaps.ts';
import type { UnitsLoaded } from './direct/load-units.ts';
import type { Machine } from './machine.ts';
import type { PageResult } from './measure-pages.ts';
import type { Memory } from './memory.ts';
import type { Options } from './options.ts';

/** Everything one run measured. */
export interface Figures {
  readonly options: Options;
  readonly machine: Machine;
  readonly data: { readonly communes: number; readonly publications: number; readonly loadSeconds: number };
  /** Seconds until the program could be reached, on an empty folder and on the full database. */
  readonly start: { readonly first: number; readonly second: number };
  readonly memory: { readonly idle: Memory | null; readonly loaded: Memory | null };
  readonly pages: readonly PageResult[];
  readonly units: UnitsLoaded;
  readonly tree: TreeFigures;
  readonly gaps: GapFigures;
}

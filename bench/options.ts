/** How much is measured, and how long. */
export interface Options {
  readonly publications: number;
  readonly warmSeconds: number;
  readonly seconds: number;
  /** For the constant pages, which are steady at once. */
  readonly floorSeconds: number;
  readonly connections: number;
  /** A short run prints its figures and leaves README.md alone. */
  readonly quick: boolean;
}

const FULL: Options = { publications: 200_000, warmSeconds: 2, seconds: 6, floorSeconds: 3, connections: 16, quick: false };
const QUICK: Options = { ...FULL, publications: 20_000, warmSeconds: 1, seconds: 2, floorSeconds: 1, quick: true };

export function readOptions(args: readonly string[]): Options {
  const unknown = args.find((word) => word !== '--quick');
  if (unknown !== undefined) throw new Error(`Unknown word ${unknown}; npm run bench takes only: -- --quick`);
  return args.includes('--quick') ? QUICK : FULL;
}

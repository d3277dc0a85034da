type Regions = Readonly<Record<string, string>>;

/** What was last sent to those who follow a board. */
export interface Shown {
  readonly rev: number;
  readonly regions: Regions;
  readonly overrides: Readonly<Record<string, Regions>>;
}

interface Changed {
  /** For everybody without overrides; null when nothing changed for them. */
  readonly all: Buffer | null;
  /** For those under a tag that has overrides, or had some; null when nothing changed for them. */
  readonly tagged: ReadonlyMap<string, Buffer | null>;
}

/** All regions as somebody under this tag sees them. */
const overridden = ({ regions, overrides }: Shown, tag: string | null): Regions =>
  tag === null || overrides[tag] === undefined ? regions : { ...regions, ...overrides[tag] };

/** One message of the stream. */
const frame = (rev: number, regions: Regions): Buffer =>
  Buffer.from(`id: ${rev}\nevent: board\ndata: ${JSON.stringify(regions)}\n\n`);

const wholes = new WeakMap<Shown, Buffer>();

/** The whole board, for somebody who has just come; made once for all without overrides, since thousands may come back at once. */
export function wholeFrame(shown: Shown, tag: string | null): Buffer {
  if (tag !== null && shown.overrides[tag] !== undefined) return frame(shown.rev, overridden(shown, tag));
  const known = wholes.get(shown) ?? frame(shown.rev, shown.regions);
  wholes.set(shown, known);
  return known;
}

/** What to send to whom, each text made once. */
export function whatChanged(before: Shown, now: Shown): Changed {
  const all = changedFrame(now.rev, before.regions, now.regions);
  const tags = new Set([...Object.keys(before.overrides), ...Object.keys(now.overrides)]);
  const tagged = [...tags].map((tag) => [tag, changedFrame(now.rev, overridden(before, tag), overridden(now, tag))] as const);
  return { all, tagged: new Map(tagged) };
}

function changedFrame(rev: number, before: Regions, now: Regions): Buffer | null {
  const changed = Object.entries(now).filter(([name, html]) => before[name] !== html);
  return changed.length === 0 ? null : frame(rev, Object.fromEntries(changed));
}

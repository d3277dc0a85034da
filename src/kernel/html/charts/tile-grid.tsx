import { useWords } from '#kernel/words.ts';
import { StateMark, type ChipState } from '../chip.tsx';
import { classes } from '../class-names.ts';
import { kernelWords } from '../kernel-words.ts';
import { Figure, type FigureProps } from './figure.tsx';
import { ISLAND_TILES, PROVINCE_TILES, type TilePlace } from './vietnam-tiles.ts';

/** One unit on the map. */
export type Tile = {
  /** Official code of today for `TileMap`; any key that tells tiles apart for `TileGrid`. */
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
  /** The figure as shown, short enough for a tile on a phone: "3", "91%". */
  readonly value?: string | undefined;
  readonly state: ChipState;
  /** The state in words; its own name when left out. */
  readonly word?: string | undefined;
};

type Props = FigureProps & {
  readonly tiles: readonly Tile[];
  /** The tiles only lead somewhere: no marks of state, no legend. */
  readonly plain?: boolean | undefined;
  /** What the figures are, as head of their column in the table: "Số nội dung trễ". */
  readonly valueLabel?: string | undefined;
  readonly tableAt?: 'folded' | 'beside' | undefined;
};

const placeClass = (place: TilePlace | undefined): string | undefined => place && `at-c${place.column} at-r${place.row}`;

type ViewProps = { readonly tile: Tile; readonly place?: TilePlace | undefined; readonly plain?: boolean | undefined };

function TileView({ tile, place, plain }: ViewProps) {
  const t = useWords(kernelWords);
  const inside = (
    <>
      <span class="tile-name">{tile.name}</span>{' '}
      <span class="tile-value">
        {plain ? null : <StateMark state={tile.state} />}
        {tile.value}
        {plain ? null : <span class="unseen">, {tile.word ?? t(`kernel.state.${tile.state}`)}</span>}
      </span>
    </>
  );
  return (
    <li class={classes('tile', `tile-${tile.state}`, placeClass(place))}>
      {tile.href === undefined ? <span>{inside}</span> : <a href={tile.href}>{inside}</a>}
    </li>
  );
}

function TileLegend({ tiles }: { readonly tiles: readonly Tile[] }) {
  const t = useWords(kernelWords);
  const words = new Map(tiles.map((tile) => [tile.word ?? t(`kernel.state.${tile.state}`), tile.state]));
  return (
    <ul class="legend">
      {[...words].map(([word, state]) => (
        <li key={word} class={`legend-${state}`}>
          <StateMark state={state} />
          {word}
        </li>
      ))}
    </ul>
  );
}

function useTable({ tiles, valueLabel, plain }: Pick<Props, 'tiles' | 'valueLabel' | 'plain'>) {
  const t = useWords(kernelWords);
  return {
    columns: [t('kernel.tiles.name'), valueLabel ?? t('kernel.tiles.value'), ...(plain ? [] : [t('kernel.tiles.state')])],
    rows: tiles.map((tile) => ({
      key: tile.key,
      cells: [
        tile.href === undefined ? tile.name : <a href={tile.href}>{tile.name}</a>,
        tile.value ?? '–',
        ...(plain ? [] : [tile.word ?? t(`kernel.state.${tile.state}`)]),
      ],
    })),
  };
}

/** Units of one province, or any set, as tiles that fill the width: where something is late is seen at one glance. */
export function TileGrid(props: Props) {
  return (
    <Figure {...props} table={useTable(props)}>
      {props.plain ? null : <TileLegend tiles={props.tiles} />}
      <ul class="tiles">
        {props.tiles.map((tile) => (
          <TileView key={tile.key} tile={tile} plain={props.plain} />
        ))}
      </ul>
    </Figure>
  );
}

/** An archipelago on the map: with its own figure where one was given, else as the part of its province that it is. */
function IslandView({ island, tile }: { readonly island: (typeof ISLAND_TILES)[number]; readonly tile: Tile | undefined }) {
  const t = useWords(kernelWords);
  if (tile !== undefined) return <TileView tile={{ ...tile, name: island.name }} place={island} />;
  const province = PROVINCE_TILES.find((one) => one.code === island.province)?.name ?? '';
  return (
    <li class={classes('tile tile-island', placeClass(island))}>
      <span>
        <span class="tile-name">{island.name}</span>
        <span class="unseen">, {t('kernel.tiles.island-of', { unit: province })}</span>
      </span>
    </li>
  );
}

/**
 * The country as tiles in its own shape, with Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa). Tiles are matched by official code; a
 * province without data is drawn as "none". Read in order from north to south.
 */
export function TileMap(props: Props) {
  const t = useWords(kernelWords);
  const byCode = new Map(props.tiles.map((tile) => [tile.key, tile]));
  const provinces = PROVINCE_TILES.map((place) => ({
    place,
    tile: byCode.get(place.code) ?? { key: place.code, name: place.name, state: 'none' as const },
  }));
  const all = provinces.map(({ tile }) => tile);
  return (
    <Figure {...props} table={useTable({ ...props, tiles: props.tiles.length === 0 ? [] : all })}>
      {props.plain ? null : <TileLegend tiles={all} />}
      <ul class="tiles tiles-map">
        {provinces.map(({ tile, place }) => (
          <TileView key={tile.key} tile={{ ...tile, name: place.name }} place={place} plain={props.plain} />
        ))}
        <li class="tile-sea" aria-hidden="true">
          {t('kernel.tiles.sea')}
        </li>
        {ISLAND_TILES.map((island) => (
          <IslandView key={island.code} island={island} tile={byCode.get(island.code)} />
        ))}
      </ul>
    </Figure>
  );
}

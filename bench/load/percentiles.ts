/**
 * The value below or at which a share of all values lies (nearest rank, nothing interpolated).
 * @param sorted ascending, not empty
 * @param share 0 to 1
 */
export function percentile(sorted: Float64Array, share: number): number {
  const rank = Math.max(Math.ceil(share * sorted.length), 1);
  return sorted[rank - 1] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(Float64Array.from(values).sort(), 0.5);

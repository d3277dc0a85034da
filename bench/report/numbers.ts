/** Three digits that matter: 4,321 · 43.2 · 0.432. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

export const milliseconds = (value: number): string => `${number(value)} ms`;
export const seconds = (value: number): string => `${number(value)} s`;
export const megabytes = (value: number): string => `${number(value)} MB`;
export const kilobytes = (bytes: number): string => `${number(bytes / 1000)} kB`;
/** One number as a share of another: "1/12" when it is less, "×3" when it is more. */
export const ratio = (ours: number, floor: number): string =>
  ours <= floor ? `1/${number(floor / ours)}` : `×${number(ours / floor)}`;

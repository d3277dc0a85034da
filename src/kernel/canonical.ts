/**
 * One text for one value, so that it can be hashed: JSON with sorted keys and no spaces, as RFC 8785 writes it. The order
 * of keys and a key that is undefined make no difference; every other difference makes another text. What JSON does not
 * know takes the form it has in an export: an instant its UTC text to the microsecond (as PostgreSQL keeps it), a day or
 * date its ISO text, bytes `\x` and hex, a big integer its digits.
 * @throws TypeError on what has no such form: NaN, infinity, functions, symbols, `Date`, `Map` and other objects with a class
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value instanceof Temporal.Instant)
    return JSON.stringify(value.toString({ smallestUnit: 'microsecond', roundingMode: 'halfEven' }));
  if (value instanceof Temporal.PlainDate) return JSON.stringify(value.toString());
  if (value instanceof Uint8Array) return JSON.stringify(`\\x${Buffer.from(value).toString('hex')}`);
  if (typeof value === 'object' && isPlain(value)) return canonicalObject(value as Readonly<Record<string, unknown>>);
  throw new TypeError(`No canonical form for a ${typeof value === 'object' ? value.constructor.name : typeof value}`);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const entries = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${entries.join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/**
 * Does the sum of an inclusion proof once more, in the reader's own browser: from the line of the ballot up to the root. The page
 * says the same without it; whoever trusts neither takes the script kiem-phieu.mjs.
 */
const LEAF = 0;
const NODE = 1;

type Step = readonly ['left' | 'right', string];

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function digest(kind: number, ...parts: readonly Uint8Array[]): Promise<string> {
  const whole = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  whole[0] = kind;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return hexOf(await crypto.subtle.digest('SHA-256', whole));
}

async function rootOf(line: string, proof: readonly Step[]): Promise<string> {
  let hash = await digest(LEAF, new TextEncoder().encode(line));
  for (const [side, other] of proof) {
    hash =
      side === 'left' ? await digest(NODE, bytesOf(other), bytesOf(hash)) : await digest(NODE, bytesOf(hash), bytesOf(other));
  }
  return hash;
}

async function check(place: HTMLElement): Promise<void> {
  const { checkLine, checkProof, checkRoot, checkGood, checkBad, checkCannot } = place.dataset;
  // Browsers lend their own hash only to pages that came over https, or from the same machine.
  if (!window.isSecureContext) {
    place.textContent = checkCannot ?? '';
    return;
  }
  const root = await rootOf(checkLine ?? '', JSON.parse(checkProof ?? '[]') as Step[]);
  place.textContent = (root === checkRoot ? checkGood : checkBad) ?? '';
}

for (const place of document.querySelectorAll<HTMLElement>('[data-check-line]')) void check(place);

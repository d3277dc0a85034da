import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import { formatNumber } from '#kernel/html/format.ts';
import type { Sentence } from '#kernel/postgres/index.ts';
import type { Refusal } from '#kernel/result.ts';
import { SYSTEM_CHAIN, verifyLedger, type LedgerFault } from '#modules/ledger/index.ts';
import { complain, inBoth, tell, wordsOf } from './tell.ts';

const EVERY_MS = 2_000;

/** Verifies and says on the screen how it went, and how fast. True when the ledger is whole. */
export async function verifyAndTell(reader: Reader, against: readonly string[]): Promise<boolean> {
  const start = performance.now();
  const verified = await verifyLedger(reader, { against, onProgress: progressLine(start) });
  if (!verified.ok) {
    complain(await faultIn(reader, verified));
    return false;
  }
  const { acts, chains, root } = verified.value;
  const seconds = (performance.now() - start) / 1000;
  tell(
    inBoth((t, lang) =>
      t('ledger.verify.whole', {
        acts: formatNumber(acts, lang),
        chains: formatNumber(chains, lang),
        seconds: formatNumber(seconds, lang),
      }),
    ),
  );
  if (against.length > 0) tell(inBoth((t) => t('ledger.verify.matched', { count: against.length })));
  tell(root === null ? wordsOf('ledger.verify.no-root') : inBoth((t) => t('ledger.verify.root', { root })));
  return true;
}

/** One line every two seconds, on the error output so that the result alone can be kept in a file. */
function progressLine(start: number): (acts: number) => void {
  let last = start;
  return (acts) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    const speed = Math.round((acts * 1000) / (now - start));
    complain(
      inBoth((t, lang) => t('ledger.verify.progress', { acts: formatNumber(acts, lang), speed: formatNumber(speed, lang) })),
    );
  };
}

type Values = { unit: string; chain: string; seq: number; number: number; root: string };

async function faultIn(reader: Reader, { why, details }: Refusal<LedgerFault>): Promise<Sentence> {
  const chain = details['chain'] === undefined ? null : String(details['chain']);
  const name = chain === null ? null : await nameOf(reader, chain);
  return inBoth((t) => {
    const unit =
      chain === SYSTEM_CHAIN
        ? t('ledger.verify.system-chain')
        : (name ?? t('ledger.verify.unknown-unit', { chain: chain ?? '' }));
    return t(why, { ...details, unit } as Values);
  });
}

/** The latest name of the unit whose chain it is; a plain look, since even a damaged tree of units must not hide a break. */
async function nameOf(reader: Reader, chain: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from org.unit_version where unit_id = ${chain} order by valid_from desc limit 1`.execute(reader);
  return rows[0] === undefined ? null : `${rows[0].name} (${chain})`;
}

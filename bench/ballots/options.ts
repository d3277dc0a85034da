import { parseArgs } from 'node:util';

/** How many households vote in how many villages, by how many clients at once. */
export interface BallotOptions {
  readonly households: number;
  readonly villages: number;
  readonly clients: number;
}

const whole = (text: string, name: string): number => {
  const value = Number(text.replaceAll(/[_.,]/g, ''));
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} wants a whole number, not ${text}`);
  return value;
};

/** Small unless asked for more; the country is `--households 1000000 --villages 10000`. */
export function readBallotOptions(args: readonly string[]): BallotOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      households: { type: 'string', default: '6000' },
      villages: { type: 'string', default: '60' },
      clients: { type: 'string', default: '16' },
    },
  });
  const { households, villages, clients } = values;
  return {
    households: whole(households, 'households'),
    villages: whole(villages, 'villages'),
    clients: whole(clients, 'clients'),
  };
}

import { parseArgs } from 'node:util';

/** How many households vote in how many villages, how many at once. */
export interface BallotOptions {
  readonly households: number;
  readonly villages: number;
  readonly clients: number;
  /** Connections to the database they share; as many as clients when nothing is said. The program itself has 10. */
  readonly connections: number;
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
      clients: { type: 'string', default: '32' },
      connections: { type: 'string' },
    },
  });
  const { households, villages, clients, connections = clients } = values;
  return {
    households: whole(households, 'households'),
    villages: whole(villages, 'villages'),
    clients: whole(clients, 'clients'),
    connections: whole(connections, 'connections'),
  };
}

import path from 'node:path';

/** Where everything of the embedded database lies inside the data folder. */
export interface Places {
  readonly dataDir: string;
  /** The PostgreSQL cluster. */
  readonly cluster: string;
  /** A cluster being made; renamed to `cluster` when whole, thrown away when found at a start. */
  readonly clusterNew: string;
  /** Socket and short-lived files, mode 0700. */
  readonly run: string;
  readonly log: string;
  readonly lock: string;
  /** Written by PostgreSQL: pid, folder, start, port, socket folder, address, shared memory, status; one a line. */
  readonly postmasterPid: string;
}

export function placesIn(dataDir: string): Places {
  const cluster = path.join(dataDir, 'pg');
  return {
    dataDir,
    cluster,
    clusterNew: path.join(dataDir, 'pg.new'),
    run: path.join(dataDir, 'run'),
    log: path.join(dataDir, 'log'),
    lock: path.join(dataDir, 'lock.json'),
    postmasterPid: path.join(cluster, 'postmaster.pid'),
  };
}

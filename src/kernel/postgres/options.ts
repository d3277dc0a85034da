/**
 * The server's settings, given on its command line at every start, so that a restored or older cluster always runs with
 * the settings of this version. The whole program, database included, is to stay under 512 MB.
 */
const BASE: Readonly<Record<string, string>> = {
  max_connections: '40',
  shared_buffers: '96MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  autovacuum_max_workers: '2',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '1',
  io_workers: '1',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Durable, and with what an online backup needs (WAL of level replica, a slot, a sender). */
const DURABLE: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_level: 'replica',
  max_wal_senders: '4',
  max_replication_slots: '4',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
};

/** For tests: gone after the run, so nothing waits for the disk. */
const THROWAWAY: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '100',
  autovacuum: 'off',
};

/** To our pipe, which keeps the log bounded. Neither statements nor the values in a message's detail line are written. */
const LOGGING: Readonly<Record<string, string>> = {
  logging_collector: 'off',
  log_destination: 'stderr',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  lc_messages: 'C',
};

export interface Listening {
  /** Folder of the unix socket; null on Windows, which listens on 127.0.0.1 instead. */
  readonly socketDir: string | null;
  readonly port: number;
}

/** The words after `postgres`. */
export function serverArguments(cluster: string, listening: Listening, kind: 'durable' | 'throwaway'): string[] {
  const all = {
    ...BASE,
    ...(kind === 'durable' ? DURABLE : THROWAWAY),
    ...LOGGING,
    port: String(listening.port),
    listen_addresses: listening.socketDir === null ? '127.0.0.1' : '',
    // Quoted, because a comma would part two folders.
    unix_socket_directories: listening.socketDir === null ? '' : `"${listening.socketDir}"`,
    unix_socket_permissions: '0700',
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

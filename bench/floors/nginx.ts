import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#kernel/postgres/free-port.ts';
import { end } from '../child.ts';
import type { Floor } from './floor.ts';

/** Such as "1.22.1"; null when nginx is not installed. */
export function nginxVersion(): string | null {
  const { error, stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  return error === undefined ? (/nginx\/([\d.]+)/.exec(stderr)?.[1] ?? 'unknown') : null;
}

/** nginx with one worker and one static file, compressed as the program's answers are. Null when it is not installed. */
export async function startNginx(kit: AsyncDisposableStack): Promise<Floor | null> {
  if (nginxVersion() === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'diem-cau-nginx-'));
  kit.defer(() => rm(folder, { recursive: true, force: true }));
  // Started by root, its worker is another user.
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(path.join(folder, 'nginx.conf'), configuration(port));
  const page = path.join(folder, 'index.html');
  await writeFile(page, '');
  const child = spawn('nginx', ['-p', folder, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'inherit'] });
  kit.defer(() => end(child));
  await answering(port);
  return { name: 'nginx', port, show: (html) => writeFile(page, html) };
}

const configuration = (port: number): string => `
daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr error;
events { worker_connections 256; }
http {
  types { text/html html; }
  charset utf-8;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  gzip on;
  gzip_comp_level 6;
  gzip_min_length 1024;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server { listen 127.0.0.1:${port}; root .; index index.html; }
}
`;

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error('nginx was started and does not answer');
}

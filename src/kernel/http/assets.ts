import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** A file that never changes under its name (the name carries a hash of the content). */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const SMALLEST_TO_ZIP = 1024;

/** Style, fonts and islands: few and small, so they are served from memory and zipped once. */
export function serveAssets(app: FastifyInstance, assets: readonly Asset[]): void {
  for (const { path, type, bytes } of assets) {
    const zips = bytes.length > SMALLEST_TO_ZIP && !type.startsWith('font/');
    const zipped = zips ? gzipSync(bytes, { level: 9 }) : null;
    app.get(path, { config: { policy: 'public' }, compress: false }, (request, reply) => {
      void reply.headers({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': type,
        vary: 'accept-encoding',
      });
      const takesZip = zipped !== null && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      return takesZip ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(bytes);
    });
  }
}

/** `/_/name.1a2b3c4d.css` */
export const hashedPath = (name: string, ending: string, bytes: Buffer): string =>
  `/_/${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${ending}`;

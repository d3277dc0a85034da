import type { FastifyRequest } from 'fastify';

/**
 * Cross-site writes: a POST counts only when the browser says it started on our own pages.
 * `SameSite=Lax` cookies are the first fence, this is the second.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string | null): boolean {
  const { origin, referer, host } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== 'null') return isOurs(origin, host, publicUrl);
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  return referer !== undefined && isOurs(referer, host, publicUrl);
}

function isOurs(address: string, host: string | undefined, publicUrl: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return publicUrl === null ? url.host === host : url.origin === new URL(publicUrl).origin || url.host === host;
}

/** No inline script or style anywhere; nothing is fetched from a third party. */
export const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    imgSrc: ["'self'"],
    manifestSrc: ["'self'"],
    mediaSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    workerSrc: ["'self'"],
  },
};

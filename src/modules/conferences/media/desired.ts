import type { Feed, Feeds, Layer, SiteId } from './engine.ts';
import { isLive, type Rung } from './ladder.ts';

/** What the meeting says about picture and sound; made by the fold of its events, told to the engine after every change. */
export interface Picture {
  /** Of the session; what comes late with a lower one is dropped. */
  readonly rev: number;
  /** The chair's site (điểm cầu chủ trì): always seen and heard. */
  readonly chair: SiteId | null;
  /** Who has the floor: one site, two while a question is answered. */
  readonly speaking: readonly SiteId[];
  /** Next three: connected already, thumbnails only. */
  readonly standby: readonly SiteId[];
  /** Sent out by the chair or the secretariat; may come back when taken off this list. */
  readonly out: readonly SiteId[];
  /** A control room watches everybody: all sites send thumbnails. False for meetings too large for that. */
  readonly mosaic: boolean;
  /** How many sites the meeting has, where it is known: a wall has no more places than that. */
  readonly sites?: number;
}

/** How much of its camera a site sends. */
export type Publish = 'main' | 'low' | 'audio' | 'nothing';

export interface Permission {
  /** Heard by others; otherwise its sound ends at the server. */
  readonly audio: boolean;
  readonly publish: Publish;
}

/** Who watches. */
export type Viewer =
  | { readonly role: 'site'; readonly site: SiteId }
  /** Hall screens and delegates' own browsers: they have no camera in the meeting. */
  | { readonly role: 'screen' }
  /** Operators at the centre: a wall of thumbnails. */
  | { readonly role: 'control' }
  /** Recording and HLS. */
  | { readonly role: 'program' };

/** Voices at once: chair, and two who speak. */
const VOICES = 3;
/** Thumbnails a browser can still decode on one screen. */
export const MOSAIC = 64;

/** What a site may send, by its part in the meeting and by what its line carries. */
export function permissionOf(picture: Picture, site: SiteId, rung: Rung): Permission {
  if (picture.out.includes(site) || !isLive(rung)) return { audio: false, publish: 'nothing' };
  const carries: Publish = rung === 'A' ? 'main' : rung === 'B' ? 'low' : 'audio';
  if (hasFloor(picture, site)) return { audio: true, publish: carries };
  const ready = picture.mosaic || picture.standby.includes(site);
  return { audio: false, publish: !ready ? 'nothing' : carries === 'main' ? 'low' : carries };
}

export const hasFloor = ({ chair, speaking, out }: Picture, site: SiteId): boolean =>
  (site === chair || speaking.includes(site)) && !out.includes(site);

/** Places a viewer has, for as long as it is connected. */
export function placesFor(
  viewer: Viewer,
  { sites = MOSAIC }: Pick<Picture, 'sites'>,
): { readonly audio: number; readonly video: number } {
  if (viewer.role === 'control') return { audio: VOICES, video: Math.min(MOSAIC, Math.max(2, sites)) };
  return { audio: VOICES, video: viewer.role === 'program' ? 1 : 2 };
}

/**
 * What a viewer gets: sites and screens the chair and the speaker, the control room thumbnails of all, nobody himself.
 * @param connected sites whose picture and sound are there
 */
export function feedsOf(picture: Picture, viewer: Viewer, rung: Rung, connected: readonly SiteId[]): Feeds {
  const places = placesFor(viewer, picture);
  if (!isLive(rung)) return padded({ audio: [], video: [] }, places);
  const own = viewer.role === 'site' ? viewer.site : null;
  const allowed = (site: SiteId | null | undefined): site is SiteId =>
    site !== null && site !== undefined && site !== own && !picture.out.includes(site);
  const audio = [...new Set([picture.chair, ...picture.speaking])].filter(allowed);
  return padded({ audio, video: rung === 'C' ? [] : picturesFor(picture, viewer, rung, connected, allowed) }, places);
}

function picturesFor(
  picture: Picture,
  viewer: Viewer,
  rung: Rung,
  connected: readonly SiteId[],
  allowed: (site: SiteId | null | undefined) => site is SiteId,
): (Feed | null)[] {
  const feed = (site: SiteId | null | undefined, layer: Layer): Feed | null => (allowed(site) ? { site, layer } : null);
  if (viewer.role === 'control') return connected.filter(allowed).map((site) => ({ site, layer: 0 }));
  const speaker = picture.speaking.find((site) => site !== picture.chair);
  if (viewer.role === 'program') {
    const seen = speaker !== undefined && connected.includes(speaker) ? speaker : picture.chair;
    return [feed(seen, 2)];
  }
  // One thumbnail is what such a line carries: the speaker's, or the chair's when nobody else speaks.
  if (rung === 'B') return allowed(speaker) ? [null, feed(speaker, 0)] : [feed(picture.chair, 0)];
  return [feed(picture.chair, 2), feed(speaker, 2)];
}

function padded(feeds: Feeds, places: { readonly audio: number; readonly video: number }): Feeds {
  const fill = <T>(list: readonly (T | null)[], length: number): (T | null)[] =>
    Array.from({ length }, (_, index) => list[index] ?? null);
  return { audio: fill(feeds.audio, places.audio), video: fill(feeds.video, places.video) };
}

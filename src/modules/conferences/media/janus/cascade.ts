import type { SiteId } from '../engine.ts';
import type { JanusRoom } from './room.ts';

interface RemoteMade {
  readonly ip?: string;
  readonly port: number;
  readonly rtcp_port?: number;
}

/**
 * A site of one room as a site of another room on another Janus, for viewers there. Both on a network of ours: the streams between
 * them are not encrypted.
 * @returns whether the site is there at all
 */
export async function sendRemote(site: SiteId, centre: JanusRoom, edge: JanusRoom): Promise<boolean> {
  const sent = centre.sites.get(site)?.sent;
  if (sent === undefined) return false;
  const streams = [
    ...sent.audio.map((mid) => ({ type: 'audio', mid, codec: 'opus' })),
    ...sent.video.map(({ mid, simulcast }) => ({ type: 'video', mid, codec: 'vp8', ...(simulcast ? { simulcast: true } : {}) })),
  ].map((stream, mindex) => ({ ...stream, mindex }));
  const { data } = await edge.ask('add_remote_publisher', { id: site, streams });
  const { port, rtcp_port: rtcpPort } = data as unknown as RemoteMade;
  const to = { host: '127.0.0.1', port, ...(rtcpPort === undefined ? {} : { rtcp_port: rtcpPort }) };
  await centre.ask('publish_remotely', { publisher_id: site, remote_id: 'edge', ...to });
  await edge.remote(site, sent);
  return true;
}

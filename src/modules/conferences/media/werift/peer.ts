import { RTCPeerConnection, RTCRtpCodecParameters, useNACK, usePLI, useREMB, useSdesMid } from 'werift';
import { announce } from '../sdp.ts';

/** What a child process is started with; travels as text. */
export interface PeerSettings {
  /** More addresses of this machine to listen on, such as 127.0.0.1 in tests. */
  readonly hosts: readonly string[];
  readonly address: string | null;
  readonly ports: { readonly from: number; readonly to: number } | null;
  readonly iceServers: readonly { readonly urls: string; readonly username?: string; readonly credential?: string }[];
}

const opus = () => new RTCRtpCodecParameters({ mimeType: 'audio/opus', clockRate: 48_000, channels: 2 });
const vp8 = () =>
  new RTCRtpCodecParameters({
    mimeType: 'video/VP8',
    clockRate: 90_000,
    rtcpFeedback: [useNACK(), usePLI(), useREMB()],
  });

/** A connection to one browser. No server of a third party is asked for anything: only those that were set. */
export function makePeer(settings: PeerSettings, sends: 'in' | 'out'): RTCPeerConnection {
  return new RTCPeerConnection({
    codecs: { audio: [opus()], video: [vp8()] },
    // No transport-wide feedback: the library reports each track by itself, which the sender reads as a line that loses most of it.
    headerExtensions: sends === 'in' ? { audio: [useSdesMid()], video: [useSdesMid()] } : {},
    iceServers: settings.iceServers.map((server) => ({ ...server })),
    iceAdditionalHostAddresses: [...settings.hosts],
    ...(settings.ports === null ? {} : { icePortRange: [settings.ports.from, settings.ports.to] as [number, number] }),
    bundlePolicy: 'max-bundle',
  });
}

/** The certificate of this process takes a while to make; the first browser need not wait for it. */
export async function warmUp(settings: PeerSettings): Promise<void> {
  const peer = makePeer(settings, 'out');
  peer.addTransceiver('audio', { direction: 'sendonly' });
  await peer.createOffer();
  await peer.close();
}

const GATHER_MS = 3_000;

/** The description with every candidate in it: nothing is sent after it. */
export async function gathered(peer: RTCPeerConnection, settings: PeerSettings): Promise<string> {
  if (peer.iceGatheringState !== 'complete') {
    await peer.iceGatheringStateChange.watch((state) => state === 'complete', GATHER_MS).catch(() => undefined);
  }
  return announce(atOnce(peer.localDescription?.sdp ?? ''), settings.address);
}

/** Kilobits a second a sender begins with, before it has measured its line; from its own 300 a clear picture takes half a minute. */
const START_KBPS = 700;

const atOnce = (sdp: string): string =>
  sdp.replace(
    /^a=rtpmap:(\d+) VP8\/90000\r\n/gm,
    (line, type: string) => `${line}a=fmtp:${type} x-google-start-bitrate=${START_KBPS}\r\n`,
  );

const LOST_MS = 15_000;

/** Calls once when the connection is over, whoever ended it. A line that hangs gets a while to come back. */
export function onceOver(peer: RTCPeerConnection, over: () => void): void {
  let waiting: NodeJS.Timeout | null = null;
  let done = false;
  const end = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    if (!done) over();
    done = true;
  };
  peer.connectionStateChange.subscribe((state) => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = state === 'disconnected' ? setTimeout(end, LOST_MS).unref() : null;
    if (state === 'failed' || state === 'closed') end();
  });
}

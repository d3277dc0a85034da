import { PATIENCE } from '#modules/conferences/media/ladder.ts';

const GATHER_MS = 1_500;

export const makePeer = (iceServers: readonly RTCIceServer[]): RTCPeerConnection =>
  new RTCPeerConnection({ iceServers: [...iceServers], bundlePolicy: 'max-bundle' });

/** Its own description with every way to reach it: nothing is sent after it. */
export async function described(peer: RTCPeerConnection): Promise<string> {
  if (peer.iceGatheringState !== 'complete') {
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, GATHER_MS);
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState !== 'complete') return;
        clearTimeout(late);
        resolve();
      });
    });
  }
  return peer.localDescription?.sdp ?? '';
}

/** True when it is connected; false when eight seconds have passed without it, or it failed before. */
export function connects(peer: RTCPeerConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), PATIENCE.connect * 1_000);
    const look = (): void => {
      if (peer.connectionState !== 'connected' && peer.connectionState !== 'failed') return;
      clearTimeout(late);
      resolve(peer.connectionState === 'connected');
    };
    peer.addEventListener('connectionstatechange', look);
    look();
  });
}

const HANG_MS = 5_000;

/** Calls once when a connection that was there is lost for good. */
export function whenLost(peer: RTCPeerConnection, lost: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  peer.addEventListener('connectionstatechange', () => {
    clearTimeout(waiting);
    if (peer.connectionState === 'failed') lost();
    if (peer.connectionState === 'disconnected') waiting = setTimeout(lost, HANG_MS);
  });
}

/** How much came and how much was lost on the way, over all streams of a connection. */
export async function counted(peer: RTCPeerConnection): Promise<{ readonly received: number; readonly lost: number }> {
  let [received, lost] = [0, 0];
  for (const report of (await peer.getStats()).values() as Iterable<Record<string, unknown>>) {
    if (report['type'] === 'inbound-rtp') received += Number(report['packetsReceived'] ?? 0);
    if (report['type'] === 'outbound-rtp') received += Number(report['packetsSent'] ?? 0);
    if (report['type'] === 'inbound-rtp' || report['type'] === 'remote-inbound-rtp') lost += Number(report['packetsLost'] ?? 0);
  }
  return { received, lost };
}

import type { RTCRtpSender, RtpPacket } from 'werift';
import type { Outlet } from '../place.ts';
import type { Tap } from '../program/tap.ts';

const TICKS = { audio: 48, video: 90 } as const;

/** To a browser. Its sender numbers packets anew, so that a change of source is no loss to it. */
export function senderOutlet(sender: RTCRtpSender, kind: 'audio' | 'video'): Outlet<RtpPacket> {
  let lastAt: number | null = null;
  return {
    send(packet, fresh) {
      const now = performance.now();
      if (fresh && lastAt !== null) {
        sender.replaceRTP(packet.header, false, Math.max(1, Math.round((now - lastAt) * TICKS[kind])));
      }
      lastAt = now;
      // The connection may have ended a moment ago: what it does not take is lost with it.
      sender.sendRtp(packet).catch(() => undefined);
    },
  };
}

/** To recording or HLS. */
export const tapOutlet = (tap: Tap, kind: 'audio' | 'video', index: number): Outlet<RtpPacket> => ({
  send: ({ header, payload }, fresh) =>
    tap.takes(
      kind,
      index,
      { sequence: header.sequenceNumber, timestamp: header.timestamp, marker: header.marker, payload },
      fresh,
    ),
});

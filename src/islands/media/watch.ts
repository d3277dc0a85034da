import type { MediaConfig, Server } from './config.ts';
import { connects, described, makePeer, whenLost } from './peer.ts';

/** What comes from the meeting: voices and pictures at places that stay the same while the connection lasts. */
export class Watching {
  readonly peer: RTCPeerConnection;
  audio: readonly MediaStreamTrack[] = [];
  video: readonly MediaStreamTrack[] = [];

  constructor(config: MediaConfig) {
    this.peer = makePeer(config.iceServers);
  }

  /** @returns null when it is connected, otherwise why not */
  async start(server: Server, lost: () => void): Promise<string | null> {
    const offered = await server.ask<{ offer: string }>('watch');
    if (!offered.ok) return offered.why;
    await this.peer.setRemoteDescription({ type: 'offer', sdp: offered.value.offer });
    await this.peer.setLocalDescription(await this.peer.createAnswer());
    const accepted = await server.ask('accept', await described(this.peer));
    if (!accepted.ok) return accepted.why;
    if (!(await connects(this.peer))) return 'no-connection';
    const tracks = this.peer.getTransceivers().map(({ receiver }) => receiver.track);
    this.audio = tracks.filter(({ kind }) => kind === 'audio');
    this.video = tracks.filter(({ kind }) => kind === 'video');
    whenLost(this.peer, lost);
    return null;
  }

  close(): void {
    this.peer.close();
  }
}

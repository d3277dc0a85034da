import type { MediaConfig, Permission, Server } from './config.ts';
import { connects, described, makePeer, whenLost } from './peer.ts';

const VOICE = { maxBitrate: 40_000 };
const LARGE = { maxBitrate: 1_500_000, maxFramerate: 25 };
const SMALL = { maxBitrate: 130_000, maxFramerate: 15, scaleResolutionDownBy: 4 };
const THREE: readonly RTCRtpEncodingParameters[] = [
  { rid: 'h', ...LARGE },
  { rid: 'm', maxBitrate: 400_000, maxFramerate: 20, scaleResolutionDownBy: 2 },
  { rid: 'l', ...SMALL },
];

/** Camera and microphone of this site on their way to the server. */
export class Publishing {
  readonly peer: RTCPeerConnection;
  readonly #senders: { readonly audio: RTCRtpSender | null; readonly video: readonly RTCRtpSender[] };

  constructor(config: MediaConfig, stream: MediaStream) {
    this.peer = makePeer(config.iceServers);
    const [audio, video] = [stream.getAudioTracks()[0], stream.getVideoTracks()[0]];
    const add = (track: MediaStreamTrack, encodings: readonly RTCRtpEncodingParameters[]): RTCRtpSender =>
      this.peer.addTransceiver(track, { direction: 'sendonly', sendEncodings: [...encodings] }).sender;
    const voice = audio === undefined ? null : add(audio, [VOICE]);
    const pictures =
      video === undefined
        ? []
        : config.layers === 'simulcast'
          ? [add(video, THREE)]
          : [add(video, [LARGE]), add(video.clone(), [SMALL])];
    this.#senders = { audio: voice, video: pictures };
  }

  /** @returns null when it is connected, otherwise why not */
  async start(server: Server, lost: () => void): Promise<string | null> {
    await this.peer.setLocalDescription(await this.peer.createOffer());
    const answer = await server.ask<{ answer: string }>('publish', await described(this.peer));
    if (!answer.ok) return answer.why;
    await this.peer.setRemoteDescription({ type: 'answer', sdp: answer.value.answer });
    if (!(await connects(this.peer))) return 'no-connection';
    whenLost(this.peer, lost);
    return null;
  }

  /** Sends no more than is wanted now: a site on standby keeps its line for when it speaks. */
  async allow({ publish }: Permission): Promise<void> {
    const { video } = this.#senders;
    const last = video.length - 1;
    await Promise.all(
      video.map((sender, index) => {
        const parameters = sender.getParameters();
        const count = parameters.encodings.length;
        parameters.encodings.forEach((encoding, place) => {
          const smallest = count > 1 ? place === count - 1 : index === last;
          encoding.active = publish === 'main' || (publish === 'low' && smallest);
        });
        return sender.setParameters(parameters);
      }),
    );
  }

  /** Another camera or microphone, without a new connection. */
  async use(stream: MediaStream): Promise<void> {
    const [audio, video] = [stream.getAudioTracks()[0] ?? null, stream.getVideoTracks()[0] ?? null];
    await this.#senders.audio?.replaceTrack(audio);
    for (const [index, sender] of this.#senders.video.entries()) {
      await sender.replaceTrack(index === 0 ? video : (video?.clone() ?? null));
    }
  }

  close(): void {
    this.peer.close();
  }
}

import { PeerConnection, Video, type Track } from 'node-datachannel';
import { writeRtp } from '#modules/conferences/media/rtp.ts';

/** What a camera sends: frames a second, packets of a frame, bytes of a packet. */
export interface Picture {
  readonly frames: number;
  readonly packets: number;
  readonly bytes: number;
}

export const PICTURES = {
  /** 360p at 15 frames: about 510 kbit/s, 61 packets a second. */
  middle: { frames: 15, packets: 4, bytes: 1_045 },
  /** 720p at 25 frames: about 1.5 Mbit/s, 170 packets a second. */
  large: { frames: 25, packets: 7, bytes: 1_070 },
  /** A thumbnail: about 150 kbit/s. */
  small: { frames: 11, packets: 2, bytes: 860 },
} as const satisfies Readonly<Record<string, Picture>>;

const PAYLOAD_TYPE = 96;
const PAYLOAD_FEEDBACK = 206;
/** Frames from one whole picture to the next without being asked. */
const WHOLE_EVERY = 100;

/** Sends packets that look like VP8 without being a picture: engines look no deeper. */
export class Camera {
  readonly #peer: PeerConnection;
  readonly #track: Track;
  readonly #picture: Picture;
  readonly #ssrc: number;
  #clock: NodeJS.Timeout | null = null;
  #sequence = 0;
  #frame = 0;
  #asked = false;

  constructor(name: string, number: number, picture: Picture) {
    this.#picture = picture;
    this.#ssrc = 10_000 + number;
    this.#peer = new PeerConnection(name, { iceServers: [] });
    const video = new Video('0', 'SendOnly');
    video.addVP8Codec(PAYLOAD_TYPE);
    video.addSSRC(this.#ssrc, name, name, name);
    this.#track = this.#peer.addTrack(video);
    // "Picture loss": the next picture is a whole one, as with a real camera.
    this.#track.onMessage((report) => {
      if (report[1] === PAYLOAD_FEEDBACK) this.#asked = true;
    });
  }

  /** @param answer asks the engine */
  async start(answer: (offer: string) => Promise<string>): Promise<void> {
    const offer = new Promise<string>((resolve) => {
      this.#peer.onGatheringStateChange((state) => {
        if (state === 'complete') resolve(this.#peer.localDescription()?.sdp ?? '');
      });
    });
    this.#peer.setLocalDescription();
    const opened = new Promise<void>((resolve) => this.#track.onOpen(resolve));
    this.#peer.setRemoteDescription(await answer(await offer), 'answer');
    await opened;
    this.#clock = setInterval(() => this.#sends(), 1_000 / this.#picture.frames);
  }

  /** One frame. */
  #sends(): void {
    if (!this.#track.isOpen()) return;
    const { frames, packets, bytes } = this.#picture;
    const whole = this.#asked || this.#frame % WHOLE_EVERY === 0;
    this.#asked = false;
    for (let index = 0; index < packets; index += 1) {
      const payload = Buffer.alloc(bytes, 0x5a);
      payload[0] = index === 0 ? 0x10 : 0x00;
      if (index === 0) payload[1] = whole ? 0x00 : 0x01;
      const rtp = {
        sequence: this.#sequence,
        timestamp: this.#frame * (90_000 / frames),
        marker: index === packets - 1,
        payload,
      };
      this.#track.sendMessageBinary(writeRtp(rtp, PAYLOAD_TYPE, this.#ssrc));
      this.#sequence = (this.#sequence + 1) & 0xffff;
    }
    this.#frame += 1;
  }

  stop(): void {
    if (this.#clock !== null) clearInterval(this.#clock);
    this.#peer.close();
  }
}

/** What a browser offers to send: names of its streams, and whether a picture comes in three sizes at once. */
export interface Sent {
  readonly audio: readonly string[];
  /** The large one first. */
  readonly video: readonly { readonly mid: string; readonly simulcast: boolean }[];
}

export function mediaOf(offer: string): Sent {
  const sections = offer.split(/^m=/m).slice(1);
  const midOf = (section: string): string => /^a=mid:(.+?)\r?$/m.exec(section)?.[1] ?? '';
  const of = (kind: string): string[] => sections.filter((section) => section.startsWith(`${kind} `));
  return {
    audio: of('audio').map(midOf),
    video: of('video').map((section) => ({ mid: midOf(section), simulcast: /^a=simulcast:send /m.test(section) })),
  };
}

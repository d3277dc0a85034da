import { capture, devices, type Wanted } from './media/capture.ts';
import type { MediaConfig } from './media/config.ts';
import { h } from './media/dom.ts';
import { awaitStream, playsHls } from './media/hls.ts';
import { isOurs, learn, type Learnt, type Written } from './media/learn.ts';
import { Session } from './media/session.ts';
import { Stage } from './media/stage.ts';

/**
 * Picture and sound of a meeting, in the element with `data-media`: shows chair and speaker (or the wall of the control room), sends
 * camera and microphone of a site, follows the line down the ladder. The page around it works without.
 */
async function begin(place: HTMLElement): Promise<void> {
  const written = JSON.parse(place.dataset['media'] ?? '{}') as Written;
  const learnt = written.token === undefined ? await learn(written) : null;
  if (learnt !== null && !isOurs(learnt)) return elsewhere(place, learnt);
  const given = { ...written, ...learnt } as MediaConfig;
  const config: MediaConfig = playsHls() ? given : { ...given, hls: null };
  const stage = new Stage(config, (rung) => void session.go(rung));
  const session = new Session(config, stage);
  place.replaceChildren(stage.element);
  stage.rung(config.rung, false);
  if (config.sends) void holdAlone(config, stage, () => offerDevices(config, stage, session));
  void session.connect();
}

/** No engine of ours: why, and the way to the room system that takes its place. */
function elsewhere(place: HTMLElement, { said, external }: Learnt): void {
  const parts: Node[] = [];
  if (said !== '') parts.push(h('p', { class: 'hint' }, said));
  if (external !== null) parts.push(h('a', { href: external, rel: 'noopener', target: '_blank' }, external));
  place.replaceChildren(...parts);
}

/** One tab of a browser holds camera and microphone; another waits until it is closed. */
async function holdAlone({ room, words }: MediaConfig, stage: Stage, then: () => void): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return then();
  const name = `diem-cau-media-${room}`;
  const forEver = new Promise<never>(() => undefined);
  const free = await locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock === null) return false;
    then();
    return forEver;
  });
  if (free) return;
  stage.say(words['state.elsewhere'] ?? '');
  await locks.request(name, () => {
    then();
    return forEver;
  });
}

/** Nothing is opened before somebody asks for it, so that nobody is seen by surprise. */
function offerDevices({ words }: MediaConfig, stage: Stage, session: Session): void {
  const word = (key: string): string => words[key] ?? key;
  const said = h('p', { class: 'error', role: 'alert', hidden: true });
  const mirror = h('video', { playsinline: true, autoplay: true, class: 'media-preview', hidden: true });
  mirror.muted = true;
  const [camera, microphone] = [h('select', { class: 'input' }), h('select', { class: 'input' })];
  const choices = h(
    'div',
    { class: 'media-devices', hidden: true },
    h('label', {}, word('device.camera'), camera),
    h('label', {}, word('device.microphone'), microphone),
  );
  let before: MediaStream | null = null;
  const open = async (wanted: Wanted): Promise<void> => {
    const stream = await capture(wanted);
    said.hidden = typeof stream !== 'string';
    if (typeof stream === 'string') return void (said.textContent = word(`check.${stream}`));
    start.hidden = true;
    choices.hidden = false;
    mirror.hidden = false;
    mirror.srcObject = stream;
    await list(camera, 'videoinput', stream.getVideoTracks()[0]);
    await list(microphone, 'audioinput', stream.getAudioTracks()[0]);
    await session.sends(stream);
    // The camera before is let go, so that its light goes out.
    for (const track of before?.getTracks() ?? []) track.stop();
    before = stream;
  };
  const start = h(
    'button',
    { type: 'button', class: 'button button-main', click: () => void open({ camera: null, microphone: null }) },
    word('device.start'),
  );
  const chosen = (): void => void open({ camera: camera.value || null, microphone: microphone.value || null });
  for (const select of [camera, microphone]) select.addEventListener('change', chosen);
  stage.element.prepend(h('section', { class: 'media-own' }, h('h3', {}, word('device.heading')), start, said, mirror, choices));
}

async function list(
  select: HTMLSelectElement,
  kind: 'videoinput' | 'audioinput',
  now: MediaStreamTrack | undefined,
): Promise<void> {
  const all = await devices(kind);
  select.replaceChildren(...all.map(({ deviceId, label }) => h('option', { value: deviceId }, label)));
  select.value = now?.getSettings().deviceId ?? '';
}

for (const place of document.querySelectorAll<HTMLElement>('[data-media]')) void begin(place);
for (const place of document.querySelectorAll<HTMLElement>('[data-stream]')) awaitStream(place);

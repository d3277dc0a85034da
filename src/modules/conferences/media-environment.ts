import { z } from 'zod';
import { mediaEnvironment, mediaSettingsOf, plainMediaSettings, type MediaSettings } from './media/settings.ts';

type Sentence = { readonly vi: string; readonly en: string };

export type ReadMedia =
  | { readonly ok: true; readonly value: MediaSettings }
  | { readonly ok: false; readonly problems: readonly Sentence[] };

/** Without picture and sound, for programs that serve no pages. */
export const noMedia: MediaSettings = { ...plainMediaSettings, engine: 'off' };

const EXPECTED: Readonly<Record<string, Sentence>> = {
  MEDIA_ENGINE: { vi: 'auto, janus, werift, external hoặc off', en: 'auto, janus, werift, external or off' },
  MEDIA_ADDRESS: { vi: 'một địa chỉ IP', en: 'an IP address' },
  MEDIA_PORTS: { vi: 'một khoảng cổng như 20000-20199', en: 'a range of ports such as 20000-20199' },
  MEDIA_STUN: { vi: 'địa chỉ bắt đầu bằng stun:', en: 'an address that begins with stun:' },
  MEDIA_TURN: { vi: 'địa chỉ bắt đầu bằng turn: hoặc turns:', en: 'an address that begins with turn: or turns:' },
  MEDIA_TURN_SECRET: { vi: 'ít nhất 16 ký tự', en: 'at least 16 characters' },
  MEDIA_JANUS_URL: { vi: 'địa chỉ bắt đầu bằng ws: hoặc wss:', en: 'an address that begins with ws: or wss:' },
  MEDIA_JANUS_SECRET: { vi: 'ít nhất 16 ký tự', en: 'at least 16 characters' },
  MEDIA_JANUS_ADMIN_KEY: { vi: 'ít nhất 16 ký tự', en: 'at least 16 characters' },
  MEDIA_EXTERNAL_URL: { vi: 'địa chỉ http hoặc https', en: 'an http or https address' },
};

/** Picture and sound as the environment sets them; every wrong value gets a sentence, none of which repeats it: some are secrets. */
export function readMedia(environment: Readonly<Record<string, string | undefined>>): ReadMedia {
  const given = Object.fromEntries(
    Object.keys(mediaEnvironment).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = z.object(mediaEnvironment).safeParse(given);
  if (parsed.success) return { ok: true, value: mediaSettingsOf(parsed.data) };
  const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return { ok: false, problems: [...names].map(sayWrong) };
}

function sayWrong(name: string): Sentence {
  const { vi, en } = EXPECTED[name] ?? { vi: 'giá trị khác', en: 'another value' };
  return { vi: `${name} chưa đúng: cần ${vi}.`, en: `${name} is wrong: expected ${en}.` };
}

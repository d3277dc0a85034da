import { expect, it } from 'vitest';
import { mediaEnvironment } from './media/settings.ts';
import { readMedia } from './media-environment.ts';

it('chooses the engine itself where nothing is set', () => {
  expect(readMedia({ PATH: '/usr/bin', MEDIA_STUN: '' })).toMatchObject({ ok: true, value: { engine: 'auto', stun: null } });
});

it('has a sentence for every wrong value, and repeats none', () => {
  const wrong = Object.fromEntries(Object.keys(mediaEnvironment).map((name) => [name, 'sai!']));
  const read = readMedia(wrong);
  const said = read.ok ? [] : read.problems;
  expect(said).toHaveLength(Object.keys(mediaEnvironment).length);
  for (const { vi, en } of said)
    expect([vi.includes('sai!'), vi.includes('giá trị khác'), en.includes('sai!')]).toEqual([false, false, false]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedsOf, MOSAIC, permissionOf, placesFor, type Permission, type Picture, type Viewer } from './desired.ts';
import { isLive, RUNGS, type Rung } from './ladder.ts';

const meeting: Picture = { rev: 1, chair: 'chair', speaking: ['b'], standby: ['c'], out: ['z'], mosaic: false };

const permissions: readonly [string, Partial<Picture>, string, Rung, Permission][] = [
  ['the chair sends all of its picture and is heard', {}, 'chair', 'A', { audio: true, publish: 'main' }],
  ['so does who has the floor', {}, 'b', 'A', { audio: true, publish: 'main' }],
  ['on a weak line a thumbnail', {}, 'b', 'B', { audio: true, publish: 'low' }],
  ['or the voice alone', {}, 'b', 'C', { audio: true, publish: 'audio' }],
  ['standby sends thumbnails and is not heard', {}, 'c', 'A', { audio: false, publish: 'low' }],
  ['the others send nothing', {}, 'd', 'A', { audio: false, publish: 'nothing' }],
  ['except to a control room', { mosaic: true }, 'd', 'A', { audio: false, publish: 'low' }],
  ['who was sent out sends nothing, also with the floor', { speaking: ['z'] }, 'z', 'A', { audio: false, publish: 'nothing' }],
  ['over HTTP nothing can be sent', {}, 'chair', 'D', { audio: false, publish: 'nothing' }],
];

test.each(permissions)('%s', (_label, change, site, rung, expected) => {
  expect(permissionOf({ ...meeting, ...change }, site, rung)).toEqual(expected);
});

describe('feeds', () => {
  const here = ['b', 'c', 'chair', 'd', 'z'];
  const seen = (viewer: Viewer, rung: Rung, change: Partial<Picture> = {}) => {
    const { audio, video } = feedsOf({ ...meeting, ...change }, viewer, rung, here);
    return [
      audio.filter((site) => site !== null),
      video.slice(0, 5).map((feed) => (feed === null ? '' : feed.site + feed.layer)),
    ];
  };

  test('a site gets chair and speaker, never itself; a weak line one thumbnail; a weaker one the voices', () => {
    expect(seen({ role: 'site', site: 'd' }, 'A')).toEqual([
      ['chair', 'b'],
      ['chair2', 'b2'],
    ]);
    expect(seen({ role: 'site', site: 'b' }, 'A')).toEqual([['chair'], ['chair2', '']]);
    expect(seen({ role: 'site', site: 'd' }, 'B')).toEqual([
      ['chair', 'b'],
      ['', 'b0'],
    ]);
    expect(seen({ role: 'site', site: 'd' }, 'B', { speaking: [] })).toEqual([['chair'], ['chair0', '']]);
    expect(seen({ role: 'screen' }, 'C')).toEqual([
      ['chair', 'b'],
      ['', ''],
    ]);
    expect(seen({ role: 'screen' }, 'F')).toEqual([[], ['', '']]);
  });

  test('the control room gets thumbnails of all that are there and not out', () => {
    expect(seen({ role: 'control' }, 'A')).toEqual([
      ['chair', 'b'],
      ['b0', 'c0', 'chair0', 'd0', ''],
    ]);
  });

  test('recording and HLS show who speaks, the chair when that picture is not there', () => {
    expect(seen({ role: 'program' }, 'A')).toEqual([['chair', 'b'], ['b2']]);
    expect(seen({ role: 'program' }, 'A', { speaking: ['nowhere'] })).toEqual([['chair', 'nowhere'], ['chair2']]);
  });
});

const site = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const sites = fc.uniqueArray(site);
const pictures: fc.Arbitrary<Picture> = fc.record({
  rev: fc.nat(),
  chair: fc.option(site),
  speaking: sites,
  standby: sites,
  out: sites,
  mosaic: fc.boolean(),
});
const viewers: fc.Arbitrary<Viewer> = fc.oneof(
  site.map((own) => ({ role: 'site' as const, site: own })),
  fc.constantFrom<Viewer>({ role: 'screen' }, { role: 'control' }, { role: 'program' }),
);

test('whatever the meeting: places stay, nobody sees himself, no voice without the floor, nobody who is out', () => {
  fc.assert(
    fc.property(pictures, viewers, fc.constantFrom(...RUNGS), sites, (picture, viewer, rung, connected) => {
      const feeds = feedsOf(picture, viewer, rung, connected);
      const places = placesFor(viewer, picture);
      expect([feeds.audio.length, feeds.video.length]).toEqual([places.audio, places.video]);
      const named = [...feeds.audio, ...feeds.video.map((feed) => feed?.site ?? null)].filter((one) => one !== null);
      if (viewer.role === 'site') expect(named).not.toContain(viewer.site);
      for (const one of named) expect(picture.out).not.toContain(one);
      const voices = feeds.audio.filter((one) => one !== null);
      expect(new Set(voices).size).toBe(voices.length);
      for (const voice of voices) expect(permissionOf(picture, voice, 'A').audio).toBe(true);
      if (!isLive(rung) || rung === 'C') expect(feeds.video.every((feed) => feed === null)).toBe(true);
    }),
  );
});

test('a wall of thumbnails ends where browsers do', () => {
  const many = Array.from({ length: 90 }, (_, index) => `site-${index}`);
  expect(feedsOf({ ...meeting, out: [] }, { role: 'control' }, 'A', many).video).toHaveLength(MOSAIC);
  expect(feedsOf({ ...meeting, out: [], sites: 25 }, { role: 'control' }, 'A', many).video).toHaveLength(25);
});

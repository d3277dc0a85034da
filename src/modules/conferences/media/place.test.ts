import { expect, test } from 'vitest';
import { Place, type Origin } from './place.ts';

interface Packet {
  readonly payload: Buffer;
  readonly name: string;
}
const key = (name: string): Packet => ({ payload: Buffer.from([0x10, 0x00]), name });
const change = (name: string): Packet => ({ payload: Buffer.from([0x10, 0x01]), name });

const origin = (kind: 'audio' | 'video' = 'video') => {
  const made: Origin<Packet> & { asked: number; gives(packet: Packet): void } = {
    kind,
    places: new Set(),
    asked: 0,
    askKey: () => (made.asked += 1),
    gives: (packet) => {
      for (const place of made.places) place.takes(packet, made);
    },
  };
  return made;
};

function watched() {
  const sent: string[] = [];
  return { sent, place: new Place<Packet>({ send: ({ name }, fresh) => sent.push(fresh ? `${name}*` : name) }) };
}

test('a picture begins with a whole one, which is asked for', () => {
  const [{ sent, place }, camera] = [watched(), origin()];
  place.from(camera, 'hall');
  camera.gives(change('1'));
  camera.gives(key('2'));
  camera.gives(change('3'));
  expect(sent).toEqual(['2*', '3']);
  expect(camera.asked).toBe(2);
});

test('another size of the same camera takes over without a pause; another site at once', () => {
  const [{ sent, place }, small, large, other] = [watched(), origin(), origin(), origin()];
  place.from(small, 'hall');
  small.gives(key('s1'));
  place.from(large, 'hall');
  small.gives(change('s2'));
  large.gives(change('l1'));
  large.gives(key('l2'));
  small.gives(change('s3'));
  place.from(other, 'elsewhere');
  large.gives(change('l3'));
  other.gives(key('o1'));
  expect(sent).toEqual(['s1*', 's2', 'l2*', 'o1*']);
  expect([small.places.size, large.places.size, other.places.size]).toEqual([0, 0, 1]);
});

test('going back before the other size came leaves everything as it was', () => {
  const [{ sent, place }, small, large] = [watched(), origin(), origin()];
  place.from(small, 'hall');
  small.gives(key('s1'));
  place.from(large, 'hall');
  place.from(small, 'hall');
  large.gives(key('l1'));
  small.gives(change('s2'));
  place.from(null);
  small.gives(key('s3'));
  expect(sent).toEqual(['s1*', 's2']);
  expect([small.places.size, large.places.size]).toEqual([0, 0]);
});

test('a voice needs no whole picture', () => {
  const [{ sent, place }, voice] = [watched(), origin('audio')];
  place.from(voice);
  voice.gives(change('1'));
  place.begins();
  voice.gives(change('2'));
  expect(sent).toEqual(['1*', '2*']);
});

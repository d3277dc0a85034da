import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { poster } from './testing/samples.ts';
import { PaperRefused, type Workshop, openWorkshop } from './workshop.ts';

const program = path.join(import.meta.dirname, 'testing', 'odd-thread.ts');

let workshop: Workshop;
afterEach(() => workshop.close());

const open = (options: Parameters<typeof openWorkshop>[0] = {}): void => {
  workshop = openWorkshop({ program, ...options });
};

/** What the thread answered to a paper of this title: its title and the number of the thread. */
const made = async (title: string): Promise<string[]> =>
  Buffer.from(await workshop.make('pdf', { ...poster(), title }))
    .toString()
    .split(' by ');

test('papers wait their turn, and each gets its own answer', async () => {
  open();
  const answers = await Promise.all(['a', 'b', 'c'].map(made));
  expect(answers.map(([title]) => title)).toEqual(['a', 'b', 'c']);
  expect(new Set(answers.map(([, thread]) => thread)).size).toBe(1);
});

test('what the making threw comes back, and the thread goes on', async () => {
  open();
  const [, before] = await made('a');
  await expect(made('fault')).rejects.toThrow(new RangeError('no such page'));
  expect(await made('b')).toEqual(['b', before]);
});

test('when too many wait, the next is refused at once and the others are made', async () => {
  open({ waiting: 2 });
  const first = ['a', 'b', 'c'].map(made);
  const refusal = await made('d').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(PaperRefused);
  expect(refusal).toHaveProperty('statusCode', 503);
  expect((await Promise.all(first)).map(([title]) => title)).toEqual(['a', 'b', 'c']);
  expect(await made('e')).toHaveLength(2);
});

test.each(['leave', 'break', 'never'])(
  'a thread that ends or hangs (%s): its paper is refused, those behind it are made',
  async (title) => {
    open({ limit: 2000 });
    const [, before] = await made('a');
    const bad = made(title);
    const behind = ['b', 'c'].map(made);
    await expect(bad).rejects.toThrow(PaperRefused);
    const [b, c] = await Promise.all(behind);
    expect(b?.[0]).toBe('b');
    expect(c?.[1]).toBe(b?.[1]);
    expect(b?.[1]).not.toBe(before);
  },
);

test('a program that is not there: refused, not waited for', async () => {
  open({ program: `${program}.missing` });
  await expect(made('a')).rejects.toThrow(PaperRefused);
});

test('without work the thread ends; the next paper gets a new one', async () => {
  open({ idle: 300 });
  const [, before] = await made('a');
  expect(await made('b')).toEqual(['b', before]);
  await pause(900);
  const [, after] = await made('c');
  expect(after).not.toBe(before);
});

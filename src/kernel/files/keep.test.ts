import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDF, photo } from '../testing/sample-files.ts';
import { testRoom, type TestRoom } from '../testing/room.ts';
import { acceptFile } from './accept.ts';
import { dropFile, keepFile } from './keep.ts';
import { sweepFiles } from './sweep.ts';
import type { Upload } from './upload-value.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());

async function sent(bytes: Buffer, name: string): Promise<Upload> {
  const accepted = await acceptFile(room.files, bytes, name);
  if (!accepted.ok) throw new Error(accepted.why);
  return accepted.value;
}

const keep = (upload: Upload) => room.db.transaction().execute((tx) => keepFile(tx, upload));
const stored = async () => new Set((await Array.fromAsync(room.files.list())).map((object) => object.sha256));
const later = (hours: number) => room.setNow(Temporal.Now.instant().add({ hours }).toString());

describe('a file that a command keeps', () => {
  it('is a row with what people and pages need', async () => {
    const picture = await sent(await photo({ width: 800, height: 600 }), 'Niêm yết.jpg');
    const id = await keep(picture);
    const row = await room.db.selectFrom('kernel.file').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      sha256: picture.sha256,
      size: picture.size,
      mime: 'image/jpeg',
      name: 'Niêm yết.jpg',
      width: 800,
      height: 600,
      thumbnail_sha256: picture.thumbnail,
    });
  });

  it('is no row when the command is refused', async () => {
    const upload = await sent(PDF, 'a.pdf');
    const refused = room.db.transaction().execute(async (tx) => {
      await keepFile(tx, upload);
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(await room.db.selectFrom('kernel.file').select('id').where('sha256', '=', upload.sha256).execute()).toEqual([]);
  });
});

describe('the sweep', () => {
  it('takes what nobody names after a day, and nothing else', async () => {
    const [kept, dropped, shared, orphan] = [
      await sent(await photo({ width: 100, height: 80 }), 'giữ.jpg'),
      await sent(Buffer.concat([PDF, Buffer.from('1')]), 'xóa.pdf'),
      await sent(Buffer.concat([PDF, Buffer.from('2')]), 'hai nơi.pdf'),
      await sent(Buffer.concat([PDF, Buffer.from('3')]), 'mồ côi.pdf'),
    ];
    await keep(kept);
    const [gone, one] = [await keep(dropped), await keep(shared), await keep(shared)];
    await room.db.transaction().execute(async (tx) => {
      await dropFile(tx, gone);
      await dropFile(tx, one);
    });

    later(23);
    expect(await sweepFiles(room)).toBe(0);
    later(25);
    expect(await sweepFiles(room)).toBeGreaterThanOrEqual(2);
    const left = await stored();
    expect([kept.sha256, kept.thumbnail ?? '', shared.sha256].every((hash) => left.has(hash))).toBe(true);
    expect([dropped.sha256, orphan.sha256].some((hash) => left.has(hash))).toBe(false);
  });

  it('spares bytes that were sent again meanwhile', async () => {
    const upload = await sent(Buffer.concat([PDF, Buffer.from('4')]), 'lại.pdf');
    later(25);
    const twiceSent = { ...room, files: { ...room.files, storedAt: async () => room.now() } };
    await sweepFiles(twiceSent);
    expect((await stored()).has(upload.sha256)).toBe(true);
  });
});

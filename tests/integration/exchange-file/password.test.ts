import { readFileSync } from 'node:fs';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unsealed } from '#electron/exchange-file/password.ts';
import { writeExchangeFile } from '#electron/exchange-file/write-file.ts';
import { type Desk, isOpened, makeDesk } from './desk.ts';
import { madeAttachment, madeContent, madeOffice } from './made-files.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.remove());

const sender = madeOffice(1);
const PASSWORD = 'Été à Lyon';

async function written(password?: string, bytes = 10): Promise<Buffer> {
  const path = desk.path('sent.maillon');
  const { keys } = sender;
  const attachments = [madeAttachment(Buffer.alloc(bytes, 'photo'))];
  const result = await writeExchangeFile(
    path,
    { ...madeContent(sender), attachments },
    { keys, password, passwordCost: 5, stagingFolder: desk.stagingFolder },
  );
  if (!result.ok) throw new Error(result.error.code);
  return readFileSync(path);
}

async function locked(content: Uint8Array, password: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(password);
  encrypter.setScryptWorkFactor(5);
  return Buffer.from(await encrypter.encrypt(content));
}

test('the password is asked for, and nothing of the file can be read without it', async () => {
  const file = await written(PASSWORD);
  expect(await desk.open(file)).toEqual({ code: 'exchange-password-needed' });
  expect(file.includes('Maillon')).toBe(false);
  expect(file.includes('ateliers')).toBe(false);
});

test('a wrong password has one answer, whatever is wrong', async () => {
  const file = await written(PASSWORD, 200_000);
  const damaged = Buffer.from(file);
  damaged.writeUInt8(damaged.readUInt8(150_000) ^ 1, 150_000);
  const answers = [
    await desk.open(file, { password: 'été à lyon' }),
    await desk.open(file, { password: '' }),
    await desk.open(damaged, { password: PASSWORD }),
    await desk.open(file.subarray(0, 150_000), { password: PASSWORD }),
  ];
  for (const answer of answers) expect(answer).toEqual({ code: 'exchange-password-wrong' });
  expect(desk.left()).toEqual([]);
});

test('accents open whatever keyboard they come from', async () => {
  const file = await written(PASSWORD.normalize('NFC'));
  const opened = await desk.open(file, { password: PASSWORD.normalize('NFD') });
  expect(isOpened(opened) && opened.header.sender.structureName).toBe('Le Chat perché');
});

test('with and without a password, it is the same file', async () => {
  const plain = await desk.open(await written());
  const open = await desk.open(await written(PASSWORD), { password: PASSWORD });
  if (!isOpened(plain) || !isOpened(open)) throw new Error('refused');
  expect(open.fileHash).toBe(plain.fileHash);
  const needless = await desk.open(await written(), { password: PASSWORD });
  expect(isOpened(needless) && needless.fileHash).toBe(plain.fileHash);
});

test('a file that asks for hours of work is refused before any', async () => {
  const file = await written(PASSWORD);
  const text = file.toString('latin1');
  for (const cost of ['19', '20', '40', '99']) {
    const dear = Buffer.from(text.replace(/^(.*\n-> scrypt \S+) 5\n/, `$1 ${cost}\n`), 'latin1');
    const answer = await desk.open(dear, { password: PASSWORD });
    expect(answer).toMatchObject({
      code: 'exchange-content',
      where: 'age: the password costs too much',
    });
  }
});

test('an age file for a key is none of ours', async () => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
  const file = Buffer.from(await encrypter.encrypt(await written()));
  const answer = await desk.open(file, { password: PASSWORD });
  expect(answer).toMatchObject({ code: 'exchange-content' });
});

test('a header of age without an end is not read to its end', async () => {
  const endless = Buffer.concat([
    Buffer.from('age-encryption.org/v1\n-> scrypt '),
    Buffer.alloc(50e6, 'A'),
  ]);
  const answer = await desk.open(endless, { password: PASSWORD });
  expect(answer).toMatchObject({ code: 'exchange-content' });
});

test.each<[string, () => Promise<Buffer>, string]>([
  ['something else', async () => Buffer.from('PK a workbook'.repeat(100)), 'exchange-not-maillon'],
  ['nothing', async () => Buffer.alloc(0), 'exchange-truncated'],
  ['half a file', async () => (await written()).subarray(0, 500), 'exchange-truncated'],
  ['a file with a password', () => written(PASSWORD), 'exchange-not-maillon'],
])('a password around %s', async (_name, content, code) => {
  const file = await locked(await content(), 'x');
  expect(await desk.open(file, { password: 'x' })).toEqual({ code });
  expect(desk.left()).toEqual([]);
});

test('what a password hides is capped too', async () => {
  const { length } = await written();
  const file = await written(PASSWORD);
  const answer = await desk.open(file, { password: PASSWORD, caps: { file: length - 1 } });
  expect(answer).toMatchObject({ code: 'exchange-too-large' });
  const opened = await desk.open(file, { password: PASSWORD, caps: { file: length } });
  expect(isOpened(opened)).toBe(true);
});

test('a disk that fails under a password is not taken for a wrong one', async () => {
  const file = await written(PASSWORD, 200_000);
  const failing = async function* (): AsyncGenerator<Uint8Array> {
    yield file.subarray(0, 100_000);
    await Promise.resolve();
    throw new Error('the disk is gone');
  };
  const reading = async (): Promise<void> => {
    for await (const chunk of unsealed(failing(), PASSWORD))
      expect(chunk.length).toBeGreaterThan(0);
  };
  await expect(reading()).rejects.toThrow('the disk is gone');
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { writeExchangeFile } from '#electron/exchange-file/write-file.ts';
import { madeAttachment, madeContent, madeOffice } from './made-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillon-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sender = madeOffice(1);

test.each([undefined, 'été 2026'])(
  'what is written is read back (password: %s)',
  async (password) => {
    const path = join(folder, 'a.maillon');
    const content = { ...madeContent(sender), attachments: [madeAttachment(Buffer.from('photo'))] };
    const options = {
      stagingFolder: join(folder, 'in'),
      keys: sender.keys,
      password,
      passwordCost: 10,
    };
    const written = await writeExchangeFile(path, content, options);
    const opened = await openExchangeFile(path, { stagingFolder: join(folder, 'in'), password });
    if (!opened.ok || !written.ok) throw new Error('refused');
    expect(opened.value.fileHash).toBe(written.value.hash);
    expect(opened.value.header).toMatchObject(content.facts);
    expect([...opened.value.changeSets()]).toEqual(content.changeSets);
    const [photo] = opened.value.attachments;
    expect(Buffer.concat([...(photo?.chunks() ?? [])]).toString()).toBe('photo');
    opened.value.close();
    expect(readdirSync(join(folder, 'in'))).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(['a.maillon', 'in']);
  },
);

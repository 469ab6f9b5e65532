/**
 * Run by disk-full.test.ts in a process of its own: writes or opens `a.maillon` in a folder, and prints how that
 * ended.
 */
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { writeExchangeFile } from '#electron/exchange-file/write-file.ts';
import { madeAttachment, madeContent, madeOffice } from './made-files.ts';

const [, , act, folder = ''] = argv;
const { keys, ...office } = madeOffice(1);
const path = join(folder, 'a.maillon');
const stagingFolder = join(folder, 'staging');

const outcome = () => {
  if (act === 'open') return openExchangeFile(path, { stagingFolder });
  const attachments = [madeAttachment(Buffer.alloc(1_000_000, 'photo'))];
  const content = { ...madeContent({ keys, ...office }, [2_000, 0]), attachments };
  return writeExchangeFile(path, content, { keys, stagingFolder });
};

const result = await outcome();
stdout.write(result.ok ? 'done' : result.error.code);

/** A second process that opens a network and holds it until its standard input closes. Says how that went. */
import { randomBytes, randomUUID } from 'node:crypto';
import { argv, stdin, stdout } from 'node:process';
import { openForWork } from '../../../electron/store/network-folder.ts';
import { RECORD_TYPES } from '../../../shared/model/types.ts';

const [, , folder = '', stateFolder = ''] = argv;
const opened = openForWork(folder, {
  stateFolder,
  declarations: RECORD_TYPES,
  now: () => new Date(),
  newId: randomUUID,
  randomBytes,
});
stdout.write(`${opened.ok ? 'open' : opened.error.code}\n`);
stdin.on('end', () => {
  if (opened.ok) opened.value.close();
});
stdin.resume();

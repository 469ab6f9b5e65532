/** A network that the web host opens, with what a bench wants in it: made through the store, as no one would type it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalBackend } from '#electron/backend/create-backend.ts';
import { storeOf } from '#electron/backend/opened-network.ts';
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import type { Value } from '#shared/model/field.ts';

/** Answers the folder of the network, closed again. */
export async function makeNetwork(folder: string, gesture: Gesture): Promise<string> {
  const backend = createLocalBackend({
    dataFolder: join(folder, 'data'),
    stateFolder: join(folder, 'state'),
    resources: '',
    version: '',
    longReader: 'in-process',
  });
  const call = async (name: string, input: unknown) => {
    const answer = await backend.call({ name, input, session: 'bench-session' });
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
    return answer.value;
  };
  await call('application.createNetwork', { name: 'Mesure', structure: 'Ici' });
  const person = await call('record.create', {
    type: 'person',
    id: 'measurer',
    values: [
      { field: 'firstName', value: 'Camille' },
      { field: 'lastName', value: 'Mesure' },
    ],
  });
  if (person !== undefined) await call('application.setAuthor', { person: 'measurer' });
  const network = backend.application.current();
  const store = network && storeOf(network);
  if (network === undefined || store?.ok !== true)
    throw new Error('the bench could not write its network');
  store.value.write(gesture, { session: 'bench', author: '' });
  await backend.close();
  return network.folder;
}

/** Puts a value in a cell of the gesture being written. */
export const setIn =
  (gesture: Intent[]) =>
  (type: string, record: string, field: string, value: Value, element?: string): number =>
    gesture.push({
      act: 'set',
      type,
      record,
      field,
      value,
      ...(element === undefined ? {} : { element }),
    });

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

/** When the shared folder is looked at, with a clock and a disk's word that the test holds. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  AFTER_MOVE_MS,
  AFTER_WRITING_MS,
  EVERY_MS,
  keepInStep,
  type KeptInStep,
} from '#electron/backend/shared-folder/keep-in-step.ts';
import { ALONE, look } from '#electron/backend/shared-folder/look.ts';
import { foundingOffice, newWorld, type TestOffice, type World } from '../exchange/office-place.ts';
import { share } from './shared-office.ts';

let world: World;
let office: TestOffice;
let step: KeptInStep;
let looks: boolean[];
/** What was asked of the clock, and not given up. */
let due: { readonly milliseconds: number; readonly job: () => void }[];
let move: () => void;

beforeEach(async () => {
  world = newWorld();
  office = await foundingOffice(world);
  looks = [];
  due = [];
  const { application, inTurn } = office.backend;
  step = keepInStep({
    application,
    subscribe: (listener) => office.backend.subscribe(listener),
    look: (isAwaited) => {
      looks.push(isAwaited);
      return look(ALONE, { application, inTurn });
    },
    onDefect: (error) => {
      throw error;
    },
    scheduling: {
      after(milliseconds, job) {
        const one = { milliseconds, job };
        due.push(one);
        return () => {
          due = due.filter((other) => other !== one);
        };
      },
      watch(_folder, onMove) {
        move = onMove;
        return () => undefined;
      },
    },
  });
});
afterEach(async () => {
  await step.close();
  await office.close();
  world.remove();
});

/** Lets what is due happen, to its end. */
async function pass(): Promise<void> {
  const [first] = due;
  due = due.slice(1);
  first?.job();
  const isOver = async (): Promise<boolean> => {
    await setImmediate();
    const { folder } = await office.ask('folder.state', {});
    return folder?.isLooking !== true && (folder === null || due.length > 0);
  };
  while (!(await isOver()));
}

const waits = (): number[] => due.map(({ milliseconds }) => milliseconds);

test('nothing is looked at without a folder; then at once, every minute, and soon after something moves', async () => {
  await office.ask('application.setSettings', { density: 'compact' });
  expect(waits()).toEqual([AFTER_MOVE_MS]);
  await pass();
  expect(looks).toEqual([]);
  expect(waits()).toEqual([]);

  await share(world, office);
  await office.ask('folder.synchronise', {});
  expect(waits()).toEqual([0]);
  await pass();
  expect(looks).toEqual([true]);
  expect(waits()).toEqual([EVERY_MS]);
  await pass();
  expect(looks).toEqual([true, false]);

  const { records } = await office.ask('record.list', { type: 'planItem' });
  const cells = [{ field: 'title', value: 'Changé' }];
  const changes = [{ id: records[0]?.id ?? '', cells }];
  await office.ask('record.set', { type: 'planItem', changes });
  expect(waits()).toEqual([AFTER_WRITING_MS]);
  move();
  move();
  expect(waits()).toEqual([AFTER_MOVE_MS]);

  await office.ask('folder.leave', {});
  await pass();
  expect(looks).toHaveLength(2);
  expect(waits()).toEqual([]);
  await expect(office.ask('folder.synchronise', {})).rejects.toThrow('not-found');
});

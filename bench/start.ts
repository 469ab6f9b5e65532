/**
 * From nothing to a first answer on a large network, in a process of its own, beside a process that only opens the
 * same file; and the memory that the backend holds then.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Figure, figure, median } from './measure.ts';
import { gestureFor, items, makeScene, PLAN } from './scene.ts';

const reported = z.object({ milliseconds: z.number(), megabytes: z.number() });

export async function measureStart(records: number, runs: number): Promise<Figure[]> {
  const scene = makeScene();
  const network = scene.open();
  network.store.write(
    [
      { act: 'set', type: 'plan', record: PLAN, field: 'title', value: 'Plan' },
      ...gestureFor(items(records)),
    ],
    { session: 'bench', author: '' },
  );
  network.close();
  const start = (what: 'maillon' | 'bare') => {
    const script = fileURLToPath(new URL('start-process.ts', import.meta.url));
    const printed = execFileSync(process.execPath, [
      script,
      what,
      scene.folder,
      scene.deps.stateFolder,
    ]);
    return reported.parse(JSON.parse(printed.toString()));
  };
  const ours = Array.from({ length: runs }, () => ({
    bare: start('bare'),
    maillon: start('maillon'),
  }));
  scene.remove();
  const of = (pick: (run: (typeof ours)[number]) => number): number => median(ours.map(pick));
  return [
    figure(
      'start: open and first answer',
      '≤ 1.5 s beyond the bare host',
      of(({ maillon }) => maillon.milliseconds),
      of(({ bare }) => bare.milliseconds),
    ),
    figure(
      'memory once open',
      'backend ≤ 250 MB',
      of(({ maillon }) => maillon.megabytes),
      of(({ bare }) => bare.megabytes),
      'MB',
    ),
  ];
}

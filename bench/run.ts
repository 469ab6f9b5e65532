/**
 * `npm run bench`: the figures of shared/design/quality.md that concern what exists, each beside a baseline taken in
 * the same run. Prints a table and writes bench/results.json; with `--only grid,store`, those subjects alone, and
 * results.json keeps the whole run it had. Nothing fails on a time.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureDashboard } from './dashboard.ts';
import { measureDocuments } from './documents.ts';
import { measureDuplicates } from './duplicates.ts';
import { measureExchangeFiles } from './exchange-file.ts';
import type { Figure } from './measure.ts';
import { measureGrid } from './grid.ts';
import { measureRegisters } from './registers.ts';
import { measureSharing } from './sharing.ts';
import { measureStart } from './start.ts';
import { measureStore } from './store.ts';
import { measureWorkshop } from './workshop.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    records: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '3' },
    actions: { type: 'string', default: '20000' },
    periods: { type: 'string', default: '200' },
    notes: { type: 'string', default: '1000' },
    offers: { type: 'string', default: '2000' },
    structures: { type: 'string', default: '20000' },
    resources: { type: 'string', default: '5000' },
  },
});
const records = Number(values.records);
const runs = Number(values.runs);

const subjects: Record<string, () => Promise<readonly Figure[]>> = {
  store: () => measureStore(records, runs),
  exchange: () => measureExchangeFiles(records, runs),
  start: () => measureStart(records, runs),
  grid: () => measureGrid(Number(values.actions), Number(values.periods)),
  workshop: () => measureWorkshop(Number(values.notes)),
  dashboard: async () => [await measureDashboard(Number(values.actions))],
  sharing: async () => [await measureSharing(Number(values.offers))],
  documents: () => measureDocuments(runs),
  registers: () => measureRegisters(Number(values.structures), Number(values.resources)),
  duplicates: () => measureDuplicates(Number(values.structures), runs),
};
const chosen = values.only?.split(',') ?? Object.keys(subjects);

const figures: Figure[] = [];
for (const name of chosen) {
  const measure = subjects[name];
  if (measure === undefined) {
    throw new Error(`no such subject: ${name}; there are ${Object.keys(subjects).join(', ')}`);
  }
  figures.push(...(await measure()));
}
if (values.only === undefined) {
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
}
console.log(`\n${records} records of 8 fields, median of ${runs} runs\n`);
console.table(
  Object.fromEntries(
    figures.map(({ name, value, unit, baseline, ratio, goal }) => [
      name,
      {
        value: `${value} ${unit}`,
        baseline: baseline === null ? '' : `${baseline} ${unit}`,
        ratio: ratio ?? '',
        goal,
      },
    ]),
  ),
);

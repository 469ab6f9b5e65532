/**
 * `npm run bench`: the figures of shared/design/quality.md that concern what exists, each beside a baseline taken in
 * the same run. Prints a table and writes bench/results.json. Nothing fails on a time.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureDashboard } from './dashboard.ts';
import { measureDocuments } from './documents.ts';
import { measureDuplicates } from './duplicates.ts';
import { measureExchangeFiles } from './exchange-file.ts';
import type { Figure } from './measure.ts';
import { measureGrid } from './grid.ts';
import { measureSharing } from './sharing.ts';
import { measureStart } from './start.ts';
import { measureStore } from './store.ts';
import { measureWorkshop } from './workshop.ts';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '3' },
    actions: { type: 'string', default: '20000' },
    periods: { type: 'string', default: '200' },
    notes: { type: 'string', default: '1000' },
    offers: { type: 'string', default: '2000' },
    structures: { type: 'string', default: '20000' },
  },
});
const records = Number(values.records);
const runs = Number(values.runs);

const figures: Figure[] = [
  ...(await measureStore(records, runs)),
  ...(await measureExchangeFiles(records, runs)),
  ...(await measureStart(records, runs)),
  ...(await measureGrid(Number(values.actions), Number(values.periods))),
  ...(await measureWorkshop(Number(values.notes))),
  await measureDashboard(Number(values.actions)),
  await measureSharing(Number(values.offers)),
  ...(await measureDocuments(runs)),
  ...(await measureDuplicates(Number(values.structures), runs)),
];
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
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

/**
 * Plans printed and saved, asked through the backend as a window does, from the click to the finished file: the
 * reference plan and one of 2,000 actions. Beside each, the library alone that writes as many plain cells.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import PDFDocument from 'pdfkit';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/index.ts';
import type { ExportFormat } from '#shared/contract/spreadsheets.ts';
import { createLocalBackend } from '#electron/backend/create-backend.ts';
import { readFonts } from '#electron/backend/documents/fonts.ts';
import { placeOf } from '#electron/backend/places.ts';
import { readCsv, writeCsv } from '#electron/backend/services/csv-file.ts';
import { compare, type Figure } from './measure.ts';
import { sentence } from './scene.ts';

type Rows = readonly (readonly string[])[];

const REFERENCE = new URL('../tests/fixtures/plan-d-action-2024-2028.csv', import.meta.url);
const MANY = 2000;
/** Columns of the printed plan. */
const COLUMNS = 7;

export async function measureDocuments(runs: number): Promise<Figure[]> {
  const root = mkdtempSync(join(tmpdir(), 'maillon-bench-'));
  const backend = createLocalBackend({
    dataFolder: join(root, 'data'),
    stateFolder: join(root, 'state'),
    resources: placeOf('resources'),
    version: 'bench',
    longReader: 'in-process',
  });
  async function ask<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const answer = await backend.call({ name, input, session: 'bench' });
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
    // The handler of this name made the value.
    return answer.value as OutputOf<N>;
  }
  async function planOf(title: string, rows: Rows): Promise<string> {
    const path = join(root, 'plan.csv');
    writeFileSync(path, writeCsv(rows));
    const file = await backend.offerFile({ path, name: 'plan.csv', temporary: false });
    return (await ask('import.plan', { file, title, plan: null })).plan;
  }
  async function save(plan: string, format: ExportFormat): Promise<void> {
    const { file } = await ask('export.plan', { plan, format });
    const taken = await backend.takeFile(file);
    if (taken !== undefined) copyFileSync(taken.path, join(root, `out.${format}`));
  }

  try {
    await ask('application.createNetwork', { name: 'Banc', structure: 'Banc' });
    const reference = readCsv(readFileSync(REFERENCE));
    if (!reference.ok) throw new Error('the reference cannot be read');
    const plans = [
      ['of the reference', reference.value.rows, '≤ 1 s'],
      [`of ${MANY} actions`, manyActions(), '≤ 10 s'],
    ] as const;
    const figures: Figure[] = [];
    for (const [what, rows, goal] of plans) {
      const plan = await planOf(what, rows);
      for (const [format, bare] of Object.entries(BARE)) {
        const ours = () => save(plan, format as keyof typeof BARE);
        // What is loaded once is not what is measured.
        await ours();
        figures.push(
          await compare(`${format} ${what}`, goal, runs, { ours, bare: () => bare(rows.length) }),
        );
      }
    }
    return figures;
  } finally {
    await backend.close();
    rmSync(root, { recursive: true, force: true });
  }
}

function manyActions(): Rows {
  const rows = Array.from({ length: MANY }, (_, index) => [
    `Mission ${Math.floor(index / 250)}`,
    `Objectif ${Math.floor(index / 8)} ${sentence(index, 6)}`,
    `Action ${index} ${sentence(index + 3, 8)}`,
    ['À faire', 'En cours', 'Réalisée'][index % 3] ?? '',
    sentence(index + 5, 3),
    sentence(index + 7, 6),
    index % 2 === 0 ? 'X' : '',
  ]);
  const headings = ['Mission', 'Objectif', 'Action', 'État', 'Territoires', 'Moyens humains'];
  return [[...headings, 'Priorité 2024-2025'], ...rows];
}

const cellsOf = (rows: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => sentence(row * COLUMNS + column, 3)),
  );

/** The same number of cells by the library alone: one line each, no width measured, no page sought. */
const BARE = { pdf: barePdf, docx: bareDocx, xlsx: bareXlsx } as const;

const ROWS_OF_A_PAGE = 30;

async function barePdf(rows: number): Promise<void> {
  const doc = new PDFDocument({ font: '', autoFirstPage: false });
  const { promise, resolve } = Promise.withResolvers<void>();
  doc.on('data', () => undefined);
  doc.on('end', () => resolve());
  doc.registerFont('regular', readFonts(placeOf('resources')).regular);
  for (const [row, cells] of cellsOf(rows).entries()) {
    if (row % ROWS_OF_A_PAGE === 0) doc.addPage({ size: 'A3', margin: 0 }).font('regular');
    for (const [column, text] of cells.entries())
      doc.text(text, 100 * column, 24 * (row % ROWS_OF_A_PAGE), { lineBreak: false });
  }
  doc.end();
  return promise;
}

async function bareDocx(rows: number): Promise<void> {
  const table = new Table({
    rows: cellsOf(rows).map(
      (cells) =>
        new TableRow({
          children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });
  await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
}

async function bareXlsx(rows: number): Promise<void> {
  await writeXlsx({ sheets: [{ name: 'Plan', rows: cellsOf(rows) }] });
}

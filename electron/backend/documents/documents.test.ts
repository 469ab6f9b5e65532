/** Every kind of block, in both renderers; what plans make of them is tried in tests/integration/documents.test.ts. */
import { strFromU8, unzipSync } from 'fflate';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  type Block,
  type DocumentDescription,
  paragraph,
} from '#shared/domain/document/document.ts';
import { renderDocx } from './docx.ts';
import { readFonts } from './fonts.ts';
import { renderPdf } from './pdf.ts';

const fonts = readFonts(resolve(import.meta.dirname, '../../../resources'));

const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Compte rendu' },
  paragraph('Une ligne\u{1} & <b>une autre</b>\nà la suite'),
  { kind: 'heading', level: 2, text: 'Présents' },
  paragraph('Camille', { bullet: true }),
  { kind: 'signatureLine', label: 'La présidente' },
  { kind: 'pageBreak' },
  {
    kind: 'table',
    columns: [1, 2],
    fontSize: 9,
    continued: '(suite)',
    header: [],
    rows: [
      {
        rule: 'thin',
        minHeight: 40,
        cells: [{ paragraphs: [] }, { paragraphs: [paragraph('x', { align: 'right' })] }],
      },
    ],
  },
];

const described = (given: readonly Block[]): DocumentDescription => ({
  title: 'Essai <1>',
  author: 'Réseau',
  language: 'fr',
  date: '2026-11-21',
  page: { paper: 'a4', orientation: 'portrait', margin: 40 },
  footer: { text: 'Réseau', page: 'page' },
  blocks: given,
});

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\n/gu)?.length ?? 0;

test('PDF: every block, on as many pages as it takes', async () => {
  expect(pagesOf(await renderPdf(described(blocks), fonts))).toBe(2);
  const long = Array.from({ length: 12 }, () => paragraph('Un long paragraphe. '.repeat(80)));
  expect(pagesOf(await renderPdf(described(long), fonts))).toBeGreaterThan(2);
  expect(pagesOf(await renderPdf(described([]), fonts))).toBe(1);
});

test('DOCX: every block, text as text', async () => {
  const files = unzipSync(await renderDocx(described(blocks)));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('&lt;b&gt;une autre&lt;/b&gt;');
  expect(xml).not.toContain('\u{1}');
  expect(xml).toContain('w:pStyle w:val="Heading2"');
  expect(xml).toContain('w:pageBreakBefore');
  expect(xml).toContain('La présidente');
});

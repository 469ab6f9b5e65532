import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsFromClipboard, putOnClipboard } from './clipboard.ts';
import { readHtmlTable, writeHtmlTable } from './html-table.ts';
import { readTsv, writeTsv } from './tsv.ts';

/** A clipboard that keeps what it is given, as the browser's does. */
function clipboard(held: Readonly<Record<string, string>> = {}) {
  const data = new Map(Object.entries(held));
  return {
    getData: (type: string) => data.get(type) ?? '',
    setData: (type: string, text: string) => void data.set(type, text),
  };
}

const letters = fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', "'", '=', '-', '<', '&', '\u00A0');
const text = fc.oneof(fc.string({ unit: letters, maxLength: 8 }), fc.string());
const canonical = text.map((one) => one.replaceAll(/\r\n?/gu, '\n'));
const block = (cell: fc.Arbitrary<string>) =>
  fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    }),
  );

test('what is no table is left in no time, however it repeats itself', () => {
  const plain = { 'text/plain': 'a\tb' };
  for (const piece of ['<a', '<style', '<a style', '</style', '<style></style ', '<td style=']) {
    const html = piece.repeat(150_000);
    expect(cellsFromClipboard(clipboard({ ...plain, 'text/html': html }))).toEqual([['a', 'b']]);
  }
});

test('style sheets and handlers are left out, and what stands around them kept', () => {
  const html = `<style>td { x: "<table>" }</style><table><tr><td style="a" onclick="b">un</td>
    <td><STYLE>b</STYLE >deux</td></tr></table><style>unclosed <table>`;
  expect(readHtmlTable(html)).toEqual([['un', 'deux']]);
});

describe('plain text', () => {
  test('reads back what it wrote, whatever the cells hold', () => {
    fc.assert(
      fc.property(block(canonical), (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });

  test('reads any text at all without losing a letter of it', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(readTsv(any).length).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\t',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['"deux\nlignes"\tb\n', [['deux\nlignes', 'b']]],
    ['"dit ""oui"""', [['dit "oui"']]],
    ['"jamais fermé\tb', [['"jamais fermé', 'b']]],
    ['un "mot" cité', [['un "mot" cité']]],
    ["'=1+1", [['=1+1']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('reads %j as spreadsheets write it', (written, cells) => {
    expect(readTsv(written)).toEqual(cells);
  });

  test('what would compute in a spreadsheet leaves inert', () => {
    expect(writeTsv([['=1+1', '- point', '+33']])).toBe("'=1+1\t'- point\t'+33\r\n");
  });
});

describe('tables', () => {
  test('hold script and HTML as text', () => {
    const html = writeHtmlTable([['<script>alert(1)</script>', 'a & b', 'deux\nlignes']]);
    expect(html).toContain('&lt;script&gt;');
    expect(readHtmlTable(html.replace(' data-maillon', ''))).toEqual([
      ['<script>alert(1)</script>', 'a & b', 'deux\nlignes'],
    ]);
  });

  test('words come back as they were, through a table of any other program', () => {
    const words = fc.stringMatching(/^[a-zé"&<>;']{0,6}( [a-zé"&<>;']{1,6}){0,2}$/u);
    fc.assert(
      fc.property(block(words), (rows) => {
        const read = readHtmlTable(
          `<div>${writeHtmlTable(rows).replace(' data-maillon', '')}</div>`,
        );
        expect(read).toEqual(rows.map((row) => row.map((one) => one.trim())));
      }),
    );
  });

  test('Excel: colours and formats are left out, an empty cell stays empty', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {color:red}</style></head>
      <body><table border=0><col width=80><tr height=20><td class=xl65>Carte  des\n   ateliers</td><td>&nbsp;</td></tr>
      <tr><td>A<br>B</td><td align=right x:num="46371">15/12/2026</td></tr></table></body></html>`;
    expect(readHtmlTable(html)).toEqual([
      ['Carte des ateliers', ''],
      ['A\nB', '15/12/2026'],
    ]);
  });

  test('Word: paragraphs are lines, a cell that spans gives its text to the first', () => {
    const html = `<table><tr><td rowspan=2><p class=MsoNormal>Obj 1</p></td><td><p>Une</p><p>deux</p></td></tr>
      <tr><td><p>Trois</p></td></tr></table>`;
    expect(readHtmlTable(html)).toEqual([
      ['Obj 1', 'Une\ndeux'],
      ['', 'Trois'],
    ]);
  });

  test('headings on two bands become one line, and a title over the whole width is no heading', () => {
    const bands = `<tr><td rowspan=2>Mission</td><td rowspan=2>Action</td><td colspan=2>Ressources</td></tr>
      <tr><td>humaines</td><td>financières</td></tr><tr><td>M</td><td>A</td><td>1</td><td>2</td></tr>`;
    expect(readHtmlTable(`<table>${bands}</table>`)).toEqual([
      ['Mission', 'Action', 'humaines', 'financières'],
      ['M', 'A', '1', '2'],
    ]);
    const titled =
      '<table><tr><td colspan=2>Projet</td></tr><tr><td>Mission</td><td>Action</td></tr></table>';
    expect(readHtmlTable(titled)).toEqual([['Mission', 'Action']]);
  });

  test('a column in which nothing begins is none, and bands without tall cells are left to whoever reads headings', () => {
    const slivered = `<tr><td colspan=2>Projet</td><td colspan=2>Stratégie</td></tr>
      <tr><td>Mission</td><td colspan=2>Objectif</td><td>Action</td></tr>
      <tr><td rowspan=2>M</td><td colspan=2>O</td><td>A</td></tr><tr><td colspan=2>P</td><td>B</td></tr>`;
    expect(readHtmlTable(`<table>${slivered}</table>`)).toEqual([
      ['Projet', '', 'Stratégie'],
      ['Mission', 'Objectif', 'Action'],
      ['M', 'O', 'A'],
      ['', 'P', 'B'],
    ]);
  });

  test('a table that claims to be immense is left aside', () => {
    const huge = `<table>${'<tr><td colspan=1000 rowspan=1000>a</td></tr>'.repeat(2_100)}</table>`;
    expect(readHtmlTable(huge)).toEqual([]);
  });
});

describe('the clipboard', () => {
  test('prefers the table, unless it is our own, whose text is exact', () => {
    const own = clipboard();
    putOnClipboard(own, [['  deux  ', '"x"']]);
    expect(cellsFromClipboard(own)).toEqual([['  deux  ', '"x"']]);
    const word = {
      'text/html': '<table><tr><td>a</td><td>b</td></tr></table>',
      'text/plain': 'a\nb',
    };
    expect(cellsFromClipboard(clipboard(word))).toEqual([['a', 'b']]);
    expect(cellsFromClipboard(clipboard({ 'text/plain': 'seul' }))).toEqual([['seul']]);
    expect(cellsFromClipboard(clipboard())).toBeNull();
  });
});

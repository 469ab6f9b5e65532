import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err } from '#shared/lib/result.ts';
import { MOST_COLUMNS, MOST_MEGABYTES, MOST_ROWS, readCsv, writeCsv } from './csv-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
const read = (from: Uint8Array) => {
  const result = readCsv(from);
  return result.ok ? result.value : result.error.code;
};

describe('reading CSV', () => {
  it.each([
    ['UTF-8', bytes('Mission;Échéance\na;b'), 'utf-8', ';'],
    ['UTF-8 with BOM', bytes('\u{FEFF}Mission;Échéance\r\na;b\r\n'), 'utf-8', ';'],
    ['Windows-1252', latin('Mission;Échéance\r\na;b\r\n'), 'windows-1252', ';'],
    ['commas', bytes('Mission,Échéance\na,b'), 'utf-8', ','],
    ['tabs', bytes('Mission\tÉchéance\na\tb'), 'utf-8', '\t'],
    ['quotation marks', bytes('"Mission";"Échéance"\n"a";"b"'), 'utf-8', ';'],
  ])('understands %s', (_name, from, encoding, separator) => {
    expect(read(from)).toEqual({
      encoding,
      separator,
      rows: [
        ['Mission', 'Échéance'],
        ['a', 'b'],
      ],
    });
  });

  it('says in which row a quote is not closed, and takes one inside a word for what it is', () => {
    expect(readCsv(bytes('a;b\nc;d\ne;"f\ng;h\n'))).toEqual(
      err({ code: 'sheet-open-quote', row: 3 }),
    );
    expect(read(bytes('a;b\n5" de tube;d\n'))).toMatchObject({
      rows: [
        ['a', 'b'],
        ['5" de tube', 'd'],
      ],
    });
  });

  it('keeps blank rows, so that rows keep their numbers', () => {
    expect(read(bytes('a;b\n\nc;d\n'))).toMatchObject({ rows: [['a', 'b'], [''], ['c', 'd']] });
  });

  it('reads the euro of Windows-1252', () => {
    expect(read(latin('Coût;€\n'))).toMatchObject({ rows: [['Coût', '€']] });
  });

  it.each([
    ['nothing', bytes(''), 'sheet-empty'],
    ['blank lines', bytes('\u{FEFF}\r\n \r\n'), 'sheet-empty'],
    ['a quote that is never closed', bytes('a;b\nc;d\ne;"f\ng;h\n'), 'sheet-open-quote'],
    ['a quote that is closed too early', bytes('a;b\n"c"d;e\n'), 'sheet-open-quote'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xe9), 'file-unreadable'],
    ['too many columns', bytes(';'.repeat(MOST_COLUMNS)), 'file-too-large'],
    ['too many rows', bytes('a\n'.repeat(MOST_ROWS + 2)), 'file-too-large'],
    ['too many bytes', new Uint8Array(MOST_MEGABYTES * 1024 * 1024 + 1), 'file-too-large'],
  ])('refuses %s', (_name, from, code) => {
    expect(read(from)).toBe(code);
  });
});

describe('writing CSV', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
    fc.stringMatching(/^[=+\-@'\t\r\n";, a]{0,6}$/),
  );

  it('is read back exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1 }),
        (width, table) => {
          const rows = [
            Array.from({ length: width + 1 }, (_, index) => `h${index}`),
            ...table.map((row) => ['x', ...row.slice(0, width)]),
          ];
          expect(read(writeCsv(rows))).toEqual({ encoding: 'utf-8', separator: ';', rows });
        },
      ),
    );
  });

  it('leaves nothing that computes', () => {
    const text = new TextDecoder().decode(writeCsv([['=1+1', '-2', '@a', '\t=1', "'=1", 'a=1']]));
    expect(text).toBe("'=1+1;'-2;'@a;'\t=1;''=1;a=1\r\n");
  });
});

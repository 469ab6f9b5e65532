/** Tables of records of any type, coming in and going out. The rules are pure (shared/domain/record-import.ts). */
import { writeFile } from 'node:fs/promises';
import { inTableOrder, recordCellText, recordsTable } from '#shared/domain/record-export.ts';
import { isNameable } from '#shared/domain/record-from-name.ts';
import { tableFields } from '#shared/domain/record-columns.ts';
import { cellOf, typedSheet } from '#shared/domain/typed-sheet.ts';
import { err, ok } from '#shared/lib/result.ts';
import { networkName } from '../documents/rendered.ts';
import { fileNameOf } from '../file-name.ts';
import type { NetworkHandlers } from '../network-handler.ts';
import { readRows, toRecord } from '../rows.ts';
import { writeCsv } from '../services/csv-file.ts';
import { readRecords, recordDirectory, type ReadRecords } from '../services/record-tables.ts';
import { areStructural, gathered, settingCells, typeNamed } from '../values.ts';

export const recordTablesHandlers: Pick<
  NetworkHandlers,
  'import.previewRecords' | 'import.records' | 'export.records'
> = {
  async 'import.previewRecords'(input, context) {
    // Never written: the ids of a preview only tell its rows apart.
    let count = 0;
    const read = await readRecords(input, context, () => `new-${(count += 1)}`);
    if (!read.ok) return read;
    const { imported, made, unknownNames } = read.value;
    const { columns, rows, problems } = imported;
    return ok({
      columns: columns.map(({ heading, target }) => ({
        heading,
        target: target === null ? null : target.kind === 'id' ? 'id' : target.field.name,
        element: target?.kind === 'field' ? target.element : '',
      })),
      rows: rows.map(({ changes, ...row }) => ({ ...row, changes: [...changes] })),
      problems: [...problems],
      refusedRows: new Set(problems.map(({ row }) => row)).size,
      unknownNames: [...unknownNames].map(([type, names]) => {
        const known = context.model.types.get(type);
        return { type, names: [...names], canBeMade: known !== undefined && isNameable(known) };
      }),
      counts: { ...countsOf(imported), made: made.length },
    });
  },

  async 'import.records'(input, context) {
    const read = await readRecords({ ...input, language: 'fr' }, context, context.newId);
    if (!read.ok) return read;
    const { type, imported, made } = read.value;
    const { problems, changes } = imported;
    if (problems.length > 0 && !input.leave)
      return err({ code: 'sheet-refused', count: problems.length });
    // What says where a record stands is written once, with it.
    if (changes.some(({ isNew, cells }) => !isNew && areStructural(type, cells)))
      return err({ code: 'structural-field' });
    const gesture = gathered([
      ...made.map((one) => settingCells(one.type, one.id, one.cells)),
      ...changes.map(({ record, cells }) => settingCells(type, record, cells)),
    ]);
    if (!gesture.ok) return gesture;
    const left = new Set(problems.map(({ row }) => row)).size;
    return ok({
      gesture: gesture.value,
      output: {
        ids: changes.map(({ record }) => record),
        ...countsOf(imported),
        made: made.length,
        left,
      },
    });
  },

  async 'export.records'({ type: name, format, language, fields: asked, ids, title }, context) {
    const known = typeNamed(context.model, name);
    if (!known.ok) return known;
    const type = known.value;
    const all = inTableOrder(type, tableFields(type));
    const unknown = asked?.find((field) => all.every((one) => one.name !== field));
    if (unknown !== undefined) return err({ code: 'unknown-field', field: unknown });
    const fields =
      asked === undefined
        ? all
        : asked.flatMap((field) => all.find((one) => one.name === field) ?? []);
    const stored = (await readRows(context, type)).map((row) => toRecord(type, row));
    const byId = new Map(stored.map((record) => [record.id, record]));
    const records = ids === undefined ? stored : ids.flatMap((id) => byId.get(id) ?? []);
    const directory = await recordDirectory(context, type);
    const { headings, columns } = recordsTable(fields, records, language);
    const called = title ?? type.label.many[language];
    const fileName = fileNameOf(called, format);
    const { path, token } = context.files.produce(fileName);
    if (format === 'csv') {
      const rows = records.map((record) =>
        columns.map((target) => recordCellText(target, record, directory, language)),
      );
      await writeFile(path, writeCsv([[...headings], ...rows]));
      return ok({ file: token, name: fileName });
    }
    const { spreadsheetWriters } = await import('../documents/spreadsheet.ts');
    const sheet = typedSheet({
      title: called,
      network: await networkName(context),
      language,
      headings,
      columns,
      frozen: 1,
      rows: records.map((record) =>
        columns.map((target) =>
          cellOf(target, record, recordCellText(target, record, directory, language)),
        ),
      ),
    });
    await writeFile(path, await spreadsheetWriters[format](sheet));
    return ok({ file: token, name: fileName });
  },
};

function countsOf({ rows }: ReadRecords['imported']) {
  const counts = { new: 0, changed: 0, same: 0 };
  for (const { effect } of rows) counts[effect] += 1;
  return counts;
}

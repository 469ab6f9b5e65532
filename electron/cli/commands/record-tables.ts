/** `import --as TYPE` and `export --as TYPE`: records of any type as a table. */
import { basename, extname, resolve } from 'node:path';
import type { CellInput, FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import { EXPORT_FORMATS, isDocumentFormat } from '#shared/contract/spreadsheets.ts';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { failureSentence, problemSentence } from '#shared/words/sentences.ts';
import { cellsOf, readAssignment } from '../assignments.ts';
import { done, misused, type Outcome, refusedFor, type Run } from '../command.ts';
import { type Office, withNetwork } from '../network.ts';
import { saveFile } from '../save-file.ts';
import { describeType, directoryOf, problemSaid } from './records.ts';

export const importRecords: Run = ({ positionals, values, flags }) => {
  const [folder = '', file = '', ...assignments] = positionals;
  const isPreview = flags.has('preview');
  return withNetwork(folder, isPreview ? 'read' : 'write', async (office) => {
    const { backend, ask, refuse, words, language } = office;
    const type = await describeType(values['as'] ?? '', office);
    if (!type.ok) return refuse(type.error);
    const given = await givenBy(assignments, type.value, office);
    if (!given.ok) return given.error;
    const offered = { path: resolve(file), name: basename(file), temporary: false };
    const meanings = await ask('import.meanings', { type: type.value.name });
    const asked = {
      remembered: meanings.ok ? meanings.value : [],
      file: await backend.offerFile(offered),
      type: type.value.name,
      given: given.value,
      createNames: flags.has('create-names'),
    };
    const first = await ask('import.previewRecords', { ...asked, language });
    const headings = first.ok ? first.value.columns.map(({ heading }) => heading) : [];
    const chosen = chosenBy(wishesIn(values['column']), headings, type.value);
    if (chosen === undefined) return misused(words.columnMeaning);
    const input = { ...asked, chosen };
    const preview =
      chosen.length === 0 ? first : await ask('import.previewRecords', { ...input, language });
    if (!preview.ok) return refuse(preview.error);
    const { problems, columns, counts, refusedRows } = preview.value;
    const leave = flags.has('leave');
    if (problems.length > 0 && !leave)
      return refusedFor(
        ...problems.slice(0, MOST_SAID).map((problem) => problemSentence(problem, language)),
        ...(problems.length > MOST_SAID ? [words.moreProblems(problems.length - MOST_SAID)] : []),
        failureSentence({ code: 'sheet-refused', count: problems.length }, language),
        words.leaveThem(refusedRows),
      );
    const leftOut = columns
      .filter(({ target, heading }) => target === null && heading.trim() !== '')
      .map(({ heading }) => heading.replaceAll(/\s+/gu, ' '));
    const said = (sentence: string, left: number, made: number): string =>
      [
        sentence,
        ...(made > 0 ? [words.namesMade(made)] : []),
        ...(left > 0 ? [words.rowsLeft(left)] : []),
        ...(leftOut.length > 0 ? [words.leftOut(leftOut.join(', '))] : []),
      ].join('\n');
    const counted = words.rowCounts(counts.new, counts.changed, counts.same);
    if (isPreview)
      return done(preview.value, () => said(words.wouldImport(counted), refusedRows, counts.made));
    const imported = await ask('import.records', { ...input, leave });
    if (!imported.ok) return refuse(imported.error);
    if (chosen.length > 0)
      await ask('import.keepMeanings', {
        type: type.value.name,
        meanings: chosen.map(({ column, target, element }) => ({
          heading: headings[column] ?? '',
          target,
          element,
        })),
      });
    const { left, made } = imported.value;
    return done(imported.value, () => said(words.imported(counted), left, made));
  });
};

const MOST_SAID = 50;

export const exportRecords: Run = ({ positionals: [folder = '', out = ''], values }) =>
  withNetwork(folder, 'read', async (office) => {
    const { ask, refuse, words, language } = office;
    const formats = EXPORT_FORMATS.flatMap((one) => (isDocumentFormat(one) ? [] : [one]));
    const format = formats.find((one) => `.${one}` === extname(out).toLowerCase());
    if (format === undefined) return misused(words.unknownFormat(formats.join(', ')));
    const exported = await ask('export.records', { type: values['as'] ?? '', format, language });
    return exported.ok ? saveFile(exported.value.file, out, office) : refuse(exported.error);
  });

async function givenBy(
  assignments: readonly string[],
  type: TypeDescriptor,
  office: Office,
): Promise<Result<CellInput[], Outcome>> {
  const named = await directoryOf(type, office);
  const cells: CellInput[] = [];
  for (const argument of assignments) {
    const assignment = readAssignment(argument);
    if (assignment === undefined) return err(misused(office.words.columnMeaning));
    const read = cellsOf(assignment, { type, record: {}, named });
    if (!read.ok) return err(refusedFor(problemSaid(read.error, office)));
    cells.push(...read.value);
  }
  return ok(cells);
}

const wishesIn = (text = ''): readonly string[] =>
  text.split(';').filter((wish) => wish.trim() !== '');

/** `HEADING=FIELD`, a field by its name or its label, nothing to leave the column out; undefined for what is not that. */
function chosenBy(wishes: readonly string[], headings: readonly string[], type: TypeDescriptor) {
  const chosen = wishes.map((wish) => {
    const at = wish.lastIndexOf('=');
    const column = headings.findIndex((heading) => fold(heading) === fold(wish.slice(0, at)));
    const name = wish.slice(at + 1).trim();
    const field = name === '' ? undefined : fieldCalled(name, type);
    if (at < 1 || column === -1 || (name !== '' && field === undefined)) return undefined;
    return { column, target: field?.name ?? null, element: '' };
  });
  return chosen.some((one) => one === undefined)
    ? undefined
    : chosen.flatMap((one) => (one === undefined ? [] : [one]));
}

const fieldCalled = (name: string, { fields }: TypeDescriptor): FieldDescriptor | undefined =>
  fields.find((field) => field.name === name) ??
  fields.find(({ label }) => [label.fr, label.en].some((one) => fold(one) === fold(name)));

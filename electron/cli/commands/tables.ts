/** `import` and `export`: plans as tables, tables of sticky notes, records of any type. */
import { basename, extname, resolve } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { EXPORT_FORMATS, isDocumentFormat } from '#shared/contract/spreadsheets.ts';
import { DOCUMENT_FORMATS } from '#shared/contract/documents.ts';
import { PAPERS } from '#shared/domain/document/document.ts';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { failureSentence, problemSentence } from '#shared/words/sentences.ts';
import { done, misused, type Outcome, refusedFor, type Run } from '../command.ts';
import { type Office, withBackend, withNetwork } from '../network.ts';
import { saveFile } from '../save-file.ts';
import { exportRecords, importRecords } from './record-tables.ts';
import { importNotes } from './workshops.ts';

export const importTable: Run = (invocation) => {
  const { plan, workshop, as } = invocation.values;
  const places = [plan, workshop, as].filter((place) => place !== undefined);
  if (as !== undefined && places.length === 1) return importRecords(invocation);
  if (workshop !== undefined && places.length === 1) return importNotes(invocation);
  if (plan !== undefined && places.length === 1) return importPlan(invocation);
  return withBackend(async ({ words }) => misused(words.planOrWorkshop));
};

const importPlan: Run = ({ positionals: [folder = '', file = ''], values, flags }) =>
  withNetwork(folder, flags.has('preview') ? 'read' : 'write', async (office) => {
    const { backend, ask, refuse, words, language } = office;
    const title = values['plan'] ?? '';
    const found = await planNamed(title, office);
    if (!found.ok) return failed(found.error, office);
    const offered = { path: resolve(file), name: basename(file), temporary: false };
    const input = { file: await backend.offerFile(offered), title, plan: found.value?.id ?? null };

    const preview = await ask('import.previewPlan', { ...input, language });
    if (!preview.ok) return refuse(preview.error);
    const { problems, columns, counts } = preview.value;
    if (problems.length > 0) {
      const sentences = problems.map((problem) => problemSentence(problem, language));
      return refusedFor(
        ...sentences,
        failureSentence({ code: 'sheet-refused', count: problems.length }, language),
      );
    }
    const leftOut = columns.filter(
      ({ target, heading }) => target === null && heading.trim() !== '',
    );
    const said = (sentence: string): string =>
      [
        sentence,
        ...(leftOut.length > 0
          ? [words.leftOut(leftOut.map(({ heading }) => heading).join(', '))]
          : []),
      ].join('\n');
    if (flags.has('preview')) {
      return done(preview.value, () =>
        said(words.wouldImport(words.rowCounts(counts.new, counts.changed, counts.same))),
      );
    }
    const imported = await ask('import.plan', input);
    if (!imported.ok) return refuse(imported.error);
    const { new: added, changed, same } = imported.value;
    return done(imported.value, () => said(words.imported(words.rowCounts(added, changed, same))));
  });

export const exportTable: Run = (invocation) => {
  const { plan, as } = invocation.values;
  if (plan === undefined && as !== undefined) return exportRecords(invocation);
  if (plan !== undefined && as === undefined) return exportPlan(invocation);
  return withBackend(async ({ words }) => misused(words.planOrType));
};

const exportPlan: Run = ({ positionals: [folder = '', out = ''], values, flags }) =>
  withNetwork(folder, 'read', async (office) => {
    const { ask, refuse, words, language } = office;
    const format = EXPORT_FORMATS.find((one) => `.${one}` === extname(out).toLowerCase());
    if (format === undefined) return misused(words.unknownFormat(EXPORT_FORMATS.join(', ')));
    const paper = PAPERS.find((one) => one === (values['paper'] ?? 'a3').toLowerCase());
    if (paper === undefined) return misused(words.unknownPaper(PAPERS.join(', ')));
    const title = values['plan'] ?? '';
    const plan = await planNamed(title, office);
    if (!plan.ok) return failed(plan.error, office);
    if (plan.value === undefined) return refusedFor(words.noPlan(title));
    const sheets = flags.has('sheets');
    if (sheets && !isDocumentFormat(format))
      return misused(words.noSheets(DOCUMENT_FORMATS.join(', ')));
    const exported = await ask('export.plan', {
      plan: plan.value.id,
      format,
      paper,
      sheets,
      language,
    });
    if (!exported.ok) return refuse(exported.error);
    return saveFile(exported.value.file, out, office);
  });

interface Several {
  readonly several: string;
}

/** By identifier, exact title, then title however it is written; undefined when there is none. */
async function planNamed(
  name: string,
  { ask }: Office,
): Promise<Result<{ id: string } | undefined, Failure | Several>> {
  const plans = await ask('plan.list', {});
  if (!plans.ok) return plans;
  const ways = [
    (plan: { id: string; title: string }) => plan.id === name,
    (plan: { id: string; title: string }) => plan.title === name,
    (plan: { id: string; title: string }) => fold(plan.title) === fold(name),
  ];
  for (const isIt of ways) {
    const found = plans.value.filter((plan) => isIt(plan));
    if (found.length > 1) return err({ several: name });
    if (found.length === 1) return ok(found[0]);
  }
  return ok(undefined);
}

const failed = (failure: Failure | Several, { refuse, words }: Office): Outcome =>
  'several' in failure ? refusedFor(words.severalPlans(failure.several)) : refuse(failure);

/** `workshop`, and `import --workshop`: sticky notes as a table, and what they come to. */
import { basename, resolve } from 'node:path';
import type { AxisResult } from '#shared/contract/workshops.ts';
import { fold } from '#shared/lib/fold.ts';
import { failureSentence, problemSentence } from '#shared/words/sentences.ts';
import { alignedTable } from '../aligned-table.ts';
import { done, refusedFor, type Run } from '../command.ts';
import { withNetwork } from '../network.ts';

export const importNotes: Run = ({ positionals: [folder = '', file = ''], values, flags }) =>
  withNetwork(folder, flags.has('preview') ? 'read' : 'write', async (office) => {
    const { backend, ask, refuse, words, language } = office;
    const offered = { path: resolve(file), name: basename(file), temporary: false };
    const input = { file: await backend.offerFile(offered), title: values['workshop'] ?? '' };
    const preview = await ask('import.previewWorkshop', input);
    if (!preview.ok) return refuse(preview.error);
    const { problems, notes, known } = preview.value;
    if (problems.length > 0) {
      return refusedFor(
        ...problems.map((problem) => problemSentence(problem, language)),
        failureSentence({ code: 'sheet-refused', count: problems.length }, language),
      );
    }
    if (flags.has('preview'))
      return done(preview.value, () => words.wouldImport(words.noteCounts(notes, known)));
    const imported = await ask('import.workshop', input);
    if (!imported.ok) return refuse(imported.error);
    return done(imported.value, () => words.imported(words.noteCounts(notes, known)));
  });

export const showWorkshop: Run = ({ positionals: [folder = '', title = ''] }) =>
  withNetwork(folder, 'read', async ({ ask, refuse, words }) => {
    const all = await ask('workshop.list', {});
    if (!all.ok) return refuse(all.error);
    const named = all.value.filter(
      ({ workshop }) => workshop.id === title || fold(String(workshop['title'])) === fold(title),
    );
    const [found] = named;
    if (found === undefined) return refusedFor(words.noWorkshop(title));
    if (named.length > 1) return refusedFor(words.severalWorkshops(title));
    const view = await ask('workshop.view', { workshop: found.workshop.id });
    if (!view.ok) return refuse(view.error);
    const { notes, axes } = view.value.result;
    return done({ notes, axes: axes.map(asAsked) }, () =>
      alignedTable(
        axes.map(({ rank, name, notes: count, wholeShare, short, long }) => [
          `${rank}`,
          name,
          `${count}`,
          `${wholeShare} %`,
          `${short} + ${long}`,
        ]),
      ),
    );
  });

/** The names that scripts rely on, and no more. */
const asAsked = ({
  name,
  notes,
  share,
  wholeShare,
  short,
  long,
  shortShare,
  class: term,
  rank,
  tied,
  categories,
}: AxisResult) => ({
  name,
  notes,
  share,
  wholeShare,
  short,
  long,
  shortShare,
  class: term,
  rank,
  tied,
  categories: categories.map((category) => ({
    name: category.name,
    notes: category.notes,
    short: category.short,
    long: category.long,
  })),
});

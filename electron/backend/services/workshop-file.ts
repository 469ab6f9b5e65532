/** The results of a workshop as the bytes of one document. Libraries are loaded by those who need them. */
import type { DocumentFormat } from '#shared/contract/documents.ts';
import { workshopReport } from '#shared/domain/document/workshop-report.ts';
import { dotsOf } from '#shared/domain/prioritisation/dots.ts';
import type { RoundTableLine } from '#shared/domain/prioritisation/round-table.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Language } from '#shared/model/value-text.ts';
import { DEFAULT_THRESHOLD } from '#shared/model/workshop.ts';
import { documentWordsOf } from '#shared/words/documents.ts';
import { formatDate } from '#shared/words/format.ts';
import { classWords, prioritisationWordsOf, shareWords } from '#shared/words/prioritisation.ts';
import { networkName } from '../documents/rendered.ts';
import { localDay } from '../local-day.ts';
import type { QueryContext } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, referencesIn } from '../rows.ts';
import { earlierThan } from './earlier-workshop.ts';
import { documentFile, type MadeFile } from './produced-file.ts';
import { knownWorkshop, placedUnder, readWorkshop, resultOf } from './workshop.ts';

/** Undefined when the workshop is not there. */
export async function workshopFile(
  id: string,
  format: DocumentFormat,
  language: Language,
  context: QueryContext,
): Promise<MadeFile | undefined> {
  const read = await readWorkshop(context, id);
  if (read === undefined) return undefined;
  const lines = await placedUnder(context, 'roundTableLine', 'workshop', id);
  const names = await namesOf(context, [
    ...referencesIn(typeOf(context.model, 'stickyNote'), read.notes),
    ...referencesIn(typeOf(context.model, 'roundTableLine'), lines),
  ]);
  const said = documentWordsOf(language);
  const words = prioritisationWordsOf(language);
  const { workshop } = read;
  const text = (field: string): string => textOrNull(workshop[field]) ?? '';
  const meanings = {
    short: text('shortMeaning') || words.short,
    long: text('longMeaning') || words.long,
  };
  const threshold =
    typeof workshop['threshold'] === 'number' ? workshop['threshold'] : DEFAULT_THRESHOLD;
  const network = await networkName(context);
  const earlier = await earlierThan(read, context);
  const day = localDay(context.now());
  const title = text('title');
  const description = workshopReport(
    {
      network,
      title,
      instruction: text('instruction'),
      result: resultOf(read),
      dots: dotsOf(read.axes, read.categories, read.notes),
      notes: knownWorkshop(read).notes,
      roundTable: lines.map(knownLine),
      earlier:
        earlier === null
          ? null
          : {
              title: earlier.title,
              axes: new Map(
                Object.entries(earlier.axes).flatMap(([now, before]) => {
                  const tally = earlier.result.axes.find((axis) => axis.id === before);
                  return tally === undefined ? [] : [[now, tally]];
                }),
              ),
            },
      nameOf: (of) => names[of]?.title ?? '',
    },
    {
      ...words,
      ...meanings,
      language,
      page: said.page,
      continued: said.continued,
      made: said.made(formatDate(day, language)),
      day: text('date') === '' ? '' : formatDate(text('date'), language),
      thresholds: words.thresholds(meanings, threshold),
      shareOf: (axis) => shareWords(axis, workshop['shares'] === 'whole', words),
      classOf: (axis) => classWords(axis, meanings, words),
    },
    day,
  );
  return documentFile(description, format, context.task);
}

function knownLine(line: { readonly [field: string]: unknown }): RoundTableLine {
  const { organisations, people, text, rank, theme } = line;
  const ids = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return {
    organisations: ids(organisations),
    people: ids(people),
    text: textOrNull(text) ?? '',
    rank: typeof rank === 'number' ? rank : null,
    theme: textOrNull(theme),
  };
}

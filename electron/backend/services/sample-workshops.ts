/** The sample's prioritisation workshops, replayed as a room full of people would have them typed. */
import { z } from 'zod';
import type { NamesOf, OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import { TERMS } from '#shared/model/sticky-note.ts';

const dots = z.number().int().optional();
const note = z.object({
  text: z.string(),
  term: z.enum(TERMS),
  organisation: z.string(),
  dots,
});
const category = z.object({ title: z.string(), dots, notes: z.array(note) });
const line = z.object({
  organisations: z.array(z.string()),
  people: z.array(z.string()),
  text: z.string(),
  theme: z.string(),
  /** Index among the axes. */
  axis: z.number().int(),
  rank: z.number().int().optional(),
});
export const sampleWorkshop = z.looseObject({
  key: z.string(),
  title: z.string(),
  date: z.string(),
  instruction: z.string(),
  axes: z.array(
    z.object({
      title: z.string(),
      ideas: z.string().default(''),
      categories: z.array(category),
    }),
  ),
  roundTable: z.array(line).default([]),
});
export type SampleWorkshop = z.infer<typeof sampleWorkshop>;

export interface Replay {
  readonly run: <N extends NamesOf<'command'>>(
    name: N,
    input: ParsedInputOf<N>,
  ) => Promise<OutputOf<N>>;
  /** Writes readable fields of the record that its key names. */
  readonly record: (type: string, source: Readonly<Record<string, unknown>>) => Promise<void>;
  /** What records are called in the sample → their ids. */
  readonly ids: Map<string, string>;
}

export async function replayWorkshop(
  { axes, roundTable, title, date, instruction, key, ...rest }: SampleWorkshop,
  { run, record, ids }: Replay,
): Promise<void> {
  const idOf = (name: string): string => ids.get(name) ?? '';
  const { id: workshop } = await run('workshop.create', {
    title,
    date,
    instruction,
    plan: null,
    axes: [],
  });
  ids.set(key, workshop);
  await record('workshop', { key, ...rest });
  const setDots = async (
    type: string,
    all: readonly (readonly [string, number | undefined])[],
  ): Promise<void> => {
    const changes = all.flatMap(([one, value]) =>
      value === undefined ? [] : [{ id: one, cells: [{ field: 'dots', value }] }],
    );
    if (changes.length > 0) await run('record.set', { type, changes });
  };
  const axisIds: string[] = [];
  for (const { title: name, ideas, categories } of axes) {
    const { id: axis } = await run('workshop.addAxis', { workshop, title: name, source: null });
    axisIds.push(axis);
    if (ideas !== '') {
      const cells = [{ field: 'ideas', value: ideas }];
      await run('record.set', { type: 'workshopAxis', changes: [{ id: axis, cells }] });
    }
    for (const { title: heading, notes, dots: stuck } of categories) {
      const { id } = await run('workshop.addCategory', { axis, title: heading });
      const { ids: noteIds } = await run('workshop.addNotes', {
        workshop,
        notes: notes.map(({ text, term, organisation }) => ({
          axis,
          category: id,
          term,
          text,
          organisation: idOf(organisation),
        })),
      });
      await setDots('workshopCategory', [[id, stuck]]);
      await setDots(
        'stickyNote',
        notes.map((one, index) => [noteIds[index] ?? '', one.dots]),
      );
    }
  }
  if (roundTable.length === 0) return;
  await run('workshop.addPriorities', {
    workshop,
    priorities: roundTable.map(({ organisations, people, text, theme, axis, rank }) => ({
      organisations: organisations.map(idOf),
      people: people.map(idOf),
      text,
      theme,
      axis: axisIds[axis] ?? null,
      rank: rank ?? null,
    })),
  });
}

/** `matches`: open needs, with what may meet each and why. */
import { saidReasons } from '#shared/words/sharing.ts';
import { alignedTable } from '../aligned-table.ts';
import { done, type Run } from '../command.ts';
import { withNetwork } from '../network.ts';

export const listMatches: Run = ({ positionals: [folder = ''] }) =>
  withNetwork(folder, 'read', async ({ ask, refuse, words, language }) => {
    const board = await ask('sharing.board', {});
    if (!board.ok) return refuse(board.error);
    const { names } = board.value;
    const titleOf = (id: unknown): string =>
      typeof id === 'string' && Object.hasOwn(names, id) ? (names[id]?.title ?? '') : '';
    const needs = board.value.needs.map(({ need, matches }) => ({
      id: need.id,
      title: typeof need['title'] === 'string' ? need['title'] : '',
      organisation: titleOf(need['organisation']),
      urgent: need['urgent'] === true,
      // The names that scripts rely on, and no more.
      matches: matches.map((match) => ({
        type: match.type,
        id: match.id,
        title: match.title,
        organisation: titleOf(match.organisation),
        score: match.score,
        taken: match.isTaken,
        reasons: saidReasons(match.reasons, language),
      })),
    }));
    return done(needs, () =>
      needs.length === 0
        ? words.noNeeds
        : needs
            .map(({ title, organisation, matches }) => {
              const who = organisation === '' ? title : `${title} (${organisation})`;
              const rows = matches.map((match) => [
                `  ${match.title}`,
                match.organisation,
                match.reasons,
              ]);
              return rows.length === 0 ? who : `${who}\n${alignedTable(rows)}`;
            })
            .join('\n'),
    );
  });

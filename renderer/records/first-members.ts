/** The members of a set that a cell writes out. */
const MOST_LETTERS = 28;

/** At least one, then as many as stand on about two lines. */
export function firstMembers(members: readonly string[]): {
  shown: readonly string[];
  left: number;
} {
  let letters = 0;
  const fitting = members.findIndex((member, rank) => {
    letters += member.length + 2;
    return rank > 0 && letters > MOST_LETTERS;
  });
  const count = fitting === -1 ? members.length : fitting;
  return { shown: members.slice(0, count), left: members.length - count };
}

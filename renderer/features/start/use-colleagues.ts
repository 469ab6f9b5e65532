/** The people of a structure with their roles; everybody when no structure is chosen. */
import { affiliation, type Affiliation } from '#shared/model/affiliation.ts';
import { person, type Person } from '#shared/model/person.ts';
import { useRecords } from '#renderer/client/records.ts';

export interface Colleague {
  id: string;
  name: string;
  roles: string;
}

/** Undefined while it is being read. */
export function useColleagues(structure: string | null): readonly Colleague[] | undefined {
  const people = useRecords(person);
  const affiliations = useRecords(affiliation);
  if (people === undefined || affiliations === undefined) return undefined;
  return colleaguesOf(people, affiliations, structure);
}

export function colleaguesOf(
  people: readonly Person[],
  affiliations: readonly Affiliation[],
  structure: string | null,
): Colleague[] {
  const here = affiliations.filter(({ organisation }) => organisation === structure);
  return people
    .filter(({ id }) => structure === null || here.some((one) => one.person === id))
    .map(({ id, firstName, lastName }) => ({
      id,
      name: nameOf(firstName, lastName),
      roles: here.flatMap((one) => (one.person === id && one.role ? [one.role] : [])).join(', '),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

export const nameOf = (firstName: string | null, lastName: string | null): string =>
  [firstName, lastName].filter((part) => part !== null && part !== '').join(' ');

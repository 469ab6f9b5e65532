import { expect, test } from 'vitest';
import { directoryWordsOf } from '../../words/directory.ts';
import { directoryPrint, type ListedStructure } from './directory-print.ts';

const structure = (name: string, activities: readonly string[]): ListedStructure => ({
  name,
  acronym: '',
  kind: '',
  activities,
  address: [`12 rue de ${name}`],
  city: `Ville de ${name}`,
  territory: '',
  phone: '',
  email: `${name}@example.org`,
  website: '',
  people: [],
});

const PAPER = {
  network: 'Réseau',
  language: 'fr',
  date: '2026-11-21',
  made: '',
  page: '',
  continued: 'suite',
} as const;

/** The words of each section, and of the index. */
function sectionsOf(structures: readonly ListedStructure[]): Map<string, string> {
  const { blocks } = directoryPrint(structures, directoryWordsOf('fr'), PAPER);
  const found = new Map<string, string>();
  let under = '';
  for (const block of blocks) {
    if (block.kind === 'heading') under = block.text;
    else found.set(under, (found.get(under) ?? '') + JSON.stringify(block));
  }
  return found;
}

test('a structure of several activities is whole once, and elsewhere says where to look', () => {
  const sections = sectionsOf([structure('Forge', ['vélo', 'Café']), structure('Halle', ['vélo'])]);
  expect(sections.get('Café')).toContain('12 rue de Forge');
  expect(sections.get('Vélo')).toContain('Forge');
  expect(sections.get('Vélo')).not.toContain('12 rue de Forge');
  expect(sections.get('Vélo')).toContain('voir « Café »');
  expect(sections.get('Vélo')).toContain('12 rue de Halle');
});

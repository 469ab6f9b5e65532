import { expect, test } from 'vitest';
import { ofName } from './of-name.ts';

test.each([
  ['Le Chat perché', 'du Chat perché'],
  ['Les Amis du vélo', 'des Amis du vélo'],
  ['La Clavette', 'de La Clavette'],
  ['L’Établi', 'de L’Établi'],
  ['Atelier du Guidon', 'd’Atelier du Guidon'],
  ['Établi partagé', 'd’Établi partagé'],
  ['Lesage et fils', 'de Lesage et fils'],
])('%s', (name, said) => {
  expect(ofName(name, 'fr')).toBe(said);
  expect(ofName(name, 'en')).toBe(`of ${name}`);
});

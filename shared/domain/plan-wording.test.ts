import { describe, expect, it } from 'vitest';
import { wordingOf } from './plan-wording.ts';

describe('the wording of a title', () => {
  it.each([
    'Zonage par ateliers ?',
    'Réfléchir à l’adhésion interateliers\u{A0}?',
    'Mutualisation RH (ex serv civique ?)',
    'Quelles actions pour les publics « minorisés » ?',
    'Trimestrielle apéro ?…',
  ])('« %s » is a question', (title) => expect(wordingOf(title)).toEqual({ is: 'question' }));

  it.each([
    ['à décliner', ''],
    ['À préciser.', ''],
    ['à compléter…', ''],
    ['(à définir)', ''],
    ['…', ''],
    ['à préciser sur les alliances stratégiques', 'les alliances stratégiques'],
    ['À débattre : la cotisation', 'la cotisation'],
    ['partenariats (à préciser)', 'partenariats'],
    ['Formations – à préciser', 'Formations'],
    ['to be specified on alliances', 'alliances'],
    ['TBD', ''],
  ])('« %s » keeps a place, for « %s »', (title, subject) =>
    expect(wordingOf(title)).toEqual({ is: 'placeholder', subject }),
  );

  it.each([
    '',
    'Fête annuelle',
    'À venir en aide aux ateliers',
    'Aider à définir une charte',
    'à préciserons',
    'Que faire ? Une charte',
    'Apéro d’à côté',
  ])('« %s » says what it is about', (title) => expect(wordingOf(title)).toBeUndefined());
});

import { describe, expect, it } from 'vitest';
import { likelyDoubles } from './likely-doubles.ts';

const doublesOf = (...texts: string[]): string[][] =>
  likelyDoubles(texts.map((text, index) => ({ id: String(index), text })));

describe('likely doubles', () => {
  it('are found whatever the accents, plural, articles and order', () => {
    expect(doublesOf("Groupement d'achat", 'groupements d’achats', 'Achat : groupement')).toEqual([
      ['0', '1', '2'],
    ]);
  });

  it('forgive a slip of spelling', () => {
    expect(
      doublesOf('Mise en place d’une ressourcerie', 'Mise en place d’une resourcerie'),
    ).toEqual([['0', '1']]);
  });

  it('leave apart what shares a word only', () => {
    expect(
      doublesOf(
        'Base de données de matériel',
        'Base de données d’acteurs',
        'Fonds de garantie',
        'Fonds de trésorerie',
      ),
    ).toEqual([]);
  });

  it('say nothing of empty notes', () => {
    expect(doublesOf('', '  ', 'de la', 'du')).toEqual([]);
  });

  it('never put a note in two groups', () => {
    const groups = doublesOf('aller voir', 'aller voirs', 'aller voir les voisins', 'voisins');
    expect(new Set(groups.flat()).size).toBe(groups.flat().length);
  });
});

/** What a certificate of erasure says to whoever reads it: who erased, and where what went out before may still be. */
import { expect, test } from 'vitest';
import { certificatePaper } from '#electron/backend/exchange/papers.ts';

const facts = {
  person: 'p1',
  time: '2026-11-29T19:31:00.000Z',
  author: '',
  records: 3,
  changeSets: 6,
  copies: ['backups/a.sqlite'],
  received: [],
  sent: [
    { time: '2026-11-20T08:00:00.000Z', structures: ['chat'] },
    { time: '2026-11-21T08:00:00.000Z', structures: [] },
  ],
  unfinished: false,
};
const names: Readonly<Record<string, string>> = { chat: 'Le Chat perché', ours: 'La Clavette' };
const said = (by: string | null, language: 'fr' | 'en'): string =>
  JSON.stringify(
    certificatePaper(facts, by, (id) => names[id] ?? '', {
      network: 'Réseau des ateliers vélo',
      language,
      day: '2026-11-29',
    }).blocks,
  );

test.each([
  ['fr', /Pour La Clavette, nom et signature/u, /Le Chat perché/u, /sans destinataire précis/u],
  ['en', /For La Clavette, name and signature/u, /Le Chat perché/u, /nobody in particular/u],
] as const)('in %s', (language, ...words) => {
  for (const word of words) expect(said('ours', language)).toMatch(word);
});

test('an office that is nobody’s yet leaves the name to be written', () => {
  expect(said(null, 'fr')).toContain('"Nom et signature"');
});

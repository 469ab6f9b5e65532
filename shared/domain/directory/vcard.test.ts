import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Card, writeCards } from './vcard.ts';

const card: Card = {
  uid: 'urn:uuid:1',
  person: { firstName: 'Inès', lastName: 'Belkacem' },
  organisation: 'La Clavette, réseau; ateliers',
  title: 'Chargée de projets',
  phone: '06 39 98 10 75',
  email: 'ines@example.org',
  website: '',
  address: '14 rue de la Bourrellerie\nBât. B',
  postcode: '69007',
  city: 'Lyon',
  categories: ['formation', 'vente, location'],
};

const unfolded = (text: string): string => text.replaceAll('\r\n ', '');

test('a card says who, where and for whom, each sign of the format escaped', () => {
  expect(unfolded(writeCards([card])).split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:urn:uuid:1',
    'N:Belkacem;Inès;;;',
    'FN:Inès Belkacem',
    String.raw`ORG:La Clavette\, réseau\; ateliers`,
    'TITLE:Chargée de projets',
    'TEL;TYPE=WORK,VOICE:06 39 98 10 75',
    'EMAIL;TYPE=INTERNET:ines@example.org',
    String.raw`ADR;TYPE=WORK:;;14 rue de la Bourrellerie\nBât. B;Lyon;;69007;France`,
    String.raw`CATEGORIES:formation,vente\, location`,
    'END:VCARD',
    '',
  ]);
});

test('no text breaks out of its line, and no line is longer than the format allows', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (organisation, address) => {
      const { person: _person, ...structure } = card;
      const written = writeCards([{ ...structure, organisation, address }]);
      const lines = written.split('\r\n');
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const properties = unfolded(written).split('\r\n');
      expect(properties.filter((line) => line.startsWith('END:'))).toHaveLength(1);
      expect(properties.every((line) => line === '' || /^[A-Za-z-]+[:;]/u.test(line))).toBe(true);
    }),
  );
});

/**
 * Cards for address books (RFC 2426, vCard 3.0). The newer 4.0 is refused by Outlook, which most offices have; every
 * program that reads 4.0 reads this, and what is written here means the same in both.
 *
 * Lines end with CRLF and are folded at 75 bytes, never inside a character; commas, semicolons, backslashes and line
 * feeds in what people wrote are escaped, so that no text can add a property.
 */
export interface Card {
  /** Stable, so that importing twice changes the same card. */
  readonly uid: string;
  /** Of a person; absent, the card is a structure's. */
  readonly person?: { readonly firstName: string; readonly lastName: string };
  readonly organisation: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly categories: readonly string[];
}

export const writeCards = (cards: readonly Card[]): string => cards.map(writeCard).join('');

function writeCard(card: Card): string {
  const { person, organisation, address, postcode, city } = card;
  const name =
    person === undefined
      ? organisation
      : [person.firstName, person.lastName].filter((part) => part !== '').join(' ');
  const hasAddress = [address, postcode, city].some((part) => part !== '');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${escaped(card.uid)}`,
    `N:${escaped(person?.lastName ?? '')};${escaped(person?.firstName ?? '')};;;`,
    `FN:${escaped(name)}`,
    ...said('ORG', organisation),
    ...said('TITLE', card.title),
    ...said('TEL;TYPE=WORK,VOICE', card.phone),
    ...said('EMAIL;TYPE=INTERNET', card.email),
    ...(hasAddress
      ? [`ADR;TYPE=WORK:;;${escaped(address)};${escaped(city)};;${escaped(postcode)};France`]
      : []),
    ...said('URL', card.website),
    ...(card.categories.length === 0
      ? []
      : [`CATEGORIES:${card.categories.map(escaped).join(',')}`]),
    ...(person === undefined ? ['X-ABShowAs:COMPANY'] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const said = (property: string, value: string): string[] =>
  value === '' ? [] : [`${property}:${escaped(value)}`];

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n|\u2028|\u2029/gu, '\\n')
    .replaceAll(/[;,]/gu, '\\$&')
    .replaceAll(/\p{Cc}/gu, '');

const MOST_BYTES = 75;

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
}

function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > MOST_BYTES) {
      // The space that says a line goes on counts.
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += character;
    bytes += size;
  }
  return lines.join('\r\n');
}

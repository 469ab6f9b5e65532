/** An address as it is written on an envelope: who, where, and the town in capitals on the last line. */
export interface Postal {
  readonly name: string;
  /** To whom, in a structure. */
  readonly attention?: string;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
}

/** Undefined when there is nowhere to send: neither a street, nor a postcode and a town. */
export function addressLines({
  name,
  attention,
  address,
  postcode,
  city,
}: Postal): string[] | undefined {
  const town = [postcode?.trim() ?? '', (city ?? '').trim().toLocaleUpperCase('fr-FR')]
    .filter((part) => part !== '')
    .join(' ');
  const street = (address ?? '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (town === '' && street.length === 0) return undefined;
  return [name, attention ?? '', ...street, town].filter((line) => line !== '');
}

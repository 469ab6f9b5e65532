/** Which columns of a plan lie under which band of its heading, and what each band is called. */
import { BANDS, type BandName } from '../model/band.ts';
import type { Language } from '../model/value-text.ts';

/** The band of a field's columns; that of the titles above actions is said by whoever places them. */
export const bandOf = (field: { readonly band?: BandName | undefined }): BandName =>
  field.band ?? 'strategy';

export interface BandSpan {
  readonly band: BandName;
  /** How many columns it reaches over. */
  readonly count: number;
}

/**
 * Bands from left to right. Periods have their own once there are several side by side: above a single one it would
 * only say its heading again, and the column stays under the band around it.
 */
export function bandSpans(columns: readonly BandName[]): BandSpan[] {
  const own = runs(columns).map(({ band, count }): BandSpan =>
    band === 'priorities' && count < 2 ? { band: 'strategy', count } : { band, count },
  );
  return runs(own.flatMap(({ band, count }) => Array.from({ length: count }, () => band)));
}

function runs(bands: readonly BandName[]): BandSpan[] {
  const found: BandSpan[] = [];
  for (const band of bands) {
    const open = found.at(-1);
    if (open?.band === band) found[found.length - 1] = { band, count: open.count + 1 };
    else found.push({ band, count: 1 });
  }
  return found;
}

/** As the plan calls it, else as the language does. `own` is the plan's field. */
export function bandName(
  band: BandName,
  own: Readonly<Record<string, string>>,
  language: Language,
): string {
  const { rank, label } = BANDS[band];
  const named = own[rank]?.trim() ?? '';
  return named === '' ? label[language] : named;
}

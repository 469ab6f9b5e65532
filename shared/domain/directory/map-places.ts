/**
 * Where a structure stands on the map, as finely as is known: its municipality, the middle of its postcode, of the
 * postcodes that begin alike, of its department. Nowhere for overseas departments, which the map does not draw.
 */
import { fold } from '../../lib/fold.ts';

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

export const PLACE_PRECISIONS = ['municipality', 'postcode', 'near', 'department'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export interface Placed extends MapPoint {
  readonly precision: PlacePrecision;
}

export type MapPlaces = (postcode: string | null, city: string | null) => Placed | undefined;

/**
 * @param municipalities lines `69100 villeurbanne:4166,3304` and `69100:4166,3304` (scripts/prepare-map.ts)
 * @param departments middle of each, by its number
 */
export function mapPlaces(
  municipalities: string,
  departments: ReadonlyMap<string, MapPoint>,
): MapPlaces {
  const exact = new Map<string, MapPoint>();
  const alike = new Map<string, MapPoint[]>();
  /** A town of that name where it is the only one: for those who wrote no postcode. */
  const named = new Map<string, MapPoint | null>();
  for (const line of municipalities.split('\n')) {
    const [key = '', at = ''] = line.split(':');
    const [x, y] = at.split(',').map(Number);
    if (x === undefined || y === undefined) continue;
    exact.set(key, { x, y });
    const prefix = key.slice(0, 3);
    if (key.length === 5) alike.set(prefix, [...(alike.get(prefix) ?? []), { x, y }]);
    const name = key.slice(6);
    const known = named.get(name);
    const isSame = known === undefined || (known?.x === x && known.y === y);
    if (name !== '') named.set(name, isSame ? { x, y } : null);
  }
  return (postcode, city) => {
    const code = postcode?.replaceAll(/\s/gu, '') ?? '';
    const town = fold(city ?? '')
      .replace(/ cedex\b.*$/u, '')
      .replace(/ \d+e?r?$/u, '');
    const place = (point: MapPoint | null | undefined, precision: PlacePrecision) =>
      point === undefined || point === null ? undefined : { ...point, precision };
    if (code === '') return place(named.get(town), 'municipality');
    return (
      place(exact.get(`${code} ${town}`), 'municipality') ??
      place(exact.get(code), 'postcode') ??
      place(middleOf(alike.get(code.slice(0, 3))), 'near') ??
      place(departments.get(departmentOf(code)), 'department')
    );
  };
}

/** Corsica's postcodes all begin with 20: its two departments share out the tens. */
const departmentOf = (postcode: string): string =>
  !postcode.startsWith('20') ? postcode.slice(0, 2) : /^20[01]/u.test(postcode) ? '2A' : '2B';

function middleOf(points: readonly MapPoint[] | undefined): MapPoint | undefined {
  if (points === undefined || points.length === 0) return undefined;
  const mean = (of: (point: MapPoint) => number): number =>
    Math.round(points.reduce((sum, point) => sum + of(point), 0) / points.length);
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

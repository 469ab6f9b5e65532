/** The plane geometry that scripts/prepare-map.ts needs: rings, their middles, lines made simpler, and how a map was projected. */
export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
};

/** Douglas and Peucker. */
export function simplified(points: Ring, tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return [...points];
  let [farthest, most] = [0, 0];
  for (const [index, point] of points.entries()) {
    const away = distance(point, first, last);
    if (away > most) [farthest, most] = [index, away];
  }
  if (most <= tolerance) return [first, last];
  return [
    ...simplified(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(farthest), tolerance),
  ];
}

export const area = (ring: Ring): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0) / 2;

export function centre(rings: readonly Ring[]): Point {
  const ring = rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0] ?? [];
  let [x, y] = [0, 0];
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const whole = 6 * area(ring);
  return whole === 0 ? [0, 0] : [x / whole, y / whole];
}

export function isInside([x, y]: Point, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Lambert's conic projection with two standard parallels, those of the maps of metropolitan France. */
export function lambert(lat: number, lng: number): Point {
  const rad = Math.PI / 180;
  const isometric = (phi: number): number => Math.tan(Math.PI / 4 + phi / 2);
  const [phi1, phi2] = [44 * rad, 49 * rad];
  const n = Math.log(Math.cos(phi1) / Math.cos(phi2)) / Math.log(isometric(phi2) / isometric(phi1));
  const f = (Math.cos(phi1) * isometric(phi1) ** n) / n;
  const rho = f / isometric(lat * rad) ** n;
  const theta = n * (lng - 3) * rad;
  // About France's middle, in thousandths of the Earth's radius: small numbers, as the fitting wants them.
  const middle = f / isometric(46.5 * rad) ** n;
  return [rho * Math.sin(theta) * 10, (middle - rho * Math.cos(theta)) * 10];
}

/**
 * The transform that sends points near to others, by least squares: of the second degree, so that whatever projection
 * the drawing was made in is followed closely enough.
 */
export type Transform = (point: Point) => Point;

const terms = ([x, y]: Point): number[] => [1, x, y, x * x, x * y, y * y];

export function fitted(pairs: readonly (readonly [from: Point, to: Point])[]): Transform {
  const rows = pairs.map(([from]) => terms(from));
  const solve = (values: readonly number[]): number[] => {
    const size = rows[0]?.length ?? 0;
    const indexes = Array.from({ length: size }, (_, index) => index);
    const matrix = indexes.map((i) => [
      ...indexes.map((j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
      rows.reduce((sum, row, at) => sum + (row[i] ?? 0) * (values[at] ?? 0), 0),
    ]);
    for (const i of indexes) {
      const pivot = matrix[i] ?? [];
      for (const [k, row] of matrix.entries()) {
        if (k === i) continue;
        const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
        matrix[k] = row.map((value, j) => value - factor * (pivot[j] ?? 0));
      }
    }
    return matrix.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
  };
  const [forX, forY] = [solve(pairs.map(([, [x]]) => x)), solve(pairs.map(([, [, y]]) => y))];
  const sum = (weights: readonly number[], point: Point): number =>
    terms(point).reduce((total, term, index) => total + term * (weights[index] ?? 0), 0);
  return (point) => [sum(forX, point), sum(forY, point)];
}

/** Points of a map too near each other to be told apart are shown as one, with their count. Pure, the same in any order. */
import type { MapPoint } from './map-places.ts';

export interface Cluster<P extends MapPoint> extends MapPoint {
  readonly points: readonly P[];
}

/** @param radius from the first point of a group, in the map's units; those on one spot are always together */
export function clustersOf<P extends MapPoint & { readonly id: string }>(
  points: readonly P[],
  radius: number,
): Cluster<P>[] {
  const inOrder = points.toSorted((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
  const groups: { readonly first: P; readonly points: P[] }[] = [];
  for (const point of inOrder) {
    const near = groups.find(
      ({ first }) => Math.hypot(first.x - point.x, first.y - point.y) <= radius,
    );
    if (near === undefined) groups.push({ first: point, points: [point] });
    else near.points.push(point);
  }
  return groups.map(({ points: together }) => ({
    x: together.reduce((sum, { x }) => sum + x, 0) / together.length,
    y: together.reduce((sum, { y }) => sum + y, 0) / together.length,
    points: together,
  }));
}

/** A part of the map, in its units. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** No nearer than this: the map knows towns, not streets. */
const SMALLEST_VIEW = 260;
const AROUND = 1.25;

/** The part of the map that holds these points with some room around, of the map's own proportions and inside it. */
export function viewOf(points: readonly MapPoint[], whole: MapView): MapView {
  if (points.length === 0) return whole;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const middle = (values: readonly number[]): number =>
    (Math.max(...values) + Math.min(...values)) / 2;
  const ratio = whole.height / whole.width;
  const width = Math.max(span(xs), span(ys) / ratio) * AROUND;
  return within({ x: middle(xs), y: middle(ys) }, width, whole);
}

/** The view of that width around a point: never smaller than can be told, never larger than the map, never beside it. */
export function within(centre: MapPoint, wanted: number, whole: MapView): MapView {
  const width = Math.min(whole.width, Math.max(SMALLEST_VIEW, wanted));
  const height = (width * whole.height) / whole.width;
  const clamp = (value: number, least: number, most: number): number =>
    Math.min(Math.max(value, least), most);
  return {
    x: clamp(centre.x - width / 2, whole.x, whole.x + whole.width - width),
    y: clamp(centre.y - height / 2, whole.y, whole.y + whole.height - height),
    width,
    height,
  };
}

/** The drawing itself: outlines in SVG, and over them a button for each structure, or for those too near to be told apart. */
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { clustersOf, type MapView } from '#shared/domain/directory/map-clusters.ts';

type Outlines = OutputOf<'map.structures'>['departments'];
type Structure = OutputOf<'map.structures'>['structures'][number];
export type PlacedStructure = Omit<Structure, 'at'> & NonNullable<Structure['at']>;

interface FranceMapProps {
  label: string;
  departments: Outlines;
  structures: readonly PlacedStructure[];
  view: MapView;
  onPress: (structures: readonly PlacedStructure[]) => void;
}

/** How near, in parts of the map's width, two marks may stand. */
const APART = 1 / 11;
/** Parts of the view from which a department has room for its name. */
const NAMED = 0.2;

export function FranceMap({ label, departments, structures, view, onPress }: FranceMapProps) {
  const { t } = useTranslation();
  const clusters = clustersOf(structures, view.width * APART);
  const isIn = ({ x, y }: { x: number; y: number }): boolean =>
    x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height;
  const left = (x: number): string => `${((x - view.x) / view.width) * 100}%`;
  const top = (y: number): string => `${((y - view.y) / view.height) * 100}%`;
  const isNear = view.width < 6130 * NAMED * 3;
  return (
    <div className="map__frame" role="group" aria-label={label}>
      <svg
        className="map__outlines"
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        aria-hidden
      >
        {departments.map(({ id, path }) => (
          <path key={id} d={path} className="map__department" vectorEffect="non-scaling-stroke" />
        ))}
        {isNear &&
          departments
            .filter(({ centre: [x, y] }) => isIn({ x, y }))
            .map(({ id, name, centre: [x, y] }) => (
              <text
                key={id}
                x={x}
                y={y}
                textAnchor="middle"
                className="map__name"
                fontSize={view.width / 42}
              >
                {name}
              </text>
            ))}
      </svg>
      {clusters.filter(isIn).map((cluster) => {
        const [first] = cluster.points;
        const count = cluster.points.length;
        const place = first?.city ?? '';
        return (
          <Button
            key={cluster.points.map(({ id }) => id).join(' ')}
            className={count === 1 ? 'map__mark' : 'map__mark map__mark--many'}
            style={{ left: left(cluster.x), top: top(cluster.y) }}
            aria-label={
              count === 1 ? (first?.name ?? '') : t('directory.mapCluster', { count, place })
            }
            onPress={() => onPress(cluster.points)}
          >
            {count === 1 ? <span className="map__called">{first?.name}</span> : count}
          </Button>
        );
      })}
    </div>
  );
}

/** Where structures stand, on a map that needs no network: counts where they are many, and the same in a list. */
import { Copy, Expand, MapPin, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type MapView, viewOf, within } from '#shared/domain/directory/map-clusters.ts';
import { organisation } from '#shared/model/organisation.ts';
import { fold } from '#shared/lib/fold.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { LongTable } from '#renderer/ui/display/LongTable.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Reading } from '#renderer/ui/feedback/Reading.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Select } from '#renderer/ui/field/Select.tsx';
import { FranceMap, type PlacedStructure } from './FranceMap.tsx';
import { mapPicture } from './map-picture.ts';

interface MapTabProps {
  pathOf: (type: string, id: string) => string;
  onOpen: (type: string, id: string) => void;
}

const EVERY = '';
const STEP = 1.8;

export function MapTab({ pathOf, onOpen }: MapTabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const { data, failure } = useMaillonQuery('map.structures', {});
  const [activity, setActivity] = useState(EVERY);
  /** Null: around every structure. */
  const [zoomed, setZoomed] = useState<MapView | null>(null);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined) return <Reading />;
  const map = data.value;
  const activities = [
    ...new Map(
      map.structures.flatMap((one) => one.activities).map((word) => [fold(word), word] as const),
    ),
  ].toSorted(([a], [b]) => a.localeCompare(b, 'fr'));
  const wanted = map.structures.filter(
    (one) => activity === EVERY || one.activities.some((word) => fold(word) === activity),
  );
  const placed = wanted.flatMap(({ at, ...one }): PlacedStructure[] =>
    at === null ? [] : [{ ...one, ...at }],
  );
  const whole = { x: 0, y: 0, width: map.width, height: map.height };
  const view = zoomed ?? viewOf(placed, whole);
  const centre = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const zoom = (factor: number) => setZoomed(within(centre, view.width / factor, whole));
  const among = new Set(chosen);
  const listed = chosen === null ? placed : placed.filter(({ id }) => among.has(id));
  const unplaced = wanted.length - placed.length;
  if (map.structures.length === 0)
    return (
      <EmptyState icon={MapPin} title={t('directory.mapEmptyTitle')}>
        {t('directory.mapEmptyText')}
      </EmptyState>
    );
  const label = t('directory.mapLabel', { count: placed.length });
  const copy = async () => {
    const isCopied = await mapPicture(map.departments, placed, view);
    show({
      text: t(isCopied ? 'directory.mapCopied' : 'directory.mapNotCopied'),
      tone: isCopied ? 'ok' : 'warn',
    });
  };
  const press = (points: readonly PlacedStructure[]) => {
    const [only] = points;
    if (points.length === 1 && only !== undefined) return onOpen('organisation', only.id);
    setChosen(points.map(({ id }) => id));
    return setZoomed(viewOf(points, whole));
  };
  return (
    <div className="directory">
      <div className="directory__bar">
        <Select
          label={t('directory.filterActivity')}
          isInline
          placeholder=""
          options={[
            { id: EVERY, label: t('directory.allActivities') },
            ...activities.map(([id, word]) => ({ id, label: word })),
          ]}
          value={activity}
          onChange={(one) => {
            setActivity(one);
            setChosen(null);
          }}
        />
        <div className="directory__verbs">
          <IconButton icon={Plus} label={t('directory.zoomIn')} onPress={() => zoom(STEP)} />
          <IconButton icon={Minus} label={t('directory.zoomOut')} onPress={() => zoom(1 / STEP)} />
          <Button
            icon={Expand}
            onPress={() => {
              setZoomed(null);
              setChosen(null);
            }}
          >
            {t('directory.zoomAll')}
          </Button>
          <Button icon={Copy} onPress={() => void copy()}>
            {t('directory.mapCopy')}
          </Button>
        </div>
      </div>
      <div className="map">
        <FranceMap
          label={label}
          departments={map.departments}
          structures={placed}
          view={view}
          onPress={press}
        />
        <div className="map__list">
          <p className="directory__note">
            {t('directory.mapHelp')}
            {unplaced > 0 && ` ${t('directory.unplaced', { count: unplaced })}.`}
          </p>
          {listed.length > 0 && (
            <LongTable
              caption={t('directory.mapList')}
              isCaptionHidden
              rows={listed.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'name',
                  label: t('directory.structure'),
                  cell: ({ id, name }) => (
                    <Link href={pathOf('organisation', id)}>{name || t('directory.noName')}</Link>
                  ),
                },
                {
                  id: 'city',
                  label: organisation.fields.city.label[language],
                  cell: ({ postcode, city }) => [postcode, city].filter(Boolean).join(' '),
                },
                {
                  id: 'precision',
                  label: t('directory.precision'),
                  cell: ({ precision }) => t(`directory.precision_${precision}`),
                },
              ]}
            />
          )}
        </div>
      </div>
    </div>
  );
}

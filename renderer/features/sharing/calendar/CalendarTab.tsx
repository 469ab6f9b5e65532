/** Who has what, day by day: one row per resource, a week or a month at a time; from any day one looks, or books. */
import { CalendarPlus, CalendarRange, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { RESOURCE_KINDS } from '#shared/model/resource-kind.ts';
import { sayDay } from '#shared/words/moment.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { SearchField } from '#renderer/ui/field/SearchField.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import { BookingDialog } from '../BookingDialog.tsx';
import type { SharingPaths } from '../sharing-paths.ts';
import { saysEveryWord } from '../says-words.ts';
import { MoreLines } from '../MoreLines.tsx';
import { Reading } from '#renderer/ui/feedback/Reading.tsx';
import { useMore } from '../use-more.ts';
import { CalendarGrid } from './CalendarGrid.tsx';
import { CarriedLine } from './CarriedLine.tsx';
import { DayTakings } from './DayTakings.tsx';
import { daysShown, moved, type Scale, takenOn } from './lanes.ts';
import { periodTitle } from './period-title.ts';
import { useBookingMove } from './use-booking-move.ts';
import '../bar.css';
import './calendar.css';

type Calendar = OutputOf<'sharing.calendar'>;
type Row = Calendar['resources'][number];

const ROWS_IN_SIGHT = 80;

export function CalendarTab({ today, paths }: { today: string; paths: SharingPaths }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const [scale, setScale] = useState<Scale>('week');
  const [day, setDay] = useState(today);
  const [kind, setKind] = useState('any');
  const [named, setNamed] = useState('');
  const isNamed = saysEveryWord(named);
  const [opened, setOpened] = useState<{ resource: Row; day: string } | 'new' | null>(null);
  const days = daysShown(scale, day);
  const { data, failure, isPending } = useMaillonQuery(
    'sharing.calendar',
    { from: days[0] ?? day, until: days.at(-1) ?? day },
    { keepPrevious: true },
  );
  const calendar = data?.value;
  const rows = (calendar?.resources ?? [])
    .filter((one) => (kind === 'any' || one.kind === kind) && isNamed(one.name))
    .toSorted(byKind);
  const { shown, more } = useMore(rows, ROWS_IN_SIGHT);
  const gestures = useBookingMove();
  const close = () => setOpened(null);
  const byResource = Map.groupBy(calendar?.takings ?? [], ({ resource }) => resource);
  const takings = (row: Row) => byResource.get(row.id) ?? [];
  return (
    <div className="sharing-calendar">
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {calendar?.resources.length !== 0 && (
        <>
          <div className="sharing-bar">
            <SegmentedControl
              label={t('sharing.scale')}
              segments={[
                { id: 'week', label: t('sharing.week') },
                { id: 'month', label: t('sharing.month') },
              ]}
              value={scale}
              onChange={setScale}
            />
            <IconButton
              icon={ChevronLeft}
              label={t('sharing.previous')}
              onPress={() => setDay(moved(scale, day, -1))}
            />
            <Button onPress={() => setDay(today)}>{t('sharing.today')}</Button>
            <IconButton
              icon={ChevronRight}
              label={t('sharing.next')}
              onPress={() => setDay(moved(scale, day, 1))}
            />
            <h2 className="sharing-bar__title" aria-live="polite">
              {periodTitle(days, language)}
            </h2>
            <Button variant="primary" icon={CalendarPlus} onPress={() => setOpened('new')}>
              {t('sharing.bookIt')}
            </Button>
          </div>
          <div className="sharing-bar">
            <div className="sharing-bar__find">
              <SearchField
                label={t('sharing.findResource')}
                placeholder={t('sharing.findResource')}
                value={named}
                onChange={setNamed}
              />
            </div>
            <Select
              label={t('sharing.kind')}
              isInline
              placeholder={t('sharing.anyKind')}
              options={[
                { id: 'any', label: t('sharing.anyKind') },
                ...RESOURCE_KINDS.map(({ value, label }) => ({
                  id: value,
                  label: label[language],
                })),
              ]}
              value={kind}
              onChange={setKind}
            />
          </div>
        </>
      )}
      {isPending && <Reading />}
      {calendar?.resources.length === 0 && (
        <EmptyState
          icon={CalendarRange}
          title={t('sharing.noResources')}
          actions={
            <ButtonLink variant="primary" href={paths.sharingTab('resources')}>
              {t('sharing.addResource')}
            </ButtonLink>
          }
        >
          {t('sharing.noResourcesText')}
        </EmptyState>
      )}
      {calendar !== undefined && calendar.resources.length > 0 && rows.length === 0 && (
        <p role="status">{t('sharing.noResource')}</p>
      )}
      {calendar !== undefined && rows.length > 0 && (
        <CalendarGrid
          rows={shown}
          days={days}
          today={today}
          takings={takings}
          names={calendar.names}
          gestures={gestures}
          onTurn={(by) => setDay(moved(scale, day, by))}
          onShow={(next) => {
            setDay(next);
            return daysShown(scale, next);
          }}
          onOpen={(resource, at) => setOpened({ resource, day: at })}
        />
      )}
      {gestures.move !== null && calendar !== undefined && (
        <CarriedLine move={gestures.move} names={calendar.names} gestures={gestures} />
      )}
      <MoreLines more={more} />
      {opened === 'new' && <BookingDialog today={today} onClose={close} />}
      {opened !== null && opened !== 'new' && calendar !== undefined && (
        <BookingDialog
          today={today}
          resource={opened.resource.id}
          day={opened.day}
          title={t('sharing.dayTitle', {
            resource: opened.resource.name,
            day: sayDay(opened.day, language),
          })}
          onClose={close}
        >
          <DayTakings
            takings={takenOn(takings(opened.resource), opened.day, today)}
            names={calendar.names}
            paths={paths}
          />
        </BookingDialog>
      )}
    </div>
  );
}

const KIND_ORDER: readonly string[] = [
  'vehicle',
  'equipment',
  'room',
  'volunteer',
  'skill',
  'speaker',
  'other',
];

function byKind(one: Row, other: Row): number {
  const place = ({ kind }: Row): number => KIND_ORDER.indexOf(kind ?? 'other');
  return place(one) - place(other) || one.name.localeCompare(other.name, 'fr', { numeric: true });
}

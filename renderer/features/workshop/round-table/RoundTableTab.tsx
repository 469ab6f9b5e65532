/** The round table: who said what, typed as they speak, then read by person, by structure or by theme. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pencil, Trash2 } from 'lucide-react';
import { roundTableOf } from '#shared/domain/prioritisation/round-table.ts';
import { formatNumber } from '#shared/words/number.ts';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import type { WorkshopView } from '../wall/wall.ts';
import { gather, type Gathering, linesOfRoundTable, type SaidLine } from './lines.ts';
import { PriorityForm } from './PriorityForm.tsx';
import './round-table.css';

interface RoundTableTabProps {
  workshop: string;
  view: WorkshopView;
}

export function RoundTableTab({ workshop, view }: RoundTableTabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = prioritisationWordsOf(language);
  const { locale } = wordsOf(language);
  const { show } = useToasts();
  const remove = useCommand('record.delete');
  const undo = useCommand('history.undo');
  const [how, setHow] = useState<Gathering>('person');
  const [edited, setEdited] = useState<SaidLine | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const lines = linesOfRoundTable(view.roundTable);
  const { themes, organisations, people, divergent } = roundTableOf(lines);
  const named = (ids: readonly string[]): string =>
    ids.map((id) => view.names[id]?.title ?? '').join(', ');
  const edit = (line: SaidLine) => {
    setEdited(line);
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  const takeAway = async (line: SaidLine) => {
    const outcome = await remove({ type: 'roundTableLine', ids: [line.id] });
    if (!outcome.ok) return;
    show({
      text: t('workshops.priorityRemoved', { text: line.text }),
      action: { label: t('plans.undo'), onAction: () => void undo({}) },
    });
  };
  return (
    <div className="round-table" ref={top}>
      <Card title={t(edited === null ? 'workshops.typePriority' : 'workshops.editPriority')}>
        <PriorityForm
          key={edited?.id ?? ''}
          workshop={workshop}
          edited={edited}
          themes={themes.map(({ theme }) => theme)}
          onDone={() => setEdited(null)}
        />
      </Card>
      {lines.length > 0 && (
        <div className="round-table__both">
          <Card
            title={words.priorities}
            actions={
              <SegmentedControl
                label={t('workshops.gatherBy')}
                segments={[
                  { id: 'person', label: t('workshops.byPerson') },
                  { id: 'organisation', label: t('workshops.byStructure') },
                  { id: 'theme', label: t('workshops.byTheme') },
                ]}
                value={how}
                onChange={setHow}
              />
            }
          >
            <ul className="round-table__groups">
              {gather(lines, how).map(({ key, who, title, lines: own }) => (
                <li key={key} className="round-table__group">
                  <h3 className="round-table__who">
                    {title || named(who) || words.unsigned}
                    {how === 'organisation' && divergent.includes(key) && (
                      <>
                        {' '}
                        <Badge tone="warn" shape="tag">
                          {t('workshops.differHere')}
                        </Badge>
                      </>
                    )}
                  </h3>
                  <ul className="round-table__lines">
                    {own.map((line) => (
                      <li key={line.id} className="round-table__line">
                        <div>
                          <p className="round-table__text">
                            {line.rank !== null && <b>{line.rank}. </b>}
                            {line.text}
                          </p>
                          <p className="round-table__facts">
                            {[
                              how === 'person' ? '' : named(line.people),
                              how === 'organisation' && line.organisations.length < 2
                                ? ''
                                : named(line.organisations),
                              how === 'theme' ? '' : (line.theme ?? ''),
                            ]
                              .filter((part) => part !== '')
                              .join(' · ')}
                          </p>
                        </div>
                        <span className="round-table__gestures">
                          <IconButton
                            icon={Pencil}
                            size="s"
                            label={t('workshops.editOne', { text: line.text })}
                            onPress={() => edit(line)}
                          />
                          <IconButton
                            icon={Trash2}
                            size="s"
                            label={t('workshops.removeOne', { text: line.text })}
                            onPress={() => void takeAway(line)}
                          />
                        </span>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </Card>
          <Card title={words.themes}>
            <Table
              caption={words.asTable(words.themes)}
              isCaptionHidden
              rows={themes}
              rowKey={({ theme }) => theme}
              columns={[
                { id: 'theme', label: words.theme, cell: ({ theme }) => theme },
                {
                  id: 'organisations',
                  label: words.organisations,
                  align: 'end',
                  cell: ({ organisations: count }) => count,
                },
                {
                  id: 'people',
                  label: words.people,
                  align: 'end',
                  cell: ({ people: count }) => count,
                },
                ...(themes.some(({ meanRank }) => meanRank !== null)
                  ? [
                      {
                        id: 'rank',
                        label: words.meanRank,
                        align: 'end' as const,
                        cell: ({ meanRank }: { meanRank: number | null }) =>
                          meanRank === null ? '–' : formatNumber(meanRank, locale),
                      },
                    ]
                  : []),
              ]}
            />
            <p className="round-table__facts">
              {t('workshops.spoke', { count: organisations })}{' '}
              {t('workshops.peopleSpoke', { count: people })}
            </p>
            {divergent.length > 0 && (
              <p className="round-table__facts">{words.divergent(named(divergent))}</p>
            )}
          </Card>
        </div>
      )}
    </div>
  );
}

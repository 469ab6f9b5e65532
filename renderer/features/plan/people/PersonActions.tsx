/** What one person leads, the late ones first; or what nobody leads. */
import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { isLate } from '#shared/domain/plan-filter.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { LinkButton } from '#renderer/ui/button/LinkButton.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { CellContent } from '../CellContent.tsx';
import type { PlanData } from '../plan-data.ts';
import { titleOf } from '../plan-tree.ts';
import { numberWords } from '../plan-words.ts';
import { nearest } from '../view/narrowed-tree.ts';
import type { PlanView } from '../view/use-plan-view.ts';
import { MoreButton } from '../view/MoreButton.tsx';
import { useMore } from '../view/use-more.ts';
import { actionsOf, byPressure, leadersOf, personInSight } from './people.ts';

export interface PersonActionsProps {
  data: PlanData;
  view: PlanView;
  /** '' for nobody; null before one is chosen. */
  person: string | null;
  gridPath: string;
  onPerson: (person: string | null) => void;
  onOpenDetails: (item: string) => void;
}

const NOBODY = 'nobody';
/** After the title, in this order. */
const COLUMNS = ['status', 'start', 'due', 'leadOrganisation', 'progress'];

export function PersonActions({ data, view, person, ...props }: PersonActionsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const leaders = leadersOf(view.rows, data.names);
  // Before anyone is chosen, the first one: a page that shows something says what it is for.
  const { id: shown, rows: own } = personInSight(data, view, person);
  const rows = byPressure(own, data.today);
  const more = useMore(rows);
  const unknown = wordsOf(language).values.notReceived;
  const options = [
    ...leaders.map(({ id, name, count }) => ({
      id,
      label: name || unknown,
      detail: t('views.personOption', { count }),
    })),
    {
      id: NOBODY,
      label: t('views.nobody'),
      detail: t('views.personOption', { count: actionsOf(view.rows, '').length }),
    },
  ];
  const known = data.names[shown];
  const name = known?.title ?? unknown;
  const hasChosen = options.some(({ id }) => id === (shown === '' ? NOBODY : shown));
  const columns = COLUMNS.flatMap((id) => data.columns.find((column) => column.id === id) ?? []);
  const caption = shown === '' ? t('views.nobodyActions') : t('views.personActions', { name });
  return (
    <>
      <div className="person-choice">
        <Select
          isInline
          label={t('views.person')}
          placeholder={known?.title ?? t('views.choosePerson')}
          options={options}
          value={hasChosen ? (shown === '' ? NOBODY : shown) : null}
          onChange={(chosen) => props.onPerson(chosen === NOBODY ? null : chosen)}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          icon={UserRound}
          title={t('views.noAction')}
          actions={<ButtonLink href={props.gridPath}>{t('views.toGrid')}</ButtonLink>}
        >
          {t('views.noActionText')}
        </EmptyState>
      ) : (
        <Table
          caption={caption}
          rows={more.first}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'title',
              label: data.levelName(data.actionRank),
              cell: (row: PlanRow) => (
                <LinkButton onPress={() => props.onOpenDetails(row.id)}>{titleOf(row)}</LinkButton>
              ),
            },
            {
              id: 'objective',
              label: data.levelName(data.actionRank - 1),
              cell: (row: PlanRow) =>
                objectiveWords(row, data, (objective) => numberWords(objective, data, t, language)),
            },
            ...columns.map((column) => ({
              id: column.id,
              label: column.grid.label,
              cell: (row: PlanRow) => (
                <>
                  <CellContent
                    words={{ t, language }}
                    row={row}
                    column={column}
                    names={data.names}
                    conflict={null}
                  />
                  {column.id === 'due' && isLate(row, data.today) && (
                    <>
                      {' '}
                      <Badge tone="bad" shape="tag">
                        {t('views.late')}
                      </Badge>
                    </>
                  )}
                </>
              ),
            })),
          ]}
        />
      )}
      <MoreButton {...more} />
    </>
  );
}

function objectiveWords(
  row: PlanRow,
  data: PlanData,
  wordsOfNumber: (objective: PlanRow) => string,
): string {
  const objective = nearest(data.tree, row, 'objective');
  if (objective === null) return '';
  if (objective.number === '') return titleOf(objective);
  return `${wordsOfNumber(objective)} · ${titleOf(objective)}`;
}

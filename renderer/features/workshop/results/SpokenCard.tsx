/** The round table in short: what most structures share, and where people of one structure differ. */
import { useTranslation } from 'react-i18next';
import { roundTableOf } from '#shared/domain/prioritisation/round-table.ts';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { linesOfRoundTable } from '../round-table/lines.ts';
import type { WorkshopView } from '../wall/wall.ts';

interface SpokenCardProps {
  view: WorkshopView;
  onOpen: () => void;
}

const SHOWN = 6;

export function SpokenCard({ view, onOpen }: SpokenCardProps) {
  const { t } = useTranslation();
  const words = prioritisationWordsOf(useLanguage());
  const { themes, organisations, divergent } = roundTableOf(linesOfRoundTable(view.roundTable));
  const left = themes.length - SHOWN;
  return (
    <Card
      title={t('workshops.spokenTitle')}
      actions={
        <Button size="s" onPress={onOpen}>
          {t('workshops.open')}
        </Button>
      }
    >
      {themes.length === 0 ? (
        <p className="results__none">{t('workshops.nothingSaid')}</p>
      ) : (
        <>
          <Table
            caption={words.themes}
            isCaptionHidden
            rows={themes.slice(0, SHOWN)}
            rowKey={({ theme }) => theme}
            columns={[
              { id: 'theme', label: words.theme, cell: ({ theme }) => theme },
              {
                id: 'organisations',
                label: words.organisations,
                align: 'end',
                cell: ({ organisations: count }) => count,
              },
              { id: 'people', label: words.people, align: 'end', cell: ({ people }) => people },
            ]}
          />
          <p className="results__gone">
            {left > 0 && `${t('workshops.more', { count: left })} · `}
            {t('workshops.spoke', { count: organisations })}{' '}
            {divergent.length > 0 && t('workshops.differ', { count: divergent.length })}
          </p>
        </>
      )}
    </Card>
  );
}

/** The prioritisation workshops of the network, and a new one. */
import { FileUp, Plus, StickyNote, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { OutputOf } from '#shared/contract/index.ts';
import { formatDate } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { textOf } from './wall/wall.ts';

interface WorkshopsPageProps {
  workshopPath: (id: string) => string;
  importPath: string;
  onCreate: () => void;
}

type Listed = OutputOf<'workshop.list'>[number];

export function WorkshopsPage({ workshopPath, importPath, onCreate }: WorkshopsPageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('workshop.list', {});
  const workshops = data?.value;
  const create = (
    <>
      <ButtonLink icon={FileUp} href={importPath}>
        {t('workshops.importNotes')}
      </ButtonLink>
      <Button variant="primary" icon={Plus} onPress={onCreate}>
        {t('workshops.create')}
      </Button>
    </>
  );
  const hasSome = workshops !== undefined && workshops.length > 0;
  return (
    <Page
      header={
        <PageHeader
          title={t('workshops.title')}
          subtitle={hasSome && t('workshops.subtitle', { count: workshops.length })}
          actions={hasSome && create}
        />
      }
    >
      <PageBody>
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {hasSome && <WorkshopsTable workshops={workshops} workshopPath={workshopPath} />}
        {workshops?.length === 0 && (
          <EmptyState icon={StickyNote} title={t('workshops.emptyTitle')} actions={create}>
            {t('workshops.emptyText')}
          </EmptyState>
        )}
      </PageBody>
    </Page>
  );
}

function WorkshopsTable({
  workshops,
  workshopPath,
}: {
  workshops: readonly Listed[];
  workshopPath: (id: string) => string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { locale } = wordsOf(language);
  const remove = useRemoval();
  return (
    <Table
      caption={t('workshops.title')}
      isCaptionHidden
      rows={workshops.toSorted(byDate)}
      rowKey={({ workshop }) => workshop.id}
      columns={[
        {
          id: 'title',
          label: t('workshops.name'),
          cell: ({ workshop }) => (
            <Link href={workshopPath(workshop.id)}>{titleOf({ workshop })}</Link>
          ),
        },
        {
          id: 'date',
          label: t('workshops.date'),
          cell: ({ workshop: { date } }) =>
            typeof date === 'string' ? formatDate(date, language) : '',
        },
        { id: 'axes', label: t('workshops.axes'), align: 'end', cell: ({ axes }) => axes },
        {
          id: 'notes',
          label: t('workshops.notes'),
          align: 'end',
          cell: ({ notes }) => formatNumber(notes, locale),
        },
        {
          id: 'gestures',
          label: <span className="mln-visually-hidden">{t('plans.gestures')}</span>,
          align: 'end',
          cell: (listed) => (
            <IconButton
              icon={Trash2}
              label={t('plans.delete', { title: titleOf(listed) })}
              onPress={() => void remove(listed)}
            />
          ),
        },
      ]}
    />
  );
}

const titleOf = ({ workshop }: Pick<Listed, 'workshop'>): string =>
  typeof workshop['title'] === 'string' ? workshop['title'] : '';

/** The latest first; those without a date at the end. */
const byDate = (one: Listed, other: Listed): number =>
  textOf(other.workshop['date']).localeCompare(textOf(one.workshop['date']));

/** A workshop goes to the bin with its axes and notes, and the undo of this window brings all of them back. */
function useRemoval(): (listed: Listed) => Promise<void> {
  const { t } = useTranslation();
  const { show } = useToasts();
  const remove = useCommand('workshop.delete');
  const undo = useCommand('history.undo');
  return async (listed) => {
    const outcome = await remove({ workshop: listed.workshop.id });
    if (!outcome.ok) return;
    show({
      text: t('workshops.deleted', { title: titleOf(listed) }),
      action: { label: t('plans.undo'), onAction: () => void undo({}) },
    });
  };
}

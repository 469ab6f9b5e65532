/** What could not be read, by row and column of the file, so that the person finds it there. */
import { useTranslation } from 'react-i18next';
import type { PlanImportPreview } from '#shared/contract/spreadsheets.ts';
import { problemWords } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';

const SHOWN = 200;

export interface PreviewProblemsProps {
  problems: PlanImportPreview['problems'];
  /** Why nothing is imported, or what may be. */
  title?: string;
  text?: string;
}

export function PreviewProblems({ problems, title, text }: PreviewProblemsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const more = problems.length - SHOWN;
  return (
    <>
      <Banner tone="bad" title={title ?? t('importing.problemsTitle')}>
        <p>{text ?? t('importing.problemsText')}</p>
      </Banner>
      <Card title={t('importing.problemCard')}>
        <Table
          caption={t('importing.problemList')}
          isCaptionHidden
          rows={problems.slice(0, SHOWN).map((problem, index) => ({ ...problem, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { id: 'row', label: t('importing.row'), cell: ({ row }) => row },
            { id: 'column', label: t('importing.column'), cell: ({ column }) => column },
            {
              id: 'why',
              label: t('importing.why'),
              cell: (problem) => problemWords(problem, language),
            },
          ]}
        />
        {more > 0 && (
          <p className="importing__more">{t('importing.moreProblems', { count: more })}</p>
        )}
      </Card>
    </>
  );
}

/** Who has what: promised twice above all, then late, out, asked for, gone by without a word, to come, come back. */
import { CalendarPlus, PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { BookingDialog } from '../BookingDialog.tsx';
import { SharingMessage } from '../SharingMessage.tsx';
import { Reading } from '#renderer/ui/feedback/Reading.tsx';
import type { SharingPaths } from '../sharing-paths.ts';
import { DoublesCard } from './DoublesCard.tsx';
import { type LoanAsk, sectionOf, SECTIONS } from './loan.ts';
import { LoanDialog } from './LoanDialog.tsx';
import { LoanTable } from './LoanTable.tsx';
import '../bar.css';
import '../said.css';
import './loans.css';

export function LoansTab({ today, paths }: { today: string; paths: SharingPaths }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { data, failure, isPending } = useMaillonQuery('sharing.loans', {});
  const [ask, setAsk] = useState<LoanAsk | 'new' | null>(null);
  const answer = data?.value;
  const close = () => setAsk(null);
  const bySection = Map.groupBy(answer?.loans ?? [], (loan) => sectionOf(loan, today));
  const asked =
    ask === null || ask === 'new' ? undefined : answer?.loans.find(({ id }) => id === ask.id);
  return (
    <div className="sharing-loans">
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      <div className="sharing-bar">
        <span className="sharing-bar__title" />
        <Button variant="primary" icon={CalendarPlus} onPress={() => setAsk('new')}>
          {t('sharing.bookIt')}
        </Button>
      </div>
      {isPending && <Reading />}
      {answer !== undefined && answer.doubles.length > 0 && (
        <DoublesCard
          doubles={answer.doubles}
          names={answer.names}
          paths={paths}
          onChange={(id) => setAsk({ is: 'change', id })}
        />
      )}
      {answer?.loans.length === 0 && (
        <EmptyState icon={PackageCheck} title={t('sharing.noLoans')}>
          {t('sharing.noLoansText')}
        </EmptyState>
      )}
      {answer !== undefined &&
        SECTIONS.map((section) => {
          const loans = bySection.get(section) ?? [];
          return loans.length === 0 ? null : (
            <LoanTable
              key={section}
              title={t(`sharing.${section}`)}
              section={section}
              loans={loans}
              names={answer.names}
              paths={paths}
              onAsk={setAsk}
            />
          );
        })}
      {ask === 'new' && <BookingDialog today={today} onClose={close} />}
      {ask !== null && ask !== 'new' && ask.is === 'remind' && (
        <SharingMessage about="late" id={ask.id} onClose={close} />
      )}
      {ask !== null &&
        ask !== 'new' &&
        ask.is !== 'remind' &&
        asked !== undefined &&
        answer !== undefined && (
          <LoanDialog
            ask={ask.is}
            today={today}
            loan={asked}
            names={answer.names}
            onClose={close}
          />
        )}
    </div>
  );
}

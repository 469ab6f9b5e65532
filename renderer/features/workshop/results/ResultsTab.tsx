/** What the notes come to, at once: ranks and terms, the synthesis, categories, who said what, what changed since. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StickyNote } from 'lucide-react';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { BecomeDialog } from '../BecomeDialog.tsx';
import { useBecameToast } from '../use-became-toast.ts';
import { textOf } from '../wall/wall.ts';
import type { Becoming } from '../wall/wall-props.ts';
import type { WorkshopTab } from '../workshop-tab.ts';
import { AxesCard } from './AxesCard.tsx';
import { CategoriesCard } from './CategoriesCard.tsx';
import { DotsCard } from './DotsCard.tsx';
import { EarlierCard } from './EarlierCard.tsx';
import { OrganisationsCard } from './OrganisationsCard.tsx';
import type { ResultsProps } from './results-props.ts';
import { SpokenCard } from './SpokenCard.tsx';
import { SynthesisCard } from './SynthesisCard.tsx';
import './results.css';

interface ResultsTabProps extends ResultsProps {
  itemPath: (plan: string, item: string) => string;
  onGo: (path: string) => void;
  onTab: (tab: WorkshopTab) => void;
}

export function ResultsTab({ view, meanings, itemPath, onGo, onTab }: ResultsTabProps) {
  const { t } = useTranslation();
  const words = prioritisationWordsOf(useLanguage());
  const [becoming, setBecoming] = useState<Becoming | null>(null);
  const sayBecame = useBecameToast(itemPath, onGo);
  if (view.result.notes === 0 && view.roundTable.length === 0)
    return (
      <EmptyState
        icon={StickyNote}
        title={words.noNotes}
        actions={<Button onPress={() => onTab('wall')}>{t('workshops.toTheWall')}</Button>}
      >
        {t('workshops.resultsCome')}
      </EmptyState>
    );
  return (
    <div className="results">
      <div className="results__both">
        <AxesCard view={view} meanings={meanings} />
        <SpokenCard view={view} onOpen={() => onTab('roundTable')} />
      </div>
      <SynthesisCard
        view={view}
        meanings={meanings}
        itemPath={itemPath}
        onBecome={setBecoming}
        onThreshold={() => onTab('preparation')}
      />
      <CategoriesCard view={view} meanings={meanings} />
      <EarlierCard view={view} meanings={meanings} />
      <OrganisationsCard view={view} meanings={meanings} />
      <DotsCard view={view} meanings={meanings} />
      {becoming !== null && (
        <BecomeDialog
          what={becoming}
          plan={textOf(view.workshop['plan']) || null}
          onClose={() => setBecoming(null)}
          onDone={(title, plan, item) => {
            setBecoming(null);
            sayBecame(title, plan, item);
          }}
        />
      )}
    </div>
  );
}

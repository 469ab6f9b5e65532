/** « Qui utilise ce poste ? » One's name among those of the structure, or one adds oneself; or later. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenNetwork } from '#shared/contract/application.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { AddMyselfForm } from './AddMyselfForm.tsx';
import { ChoosePerson } from './ChoosePerson.tsx';
import { useColleagues } from './use-colleagues.ts';
import './who.css';

interface WhoDialogProps {
  network: OpenNetwork;
  isOpen: boolean;
  onClose: () => void;
}

export function WhoDialog({ network, isOpen, onClose }: WhoDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('people.title')}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      closeLabel={t('people.skip')}
      size="s"
    >
      <WhoContent network={network} onClose={onClose} />
    </Dialog>
  );
}

function WhoContent({ network, onClose }: Omit<WhoDialogProps, 'isOpen'>) {
  const { t } = useTranslation();
  const colleagues = useColleagues(network.structure?.id ?? null);
  const [isAdding, setIsAdding] = useState(false);
  if (colleagues === undefined) return <p>{t('common.loading')}</p>;

  const isNobodyThere = colleagues.length === 0;
  return (
    <div className="who">
      <p>{t('people.text')}</p>
      {isAdding || isNobodyThere ? (
        <AddMyselfForm
          structure={network.structure?.id ?? null}
          onDone={onClose}
          onBack={isNobodyThere ? onClose : () => setIsAdding(false)}
          backLabel={isNobodyThere ? t('people.skip') : t('people.backToList')}
        />
      ) : (
        <ChoosePerson
          colleagues={colleagues}
          current={network.author?.id ?? null}
          label={
            network.structure === null
              ? t('people.choose')
              : t('people.ofStructure', { structure: network.structure.name })
          }
          onDone={onClose}
          onSkip={onClose}
          onNotListed={() => setIsAdding(true)}
        />
      )}
    </div>
  );
}

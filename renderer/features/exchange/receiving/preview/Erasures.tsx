/** People whose data the sender asks to erase: each needs a person's own consent, and none is given beforehand. */
import { useTranslation } from 'react-i18next';
import type { Preview } from '#shared/contract/exchange.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';

interface ErasuresProps {
  erasures: Preview['erasures'];
  erased: ReadonlySet<string>;
  onErase: (erased: ReadonlySet<string>) => void;
}

export function Erasures({ erasures, erased, onErase }: ErasuresProps) {
  const { t } = useTranslation();
  const toggle = (person: string, isErased: boolean) => {
    const next = new Set(erased);
    if (isErased) next.add(person);
    else next.delete(person);
    onErase(next);
  };
  return (
    <div className="preview__erasures">
      {erasures.map(({ person, title }) => (
        <Checkbox
          key={person}
          isSelected={erased.has(person)}
          onChange={(isErased) => toggle(person, isErased)}
        >
          {t('receiving.erase', { title: title || t('common.untitled') })}
        </Checkbox>
      ))}
    </div>
  );
}

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
  const toggle = (id: string, isErased: boolean) => {
    const next = new Set(erased);
    if (isErased) next.add(id);
    else next.delete(id);
    onErase(next);
  };
  return (
    <div className="preview__erasures">
      {erasures.map(({ id, title }) => (
        <Checkbox
          key={id}
          isSelected={erased.has(id)}
          onChange={(isErased) => toggle(id, isErased)}
        >
          {t('receiving.erase', { title: title || t('common.untitled') })}
        </Checkbox>
      ))}
    </div>
  );
}

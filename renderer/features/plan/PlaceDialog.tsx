/** « Placer sous… »: any item, and first of all one that lost its place, goes under a parent found by typing. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import type { PlanData } from './plan-data.ts';
import { placesFor } from './plan-places.ts';
import { titleOf } from './plan-tree.ts';

export interface PlaceDialogProps {
  row: PlanRow;
  data: PlanData;
  onPlace: (parent: PlanRow) => void;
  onClose: () => void;
}

/** More would not be read; a few letters find the others. */
const MOST_SHOWN = 60;

export function PlaceDialog({ row, data, onPlace, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const parent = chosen === null ? undefined : data.tree.byId.get(chosen);
  // Once one is chosen its title stands in the field: it is no longer what one looks for.
  const wanted = parent !== undefined && titleOf(parent) === typed ? '' : typed;
  const places = placesFor(data.tree, row, wanted);
  const options = places.slice(0, MOST_SHOWN).map((place) => ({
    id: place.id,
    label: titleOf(place),
    detail: [data.levelName(place.rank), place.number].join(' ').trim(),
  }));
  const place = () => {
    const only = places.length === 1 ? places[0] : undefined;
    const under = parent ?? only;
    if (under === undefined) return setIsMissing(true);
    onPlace(under);
    return onClose();
  };
  return (
    <Dialog
      title={t('plan.placeTitle', { title: titleOf(row) })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="s"
    >
      <form
        ref={beginInField}
        className="plan__place"
        onSubmit={(event) => {
          event.preventDefault();
          place();
        }}
      >
        <ComboBox
          isFilteredElsewhere
          label={t('plan.placeUnder')}
          help={t('plan.placeHelp')}
          error={isMissing ? t('plan.placeMissing') : undefined}
          emptyMessage={t('plan.placeNone')}
          options={options}
          inputValue={typed}
          onInputChange={(text) => {
            setTyped(text);
            if (parent !== undefined && text !== titleOf(parent)) setChosen(null);
          }}
          value={chosen}
          onChange={(id) => {
            const found = id === null ? undefined : data.tree.byId.get(id);
            setChosen(id);
            if (found !== undefined) setTyped(titleOf(found));
            setIsMissing(false);
          }}
        />
        <div className="plan__place-buttons">
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('plan.placeIt')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const beginInField = (form: HTMLFormElement | null): void => form?.querySelector('input')?.focus();

/** « Placer sous… »: any item, and first of all one that lost its place, goes under a parent found by typing. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import type { PlanData } from './plan-data.ts';
import { isTopOffered, placesFor } from './plan-places.ts';
import { titleOf } from './plan-tree.ts';

export interface PlaceDialogProps {
  row: PlanRow;
  data: PlanData;
  /** Null: at the first level. */
  onPlace: (parent: PlanRow | null) => void;
  onClose: () => void;
}

/** No item has such an id. */
const TOP = 'top';

/** More would not be read; a few letters find the others. */
const MOST_SHOWN = 60;

export function PlaceDialog({ row, data, onPlace, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const top = t('plan.placeTop');
  const titleAt = (id: string | null) => {
    const parent = id === null ? undefined : data.tree.byId.get(id);
    return id === TOP ? top : parent === undefined ? undefined : titleOf(parent);
  };
  // Once one is chosen its title stands in the field: it is no longer what one looks for.
  const wanted = titleAt(chosen) === typed ? '' : typed;
  const places = placesFor(data.tree, row, wanted);
  const options = [
    ...(isTopOffered(row, top, wanted) ? [{ id: TOP, label: top, detail: data.levelName(1) }] : []),
    ...places.slice(0, MOST_SHOWN).map((place) => ({
      id: place.id,
      label: titleOf(place),
      detail: [data.levelName(place.rank), place.number].join(' ').trim(),
    })),
  ];
  const place = () => {
    const id = chosen ?? (options.length === 1 ? options[0]?.id : undefined);
    if (id === undefined) return setIsMissing(true);
    onPlace(data.tree.byId.get(id) ?? null);
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
        // What is typed and stands for nothing would hold the list open: Escape gives it up, then the dialog.
        onKeyDownCapture={(event) => {
          if (event.key === 'Escape' && chosen === null) setTyped('');
        }}
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
            if (chosen !== null && text !== titleAt(chosen)) setChosen(null);
          }}
          value={chosen}
          onChange={(id) => {
            const title = titleAt(id);
            setChosen(id);
            if (title !== undefined) setTyped(title);
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

/** The axes before the wall: their titles, the ideas already listed under each, and those taken from a plan. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrowDown, ArrowUp, ListTree, Trash2 } from 'lucide-react';
import { workshopAxis } from '#shared/model/workshop-axis.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { hueOf } from '../wall/hue.ts';
import { useWallWrites } from '../wall/use-wall-writes.ts';
import { textOf, type WorkshopView } from '../wall/wall.ts';
import { PlanAxes, type TakenAxis } from './PlanAxes.tsx';
import { SavedField } from '#renderer/records/SavedField.tsx';

interface AxesToPrepareProps {
  view: WorkshopView;
  asOf: number;
}

const LONGEST = 500;
const SILENT = () => undefined;

export function AxesToPrepare({ view, asOf }: AxesToPrepareProps) {
  const { t } = useTranslation();
  const { axes, workshop } = view;
  const type = typeNamed(useTypes() ?? [], workshopAxis.name);
  const writes = useWallWrites(workshop.id, SILENT);
  const addAxis = useCommand('workshop.addAxis');
  const set = useCommand('record.set');
  const [title, setTitle] = useState('');
  const [isTaking, setIsTaking] = useState(false);
  const shown = type === undefined ? [] : [fieldNamed(type, 'title'), fieldNamed(type, 'ideas')];
  const add = async () => {
    const name = title.trim();
    if (name === '') return;
    setTitle('');
    if ((await writes.addAxis(name)) === undefined) setTitle(name);
  };
  const take = async (taken: readonly TakenAxis[]) => {
    setIsTaking(false);
    for (const { title: name, ideas, source } of taken) {
      const outcome = await addAxis({ workshop: workshop.id, title: name, source });
      if (!outcome.ok) return;
      const { id } = outcome.value.value;
      const cells = [{ field: 'ideas', value: ideas }];
      if (ideas !== '') await set({ type: workshopAxis.name, changes: [{ id, cells }] });
    }
  };
  return (
    <Card
      title={t('workshops.axes')}
      actions={
        <Button size="s" icon={ListTree} onPress={() => setIsTaking(true)}>
          {t('workshops.takeFromPlan')}
        </Button>
      }
    >
      <ol className="preparation__axes">
        {axes.map((axis, index) => (
          <li key={axis.id} className="preparation__axis" data-goal={hueOf(index + 1)}>
            <div className="preparation__axis-fields">
              {shown.map(
                (field) =>
                  field && (
                    <SavedField
                      key={field.name}
                      type={workshopAxis.name}
                      record={axis}
                      field={field}
                      asOf={asOf}
                      help={field.name === 'ideas' ? t('workshops.ideasHelp') : undefined}
                    />
                  ),
              )}
            </div>
            <div className="preparation__gestures">
              <IconButton
                icon={ArrowUp}
                size="s"
                label={t('workshops.moveUpOf', { title: textOf(axis['title']) })}
                isDisabled={index === 0}
                onPress={() =>
                  void writes.place('workshopAxis', axis.id, axes[index - 2]?.id ?? null)
                }
              />
              <IconButton
                icon={ArrowDown}
                size="s"
                label={t('workshops.moveDownOf', { title: textOf(axis['title']) })}
                isDisabled={index === axes.length - 1}
                onPress={() =>
                  void writes.place('workshopAxis', axis.id, axes[index + 1]?.id ?? null)
                }
              />
              <IconButton
                icon={Trash2}
                size="s"
                label={t('workshops.removeAxisOf', { title: textOf(axis['title']) })}
                onPress={() =>
                  void writes.removePlace('workshopAxis', axis.id, textOf(axis['title']))
                }
              />
            </div>
          </li>
        ))}
      </ol>
      <form
        className="preparation__add"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t('workshops.newAxis')}
          value={title}
          maxLength={LONGEST}
          onChange={setTitle}
        />
        <Button type="submit">{t('workshops.addAxis')}</Button>
      </form>
      {isTaking && (
        <Dialog
          title={t('workshops.takeFromPlan')}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setIsTaking(false)}
          closeLabel={t('common.close')}
        >
          <PlanAxes plan={textOf(workshop['plan']) || null} onTake={(taken) => void take(taken)} />
        </Dialog>
      )}
    </Card>
  );
}

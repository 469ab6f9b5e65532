/** The views of a plan, or of a register, that were given a name, for the whole network; each gesture is undone like any other. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ALL_ACTIONS,
  isSameView,
  readDefinition,
  writeDefinition,
  type ViewDefinition,
} from '#shared/domain/view-definition.ts';
import { planView } from '#shared/model/plan-view.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { LookedAt } from './use-looking.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Undefined when a later version wrote it. */
  readonly definition: ViewDefinition | undefined;
}

export interface SavedViews {
  readonly all: readonly SavedView[];
  /** Null: none, all is in sight. */
  readonly active: SavedView | null;
  /** Known before the views are read. */
  readonly activeId: string | null;
  /** What is on screen is no more what was saved. */
  readonly isChanged: boolean;
  readonly open: (view: SavedView | null) => void;
  readonly create: (name: string) => Promise<boolean>;
  readonly rename: (view: SavedView, name: string) => Promise<boolean>;
  readonly update: (view: SavedView) => Promise<void>;
  readonly remove: (view: SavedView) => Promise<void>;
}

const TYPE = planView.name;

/** What views are of. */
export type Viewed = { readonly plan: string } | { readonly register: string };

export function useSavedViews(
  viewed: Viewed,
  view: Pick<LookedAt, 'definition' | 'change' | 'whole'>,
  announce: (text: string) => void,
  atFirst: string | null,
): SavedViews {
  const { t } = useTranslation();
  const records = useRecords(planView);
  const create = useCommand('record.create');
  const set = useCommand('record.set');
  const remove = useCommand('record.delete');
  const restore = useCommand('record.restore');
  const { show } = useToasts();
  const [field, of] =
    'plan' in viewed ? (['plan', viewed.plan] as const) : (['register', viewed.register] as const);
  const [activeId, setActiveId] = useState(atFirst);
  const all = useMemo(
    () =>
      (records ?? [])
        .filter((record) => record[field] === of)
        .map((record) => ({
          id: record.id,
          name: record.name ?? '',
          definition: readDefinition(record.definition ?? ''),
        }))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
    [records, field, of],
  );
  const active = all.find(({ id }) => id === activeId) ?? null;
  const saved = active === null ? ALL_ACTIONS : active.definition;

  return {
    all,
    active,
    activeId,
    isChanged: saved === undefined || !isSameView(saved, view.definition),
    open(wanted) {
      setActiveId(wanted?.id ?? null);
      view.change(wanted?.definition ?? ALL_ACTIONS);
    },
    async create(name) {
      const definition = view.whole();
      const outcome = await create({
        type: TYPE,
        values: [
          { field, value: of },
          { field: 'name', value: name },
          { field: 'definition', value: writeDefinition(definition) },
        ],
      });
      if (!outcome.ok) return false;
      setActiveId(outcome.value.value.id);
      view.change(definition);
      announce(t('views.saved', { name }));
      return true;
    },
    async rename({ id }, name) {
      const cells = [{ field: 'name', value: name }];
      const outcome = await set({ type: TYPE, changes: [{ id, cells }] });
      return outcome.ok;
    },
    async update({ id, name }) {
      const definition = view.whole();
      const cells = [{ field: 'definition', value: writeDefinition(definition) }];
      const outcome = await set({ type: TYPE, changes: [{ id, cells }] });
      if (!outcome.ok) return;
      view.change(definition);
      announce(t('views.saved', { name }));
    },
    async remove({ id, name }) {
      const outcome = await remove({ type: TYPE, ids: [id] });
      if (!outcome.ok) return;
      setActiveId(null);
      view.change(ALL_ACTIONS);
      show({
        text: t('views.removed', { name }),
        action: {
          label: t('plan.undo'),
          onAction: () => void restore({ type: TYPE, ids: [id] }),
        },
      });
    },
  };
}

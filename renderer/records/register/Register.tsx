/**
 * The register of a type: its records as a grid, filtered, grouped and sorted as one asks, added to by typing in the last
 * line, with the details of one of them beside. It fills the tab, or the page, that it is put in.
 */
import { Plus, Table2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Look } from '#shared/contract/looks.ts';
import type { CellInput } from '#shared/contract/records.ts';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { arranged } from '#shared/domain/column-arrangement.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Spinner } from '#renderer/ui/feedback/Spinner.tsx';
import { PageBody, StatusBar, Toolbar } from '#renderer/ui/frame/Page.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import { BlockFacts } from '../BlockFacts.tsx';
import { ColumnChooser } from '../ColumnChooser.tsx';
import { FindBar } from '../FindBar.tsx';
import { cellFinder, type FoundCell } from '../found-cells.ts';
import { createOpenItem } from '../open-item.ts';
import { shownColumns } from '../record-column.ts';
import { createSelectedBlock } from '../selected-block.ts';
import { useFindKey } from '../use-find-key.ts';
import { useKeepLook, useLook } from '../use-look.ts';
import { useSavedViews } from '../use-saved-views.ts';
import { ViewMenu } from '../ViewMenu.tsx';
import { LayoutMenu } from './LayoutMenu.tsx';
import { NewColumnDialog } from './NewColumnDialog.tsx';
import { useRegisterData, type RegisterData } from './register-data.ts';
import { RegisterFilters } from './RegisterFilters.tsx';
import { RegisterGrid } from './RegisterGrid.tsx';
import { RegisterPanel } from './RegisterPanel.tsx';
import { TablesMenu } from './TablesMenu.tsx';
import { useRegisterView } from './use-register-view.ts';
import './register.css';

export interface RegisterProps {
  type: string;
  /** The nature that every record in sight has, in a register of several. */
  variant?: string | undefined;
  /** Names of the fields in sight at first, beside those that name a record. */
  shown?: readonly string[] | undefined;
  /** What every record added here has. */
  given?: readonly CellInput[] | undefined;
  /** Which records are this register's; a function that stays the same. */
  keep?: ((row: RegisterRow) => boolean) | undefined;
  /** Tells this register from others of the same type and nature. */
  place?: string | undefined;
  /** The record to go to, when the address names one. */
  item?: string | null | undefined;
  /** Other gestures of the toolbar. */
  tools?: ReactNode;
  /** « Ajouter une structure… », in the last line and on the button. */
  addWords?: string | undefined;
}

const NOTHING_GIVEN: readonly CellInput[] = [];

export function Register(props: RegisterProps) {
  const sentence = useFailureSentence();
  const { t } = useTranslation();
  const { type, variant, shown, given, keep } = props;
  const state = useRegisterData({
    type,
    variant: variant ?? null,
    shown: shown ?? null,
    given: given ?? NOTHING_GIVEN,
    keep: keep ?? null,
  });
  const place = props.place ?? [type, variant].filter((part) => part !== undefined).join('-');
  const left = useLook(`register-${place}`);
  if (state.status === 'ready' && left !== undefined)
    return <ReadRegister key={place} {...props} place={place} data={state.data} left={left} />;
  return (
    <PageBody>
      {state.status === 'failed' ? (
        <EmptyState icon={Table2} title={t('common.unknownProblem')}>
          {sentence(state.failure)}
        </EmptyState>
      ) : (
        <Spinner />
      )}
    </PageBody>
  );
}

interface ReadRegisterProps extends RegisterProps {
  data: RegisterData;
  place: string;
  left: Look | null;
}

function ReadRegister({ data, left, place, item = null, tools, addWords }: ReadRegisterProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [openItem] = useState(createOpenItem);
  /** How many times the panel was asked for; 0 while it is closed. */
  const [request, setRequest] = useState(0);
  const [said, setSaid] = useState('');
  const [filtering, setFiltering] = useState<string | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [isAddingColumn, setIsAddingColumn] = useState(false);
  const grid = useRef<GridHandle>(null);
  const [selected] = useState(createSelectedBlock);
  const view = useRegisterView(`register.${place}`, data, left, t('register.emptyGroup'));
  const views = useSavedViews({ register: place }, view, setSaid, left?.view ?? null);
  useKeepLook(`register-${place}`, view, views.activeId);
  const { settings } = view;
  const first = arranged(data.columns, settings.arrangement)[0]?.id ?? '';
  const add =
    addWords ??
    t('register.add', { type: data.descriptor.label.one[language].toLocaleLowerCase(language) });
  useFindKey(true, () => setIsFinding(true));

  const [wanted, setWanted] = useState<{ cell: FoundCell; isGlance: boolean } | null>(null);
  const reached = useRef(wanted);
  useEffect(() => {
    const isThere = wanted !== null && view.lines.meanings.has(wanted.cell.id);
    if (!isThere || reached.current === wanted) return;
    reached.current = wanted;
    const before = document.activeElement;
    grid.current?.goTo({ line: wanted.cell.id, column: wanted.cell.column });
    if (wanted.isGlance && before instanceof HTMLElement) before.focus();
  }, [wanted, view.lines]);
  const [asked, setAsked] = useState<string | null>(null);
  if (item !== asked) {
    setAsked(item);
    if (item !== null) setWanted({ cell: { id: item, column: first }, isGlance: false });
    if (item !== null && view.isNarrowed) view.setFilters([]);
  }

  const shownIds = shownColumns(arranged(data.columns, settings.arrangement), settings.isShown)
    .map(({ id }) => id)
    .join('\n');
  const { columns, textIn } = data;
  const search = useMemo(() => {
    const ids = new Set(shownIds.split('\n'));
    const inSight = columns.filter(({ id }) => ids.has(id));
    return cellFinder(view.rows, () => inSight, textIn);
  }, [shownIds, columns, view.rows, textIn]);
  const total = data.rows.length;

  return (
    <>
      <Toolbar
        start={
          <RegisterFilters
            data={data}
            view={view}
            filtering={filtering}
            onFiltering={setFiltering}
          />
        }
        end={
          <>
            <ViewMenu views={views} all={t('register.all')} />
            <LayoutMenu data={data} view={view} onFind={() => setIsFinding(true)} />
            <ColumnChooser data={data} settings={settings}>
              {(close) => (
                <Button
                  variant="quiet"
                  size="s"
                  icon={Plus}
                  onPress={() => {
                    close();
                    setIsAddingColumn(true);
                  }}
                >
                  {t('register.addColumn')}
                </Button>
              )}
            </ColumnChooser>
            <TablesMenu data={data} view={view} />
            {tools}
            <Button
              variant="primary"
              icon={Plus}
              onPress={() => grid.current?.goTo({ line: data.added.next, column: first }, 'edit')}
            >
              {t('register.addButton')}
            </Button>
          </>
        }
      />
      {isFinding && (
        <Toolbar
          start={
            <FindBar
              search={search}
              onGoTo={(cell) => setWanted({ cell, isGlance: true })}
              onClose={() => {
                setIsFinding(false);
                grid.current?.focus();
              }}
            />
          }
        />
      )}
      <PageBody>
        <RegisterGrid
          data={data}
          view={view}
          handle={grid}
          selected={selected}
          addWords={add}
          onOpenDetails={(id) => {
            openItem.show(id);
            setRequest((before) => before + 1);
          }}
          onGoTo={openItem.follow}
          onFilterColumn={setFiltering}
          announce={setSaid}
        />
        <div className="mln-visually-hidden" role="status">
          {said}
        </div>
      </PageBody>
      <StatusBar>
        <BlockFacts selected={selected} />
        <strong role="status">
          {view.isNarrowed
            ? t('register.shownOf', { shown: view.rows.length, count: total })
            : t('register.count', { count: total })}
        </strong>
      </StatusBar>
      {isAddingColumn && (
        <NewColumnDialog data={data} announce={setSaid} onClose={() => setIsAddingColumn(false)} />
      )}
      {request > 0 && (
        <RegisterPanel
          data={data}
          open={openItem}
          request={request}
          onClose={() => {
            setRequest(0);
            grid.current?.focus();
          }}
        />
      )}
    </>
  );
}

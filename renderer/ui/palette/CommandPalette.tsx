/**
 * Ctrl+K: one field that searches everything, its results in groups. Presentation only: the query, the results and what
 * choosing one does come from outside. Focus stays in the field; the active result follows arrows and pointer (ARIA
 * combobox with a listbox).
 */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Search } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import { Spinner } from '../feedback/Spinner.tsx';
import { PaletteResults, optionIdOf } from './PaletteResults.tsx';
import type { PaletteGroup } from './PaletteResults.tsx';
import { useActiveOption } from './use-active-option.ts';
import './command-palette.css';

export interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** « Rechercher dans tout le réseau ». */
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  groups: readonly PaletteGroup[];
  onSelect: (id: string) => void;
  isLoading?: boolean | undefined;
  /** Said aloud as results arrive: « 8 résultats ». */
  countLabel: string;
  /** In place of results: what was not found, what one may try. */
  emptyMessage: ReactNode;
  /** Keys that work here. */
  hints?: ReactNode;
}

export function CommandPalette({ isOpen, onOpenChange, ...palette }: CommandPaletteProps) {
  return (
    <ModalOverlay
      className="mln-palette-veil"
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Modal className="mln-palette">
        <Dialog className="mln-palette__frame" aria-label={palette.label}>
          <PaletteContent {...palette} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type ContentProps = Omit<CommandPaletteProps, 'isOpen' | 'onOpenChange'>;

function PaletteContent({
  label,
  placeholder,
  query,
  onQueryChange,
  groups,
  onSelect,
  isLoading = false,
  ...words
}: ContentProps) {
  const listId = useId();
  const ids = groups.flatMap((group) => group.items.map((item) => item.id));
  const { activeId, setActiveId, onKeyDown } = useActiveOption(ids, onSelect);
  const hasResults = ids.length > 0;
  return (
    <>
      <div className="mln-palette__field">
        {isLoading ? <Spinner /> : <Icon of={Search} />}
        <input
          className="mln-palette__input"
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={hasResults}
          aria-controls={hasResults ? listId : undefined}
          aria-activedescendant={activeId === null ? undefined : optionIdOf(listId, activeId)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens the palette to type in it
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setActiveId(null);
            onQueryChange(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {hasResults && (
        <PaletteResults
          id={listId}
          label={label}
          groups={groups}
          activeId={activeId}
          onPoint={setActiveId}
          onSelect={onSelect}
        />
      )}
      {!hasResults && !isLoading && <div className="mln-palette__empty">{words.emptyMessage}</div>}
      <div className="mln-visually-hidden" role="status">
        {isLoading ? '' : words.countLabel}
      </div>
      {words.hints && <footer className="mln-palette__hints">{words.hints}</footer>}
    </>
  );
}

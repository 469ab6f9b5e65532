/** The gestures of a thing, each a verb, with the key that does the same. Sections separate families of gestures. */
import type { ReactElement } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import type { PopoverProps } from 'react-aria-components';
import { Check } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import { Keys } from '../display/Keys.tsx';
import './popover.css';
import './menu.css';

export interface MenuGesture {
  id: string;
  label: string;
  icon?: IconType | undefined;
  keys?: string | undefined;
  /** Why one would, or why one cannot. */
  detail?: string | undefined;
  /** One of several, of which this is the one that holds; told as such to who hears the menu. */
  isChecked?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isDanger?: boolean | undefined;
  onAction: () => void;
}

export interface MenuGroup {
  id: string;
  title?: string | undefined;
  items: readonly MenuGesture[];
}

export interface MenuProps {
  /** A Button or an IconButton. */
  trigger: ReactElement;
  label: string;
  groups: readonly MenuGroup[];
  placement?: PopoverProps['placement'];
}

export function Menu({ trigger, label, groups, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <MenuPopover label={label} groups={groups} placement={placement} />
    </MenuTrigger>
  );
}

type Opening = Pick<PopoverProps, 'placement' | 'triggerRef' | 'isOpen' | 'onOpenChange'>;

/** The menu alone, for what opens it otherwise than by a button: the menu key or the right button of the mouse. */
export function MenuPopover({ label, groups, ...opening }: Omit<MenuProps, 'trigger'> & Opening) {
  return (
    <Popover
      {...opening}
      {...(opening.triggerRef ? { 'aria-label': label } : {})}
      className="mln-popover"
      offset={4}
    >
      <AriaMenu
        className="mln-menu"
        aria-label={label}
        {...(opening.triggerRef
          ? { autoFocus: 'first' as const, onClose: () => opening.onOpenChange?.(false) }
          : {})}
      >
        {groups.flatMap((group) =>
          partsOf(group).map(({ title, items, isChoice, isFirst }) => (
            <MenuSection
              key={`${group.id} ${items[0]?.id ?? ''}`}
              className={isFirst ? 'mln-menu__section' : 'mln-menu__more'}
              {...(title ? {} : { 'aria-label': label })}
              {...(isChoice ? choiceAmong(items) : {})}
            >
              {title && <Header className="mln-menu__title">{title}</Header>}
              {items.map((item) => (
                <MenuLine key={item.id} item={item} />
              ))}
            </MenuSection>
          )),
        )}
      </AriaMenu>
    </Popover>
  );
}

interface MenuPart {
  readonly title: string | undefined;
  readonly items: readonly MenuGesture[];
  /** Its lines are choices rather than gestures. */
  readonly isChoice: boolean;
  readonly isFirst: boolean;
}

/** Choices and gestures side by side are of two kinds, though they look like one family. */
function partsOf({ title, items }: MenuGroup): readonly MenuPart[] {
  const parts = Map.groupBy(items, ({ isChecked }) => isChecked !== undefined);
  return [...parts].map(([isChoice, some], rank) => ({
    title: rank === 0 ? title : undefined,
    items: some,
    isChoice,
    isFirst: rank === 0,
  }));
}

const choiceAmong = (items: readonly MenuGesture[]) =>
  ({
    selectionMode: 'single',
    selectedKeys: items.flatMap(({ id, isChecked }) => (isChecked === true ? [id] : [])),
  }) as const;

function MenuLine({ item }: { item: MenuGesture }) {
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      isDisabled={item.isDisabled ?? false}
      onAction={item.onAction}
      className={item.isDanger ? 'mln-menu__item mln-menu__item--danger' : 'mln-menu__item'}
    >
      <span className="mln-menu__mark">
        {item.isChecked ? <Icon of={Check} /> : item.icon && <Icon of={item.icon} />}
      </span>
      {/* Label and keys together are the name: what is seen is what is heard. */}
      <span className="mln-menu__label">{item.label}</span>
      {item.keys && (
        <span className="mln-menu__keys">
          <Keys of={item.keys} />
        </span>
      )}
      {item.detail && (
        <Text slot="description" className="mln-menu__detail">
          {item.detail}
        </Text>
      )}
    </MenuItem>
  );
}

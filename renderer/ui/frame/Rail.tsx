/**
 * The places of the application, in words. Where the window is narrow, or the text much enlarged, words give way to
 * their icons (see frame.css) and each word becomes the tooltip of its icon; it stays the link's accessible name.
 */
import { Link, TooltipTrigger } from 'react-aria-components';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import { Tooltip } from '../overlay/Tooltip.tsx';
import { useHintWhenHidden } from './use-hint-when-hidden.ts';
import './rail.css';

export interface RailItem {
  key: string;
  label: string;
  icon: IconType;
  href: string;
  current?: boolean | undefined;
}

export interface RailProps {
  /** Name of the landmark: « Rubriques ». */
  label: string;
  items: readonly RailItem[];
  bottomItems: readonly RailItem[];
}

export function Rail({ label, items, bottomItems }: RailProps) {
  return (
    <nav className="mln-rail" aria-label={label}>
      <RailList items={items} />
      <RailList items={bottomItems} />
    </nav>
  );
}

function RailList({ items }: { items: readonly RailItem[] }) {
  return (
    <ul className="mln-rail__list">
      {items.map((item) => (
        <li key={item.key}>
          <RailLink item={item} />
        </li>
      ))}
    </ul>
  );
}

function RailLink({ item }: { item: RailItem }) {
  const { word, ...hint } = useHintWhenHidden();
  return (
    <TooltipTrigger delay={300} closeDelay={0} {...hint}>
      <Link
        className="mln-rail__link"
        href={item.href}
        aria-current={item.current ? 'page' : false}
      >
        <Icon of={item.icon} />
        <span className="mln-rail__word" ref={word}>
          {item.label}
        </span>
      </Link>
      <Tooltip placement="right">{item.label}</Tooltip>
    </TooltipTrigger>
  );
}

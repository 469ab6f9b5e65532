/**
 * Several views of one thing, one at a time: the tab chosen is given from outside (the address knows it) and so is what
 * it shows. On a narrow window the tabs go to the next line; none hides.
 */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

export interface TabItem<K extends string> {
  id: K;
  label: string;
  /** After the word: how many there are. */
  count?: ReactNode;
}

export interface TabsProps<K extends string> {
  label: string;
  items: readonly TabItem<K>[];
  selected: K;
  onSelect: (id: K) => void;
  /** What the chosen tab shows. */
  children: ReactNode;
}

export function Tabs<K extends string>({
  label,
  items,
  selected,
  onSelect,
  children,
}: TabsProps<K>) {
  return (
    <AriaTabs
      className="mln-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (chosen) onSelect(chosen.id);
      }}
    >
      <TabList className="mln-tabs__list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="mln-tab">
            {item.label}
            {item.count !== undefined && <span className="mln-tab__count">{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      {/* Another panel for another tab: its id is what the tab names. */}
      <TabPanel key={selected} id={selected} className="mln-tabs__panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}

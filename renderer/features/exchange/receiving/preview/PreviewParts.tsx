/**
 * The file at the left (who sent it, counts in large, deletions named first), one part of it at the right. The counts are
 * the tabs: arrows go from one to the next, and each opens what it counts.
 */
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { FileCard } from './FileCard.tsx';
import { countsOf, firstPart, isNothing, type Part, PARTS } from './parts.ts';
import { PreviewPart, type PreviewedFile } from './PreviewPart.tsx';

export function PreviewParts(props: PreviewedFile) {
  const { t } = useTranslation();
  const { attachments } = props.preview;
  const counts = countsOf(props.preview);
  const [part, setPart] = useState<Part>(() => firstPart(counts));
  if (isNothing(counts)) {
    return (
      <div className="preview preview--empty">
        <FileCard preview={props.preview} counts={counts} onSee={setPart} />
        <p>{t(attachments.count > 0 ? 'receiving.onlyAttachments' : 'receiving.nothingNew')}</p>
      </div>
    );
  }
  const shown = PARTS.filter(
    (one) => counts[one] > 0 || one === 'added' || one === 'changed' || one === 'deleted',
  );
  return (
    <Tabs
      className="preview"
      selectedKey={part}
      onSelectionChange={(key) => setPart(PARTS.find((one) => one === key) ?? part)}
    >
      <FileCard preview={props.preview} counts={counts} onSee={setPart}>
        <TabList className="preview__tiles" aria-label={t('receiving.parts')}>
          {shown.map((one) => (
            <Tile key={one} part={one} count={counts[one]} />
          ))}
        </TabList>
      </FileCard>
      <TabPanel key={part} id={part} className="preview__panel">
        <PreviewPart part={part} count={counts[part]} {...props} />
      </TabPanel>
    </Tabs>
  );
}

const WORDS = {
  erasures: 'receiving.partErasures',
  deleted: 'receiving.partDeleted',
  added: 'receiving.partAdded',
  changed: 'receiving.partChanged',
  conflicts: 'receiving.partConflicts',
  suggestions: 'receiving.partSuggestions',
} as const satisfies Record<Part, string>;

function Tile({ part, count }: { part: Part; count: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Tab id={part} className={`preview-tile preview-tile--${part}`}>
      <strong>{formatCount(count, language)}</strong> <span>{t(WORDS[part], { count })}</span>
    </Tab>
  );
}

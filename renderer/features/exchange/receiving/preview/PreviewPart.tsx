/** One part of a preview, under its count in words. */
import { useTranslation } from 'react-i18next';
import type { Preview } from '#shared/contract/exchange.ts';
import { useTypes } from '#renderer/client/descriptors.ts';
import type { ExchangePaths } from '../../exchange-paths.ts';
import type { Choice, Contested } from '../../settling/contested.ts';
import { ContestedList } from '../../settling/ContestedList.tsx';
import { KeepOrTake } from '../../settling/KeepOrTake.tsx';
import { Erasures } from './Erasures.tsx';
import type { Part } from './parts.ts';
import { PreviewRecords } from './PreviewRecords.tsx';

export interface PreviewedFile {
  preview: Preview;
  mine: string | null;
  paths: ExchangePaths;
  chosen: ReadonlyMap<string, Choice>;
  onChoose: (choices: readonly Choice[]) => void;
  onLeave: (contested: Contested) => void;
  /** Erasures that the person agrees to. */
  erased: ReadonlySet<string>;
  onErase: (erased: ReadonlySet<string>) => void;
}

const HEADS = {
  erasures: 'receiving.headErasures',
  deleted: 'receiving.headDeleted',
  added: 'receiving.headAdded',
  changed: 'receiving.headChanged',
  conflicts: 'receiving.headConflicts',
  suggestions: 'receiving.headSuggestions',
} as const satisfies Record<Part, string>;

const TEXTS = {
  erasures: 'receiving.textErasures',
  deleted: 'receiving.textDeleted',
  conflicts: 'receiving.textConflicts',
  suggestions: 'receiving.textSuggestions',
} as const;

export function PreviewPart({
  part,
  count,
  ...props
}: PreviewedFile & { part: Part; count: number }) {
  const { t } = useTranslation();
  const { preview, mine, chosen, onChoose } = props;
  const text = part === 'added' || part === 'changed' ? undefined : TEXTS[part];
  return (
    <>
      <header className="preview__head">
        <h2>{t(HEADS[part], { count })}</h2>
        {part === 'conflicts' && count > 1 && (
          <KeepOrTake contested={preview.conflicts} mine={mine} size="s" onChoose={onChoose} />
        )}
      </header>
      {text !== undefined && count > 0 && <p className="exchange__detail">{t(text)}</p>}
      {part === 'conflicts' && chosen.size > 0 && (
        <p role="status">{t('receiving.chosenSome', { count: chosen.size })}</p>
      )}
      <Content part={part} count={count} {...props} />
    </>
  );
}

function Content({ part, count, ...props }: PreviewedFile & { part: Part; count: number }) {
  const { t } = useTranslation();
  const types = useTypes() ?? [];
  const { preview, mine, paths, chosen, onChoose, onLeave, erased, onErase } = props;
  const names = Object.fromEntries(
    Object.entries(preview.names).map(([id, title]) => [id, { type: '', title, deleted: false }]),
  );
  if (part === 'conflicts') {
    return (
      <ContestedList
        contested={preview.conflicts}
        types={types}
        mine={mine}
        names={names}
        chosen={chosen}
        onChoose={(choice) => onChoose([choice])}
        onChooseAll={onChoose}
        onLeave={onLeave}
        isUnderHeading
      />
    );
  }
  if (part === 'erasures') {
    return <Erasures erasures={preview.erasures} erased={erased} onErase={onErase} />;
  }
  return (
    <PreviewRecords
      key={part}
      records={preview[part]}
      count={count}
      types={types}
      names={names}
      // What the file brings is not here yet: there is nothing to open.
      placeOf={part === 'added' ? undefined : paths.placeOf}
      unchanged={part === 'changed' ? (record) => t(whyUnchanged(record.id, preview)) : undefined}
    />
  );
}

/** A record that the file touches, and of which nothing would be shown otherwise once it is accepted. */
function whyUnchanged(id: string, { conflicts, suggestions }: Preview) {
  if (conflicts.some((one) => one.id === id)) return 'receiving.changedToSettle';
  if (suggestions.some((one) => one.id === id)) return 'receiving.changedSuggested';
  return 'receiving.changedSame';
}

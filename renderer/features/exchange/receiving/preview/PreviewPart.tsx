/** One part of a preview, under its count in words. */
import { useTranslation } from 'react-i18next';
import { useTypes } from '#renderer/client/descriptors.ts';
import { ContestedList } from '../../settling/ContestedList.tsx';
import { KeepOrTake } from '../../settling/KeepOrTake.tsx';
import { Erasures } from './Erasures.tsx';
import type { Part } from './parts.ts';
import type { PreviewPartsProps } from './PreviewParts.tsx';
import { PreviewRecords } from './PreviewRecords.tsx';

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
}: PreviewPartsProps & { part: Part; count: number }) {
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

function Content({ part, count, ...props }: PreviewPartsProps & { part: Part; count: number }) {
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
    />
  );
}

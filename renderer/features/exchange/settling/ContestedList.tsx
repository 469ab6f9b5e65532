/** Many contested fields, those of one kind together, each group with its « Tout garder / Tout prendre ». */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names, TypeDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';
import { fieldNamed, typeNamed } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { ContestedField } from './ContestedField.tsx';
import { type Choice, type Contested, DELETED, keyOf } from './contested.ts';
import { KeepOrTake } from './KeepOrTake.tsx';
import { useChoiceKeys } from './use-choice-keys.ts';
import { useNames } from './use-targets.ts';

interface ContestedListProps {
  contested: readonly Contested[];
  types: readonly TypeDescriptor[];
  mine: string | null;
  /** Names that the values lead to; left out: those of the network. */
  names?: Names | undefined;
  chosen?: ReadonlyMap<string, Choice> | undefined;
  onChoose: (choice: Choice, what: string) => void;
  onChooseAll: (choices: readonly Choice[], left: number) => void;
  onLeave?: ((contested: Contested) => void) | undefined;
  /** All of them stand under a heading. */
  isUnderHeading?: boolean | undefined;
}

const AT_ONCE = 60;

export function ContestedList({
  contested,
  types,
  mine,
  names,
  chosen,
  onChoose,
  onChooseAll,
  onLeave,
  isUnderHeading = false,
}: ContestedListProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(AT_ONCE);
  const list = useChoiceKeys<HTMLDivElement>(contested.length);
  const sorted = [...Map.groupBy(contested, ({ type, field }) => `${type}\n${field}`).values()];
  const inSight = new Set(sorted.flat().slice(0, shown));
  const groups = sorted
    .map((group) => ({ group, part: group.filter((one) => inSight.has(one)) }))
    .filter(({ part }) => part.length > 0);
  const more = contested.length - inSight.size;

  return (
    <div ref={list} className="contested-list">
      {groups.map(({ group, part }) => {
        const [first] = part;
        const type = first && typeNamed(types, first.type);
        if (first === undefined || type === undefined) return null;
        return (
          <section key={`${first.type} ${first.field}`} className="contested-group">
            {group.length > 1 && (
              <GroupHeading group={group} type={type} mine={mine} onChooseAll={onChooseAll} />
            )}
            {part.map((one) => (
              <Named
                key={keyOf(one)}
                contested={one}
                isUnderHeading={isUnderHeading || group.length > 1}
                type={type}
                names={names}
                mine={mine}
                chosen={chosen?.get(keyOf(one))}
                onChoose={(value, what) => onChoose({ ...placeOf(one), value }, what)}
                onLeave={onLeave && (() => onLeave(one))}
              />
            ))}
          </section>
        );
      })}
      {more > 0 && (
        <Button onPress={() => setShown(shown + AT_ONCE)}>
          {t('conflicts.more', { count: more })}
        </Button>
      )}
    </div>
  );
}

const placeOf = ({ type, id, field, element }: Contested) => ({ type, id, field, element });

interface GroupHeadingProps {
  group: readonly Contested[];
  type: TypeDescriptor;
  mine: string | null;
  onChooseAll: ContestedListProps['onChooseAll'];
}

function GroupHeading({ group, type, mine, onChooseAll }: GroupHeadingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = group[0]?.field ?? '';
  const label = name === DELETED ? t('conflicts.going') : fieldNamed(type, name)?.label[language];
  const about = `${type.label.one[language]} · ${label ?? ''}`;
  return (
    <div className="contested-group__heading">
      <h2>
        {about} <span className="contested-group__count">({group.length})</span>
      </h2>
      <KeepOrTake size="s" contested={group} mine={mine} about={about} onChoose={onChooseAll} />
    </div>
  );
}

interface NamedProps {
  contested: Contested;
  isUnderHeading: boolean;
  type: TypeDescriptor;
  names: Names | undefined;
  mine: string | null;
  chosen: Choice | undefined;
  onChoose: (value: Value, what: string) => void;
  onLeave: (() => void) | undefined;
}

function Named({ names, ...props }: NamedProps) {
  const own = useNames(fieldNamed(props.type, props.contested.field));
  return <ContestedField {...props} names={{ ...own, ...names }} />;
}

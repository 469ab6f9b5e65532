/** A column of the wall: its axis, the ideas listed before, its categories. What is below its edge is counted there. */
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { AxisHeading } from './AxisHeading.tsx';
import { InlineName } from './InlineName.tsx';
import { countsOf } from './counts.ts';
import { hueOf } from './hue.ts';
import { useNotesBelow } from './use-notes-below.ts';
import type { WallColumnProps } from './wall-props.ts';
import { WallSection } from './WallSection.tsx';

export const WallColumn = memo(function WallColumn(props: WallColumnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { column, meanings, hands, writes } = props;
  const list = useRef<HTMLDivElement>(null);
  const below = useNotesBelow(list, column);
  const title = column.id === null ? t('workshops.noAxis') : `${column.number}. ${column.title}`;
  const { naming } = hands;
  const isNaming = naming?.is === 'new-category' && naming.axis === column.id;
  const addCategory = async (name: string) => {
    const notes = naming?.is === 'new-category' ? naming.notes : [];
    const category = await writes.addCategory(column.id ?? '', name);
    if (category !== undefined && notes.length > 0) await writes.sort(notes, column.id, category);
  };
  return (
    <section
      className="wall__column"
      aria-label={title}
      data-goal={hueOf(column.number)}
      data-axis={column.id ?? ''}
    >
      <AxisHeading {...props} title={title} counts={countsOf(column, meanings, language)} />
      <div className="wall__terms" aria-hidden>
        <span className="wall__short" style={{ flexGrow: column.short }} />
        <span className="wall__long" style={{ flexGrow: column.long }} />
      </div>
      {column.ideas.length > 0 && (
        <details className="wall__ideas">
          <summary>{t('workshops.ideas', { count: column.ideas.length })}</summary>
          <ul>
            {column.ideas.map((idea) => (
              <li key={idea}>{idea}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="wall__notes" ref={list}>
        {column.sections.map((section, index) => (
          <WallSection
            key={section.id ?? ''}
            {...props}
            section={section}
            isAlone={column.sections.length === 1}
            above={column.sections[index - 1]?.id ?? null}
            aboveThat={column.sections[index - 2]?.id ?? null}
            under={column.sections[index + 1]?.id ?? null}
          />
        ))}
        {isNaming && (
          <InlineName
            label={t('workshops.newCategory')}
            placeholder={t('workshops.newCategory')}
            onName={(name) => void addCategory(name)}
            onClose={() => {
              const [first] = naming.notes;
              if (first !== undefined) hands.focus(first.id);
              hands.name(null);
            }}
          />
        )}
        {!isNaming && column.id !== null && (
          <Button
            variant="quiet"
            size="s"
            icon={Plus}
            aria-label={t('workshops.addCategoryTo', { title })}
            onPress={() => hands.name({ is: 'new-category', axis: column.id ?? '', notes: [] })}
          >
            {t('workshops.addCategory')}
          </Button>
        )}
      </div>
      {below > 0 && (
        <Button
          variant="quiet"
          size="s"
          onPress={() => list.current?.scrollBy({ top: list.current.clientHeight * 0.9 })}
        >
          {t('workshops.more', { count: below })}
        </Button>
      )}
    </section>
  );
});

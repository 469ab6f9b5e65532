/** What an axis, a category or a note became in a plan: the way there. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { Names } from '#shared/contract/records.ts';

interface BecameProps {
  items: readonly string[];
  names: Names;
  itemPath: (plan: string, item: string) => string;
}

export function Became({ items, names, itemPath }: BecameProps) {
  const { t } = useTranslation();
  const there = items.flatMap((id) => {
    const name = names[id];
    return name === undefined || name.deleted ? [] : [{ id, ...name }];
  });
  if (there.length === 0) return null;
  return (
    <p className="wall__became">
      {t('workshops.became')}{' '}
      {there.map(({ id, title, plan }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {plan ? <Link href={itemPath(plan, id)}>{title}</Link> : title}
        </span>
      ))}
    </p>
  );
}

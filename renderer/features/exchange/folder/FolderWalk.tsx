/**
 * Places, then folders within folders: where one is stands above what it holds. The list takes the focus that the
 * folder just opened had, and lost with it.
 */
import { ChevronRight, Cloud, Folder, HardDrive } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedFolder } from '#shared/contract/shared-folder.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';

interface FolderWalkProps {
  /** Undefined: at the places. */
  listed: ListedFolder | undefined;
  onWalk: (token: string | null) => void;
}

const ICONS = { home: Folder, documents: Folder, drive: HardDrive } as const;

export function FolderWalk({ listed, onWalk }: FolderWalkProps) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const places = useMaillonQuery('folder.places', {}).data?.value ?? [];
  if (listed === undefined)
    return (
      <section ref={section} tabIndex={-1} aria-label={t('folder.places')}>
        <h3 className="folder__heading">{t('folder.places')}</h3>
        <ul className="folder__list">
          {places.map(({ token, kind, name }) => {
            const usual = t(`folder.place.${kind}`);
            return (
              <li key={token}>
                <Button
                  variant="quiet"
                  icon={kind in ICONS ? ICONS[kind as keyof typeof ICONS] : Cloud}
                  onPress={() => onWalk(token)}
                >
                  {name.startsWith(usual) ? name : `${usual} (${name})`}
                </Button>
              </li>
            );
          })}
        </ul>
        <p className="exchange__detail">{t('folder.pickFirst')}</p>
      </section>
    );
  const here = listed.trail.at(-1);
  return (
    <section ref={section} tabIndex={-1} aria-label={t('folder.folders')}>
      <nav aria-label={t('folder.trail')} className="folder__trail">
        <Button size="s" variant="quiet" onPress={() => onWalk(null)}>
          {t('folder.allPlaces')}
        </Button>
        {listed.trail.map(({ token, name }) => (
          <Button
            key={token}
            size="s"
            variant="quiet"
            icon={ChevronRight}
            onPress={() => onWalk(token)}
          >
            {name}
          </Button>
        ))}
      </nav>
      <ul className="folder__list">
        {listed.folders.map(({ token, name }) => (
          <li key={token}>
            <Button variant="quiet" icon={Folder} onPress={() => onWalk(token)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {listed.folders.length === 0 && <p className="exchange__detail">{t('folder.noFolder')}</p>}
      {listed.isCut && <p className="exchange__detail">{t('folder.cut')}</p>}
      {here !== undefined && listed.failure === null && (
        <p role="status">{t('folder.inHere', { name: here.name })}</p>
      )}
    </section>
  );
}

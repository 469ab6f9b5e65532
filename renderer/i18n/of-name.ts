/** « du Chat perché », « de La Clavette », « d’Outils en main »: a name after « de », as French joins them. */
import type { Language } from './language.ts';

export function ofName(name: string, language: Language): string {
  if (language === 'en') return `of ${name}`;
  const [, article, rest = ''] = /^(Le|Les)\s+(.+)$/u.exec(name) ?? [];
  if (article !== undefined) return article === 'Le' ? `du ${rest}` : `des ${rest}`;
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/iu.test(name) ? `d’${name}` : `de ${name}`;
}

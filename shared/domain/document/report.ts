/** A report: A4 upright, its title, the network's name, then its blocks; at the foot, when it was made and whose it is. */
import type { Language } from '../../model/value-text.ts';
import { type Block, type DocumentDescription, paragraph } from './document.ts';

export interface Paper {
  readonly network: string;
  readonly language: Language;
  /** `2026-11-21` */
  readonly date: string;
  /** « Édité le 21 novembre 2026 » */
  readonly made: string;
  readonly page: string;
  readonly continued: string;
}

export interface Opening {
  /** Names the file too. */
  readonly title: string;
  /** Under it, in few words. */
  readonly facts?: readonly string[];
}

export function report(
  { title, facts = [] }: Opening,
  { network, language, date, made, page }: Paper,
  blocks: readonly Block[],
): DocumentDescription {
  const shown = facts.filter((fact) => fact !== '');
  return {
    title,
    author: network,
    language,
    date,
    page: { paper: 'a4', orientation: 'portrait', margin: 42 },
    footer: { text: [made, network, title].filter((part) => part !== '').join(' · '), page },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...(shown.length === 0 ? [] : [paragraph(shown.join(' · '), { muted: true })]),
      ...blocks,
    ],
  };
}

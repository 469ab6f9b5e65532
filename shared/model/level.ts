/** What the levels of a plan are called where the plan itself does not name them, and in the tables of offices. */
import type { Label } from './field.ts';

export interface LevelNames {
  readonly label: { readonly one: Label; readonly many: Label };
  /** Spreadsheet headings understood besides the labels. */
  readonly headings: readonly string[];
}

export const LEVEL_NAMES = {
  goal: {
    label: {
      one: { fr: 'Finalité', en: 'Goal' },
      many: { fr: 'Finalités', en: 'Goals' },
    },
    headings: ['Mission', 'Missions', 'Axe', 'Axes', 'Axe stratégique', 'But', 'Aim', 'Axis'],
  },
  objective: {
    label: {
      one: { fr: 'Objectif opérationnel', en: 'Operational objective' },
      many: { fr: 'Objectifs opérationnels', en: 'Operational objectives' },
    },
    headings: ['Objectif', 'Objectifs', 'Objective', 'Objectives'],
  },
  action: {
    label: {
      one: { fr: 'Action', en: 'Action' },
      many: { fr: 'Actions', en: 'Actions' },
    },
    headings: ['Intitulé', 'Titre', 'Title'],
  },
  example: {
    label: {
      one: { fr: 'Exemple', en: 'Example' },
      many: { fr: 'Exemples', en: 'Examples' },
    },
    headings: ['Exemple concret', 'Exemples concrets'],
  },
} as const satisfies Record<string, LevelNames>;

/** What a plan calls its first level: its own name, else the usual one. `levelNames` as the plan's field holds it. */
export function topLevelName(levelNames: unknown, language: keyof Label): string {
  const own: unknown = levelNames instanceof Object ? Reflect.get(levelNames, '1') : undefined;
  return typeof own === 'string' && own !== '' ? own : LEVEL_NAMES.goal.label.one[language];
}

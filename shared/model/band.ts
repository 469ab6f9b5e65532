/**
 * The bands above the headings of a plan's table, from left to right: what they are called where the plan itself does
 * not name them. The grid and the printed plan both read them here.
 */
export interface Band {
  /** Its rank among the names that a plan gives its bands. */
  readonly rank: string;
  readonly label: { readonly fr: string; readonly en: string };
}

export const BAND_NAMES = ['project', 'strategy', 'priorities'] as const;
export type BandName = (typeof BAND_NAMES)[number];

export const BANDS = {
  /** Over the titles of goals and objectives. */
  project: { rank: '1', label: { fr: 'Projet associatif', en: 'Associative project' } },
  /** Over actions, and what is said of them. */
  strategy: {
    rank: '2',
    label: { fr: 'Projet de développement stratégique', en: 'Strategic development project' },
  },
  /** Over the periods, where there are several. */
  priorities: { rank: '3', label: { fr: 'Priorités annuelles', en: 'Yearly priorities' } },
} as const satisfies Record<BandName, Band>;

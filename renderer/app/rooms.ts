/** The addresses of the window. The rail shows the rooms that exist; the others will be added here as they are built. */
import type { Found } from '#shared/contract/records.ts';

/** The ways of seeing a plan, by the word that their address bears; the grid is the plan's own address. */
const TAB_WORDS = { board: 'par-etat', priorities: 'priorites', people: 'par-personne' } as const;
const NOBODY = 'sans-pilote';

/** The parts of « Envois et réceptions »; where each structure stands is the room's own address. */
const EXCHANGE_WORDS = {
  inbox: 'recus',
  collections: 'collectes',
  offices: 'bureaux',
} as const;
type ExchangeTab = 'structures' | keyof typeof EXCHANGE_WORDS;

/** The parts of « Mutualisation »: what is listed, by the word of its address; under it, one of them. */
const SHARING_WORDS = {
  needs: 'besoins',
  calendar: 'calendrier',
  loans: 'prets',
  resources: 'ressources',
  purchases: 'achats',
  funds: 'fonds',
  posts: 'postes',
  volunteers: 'benevolat',
  practices: 'bonnes-pratiques',
} as const;
export type SharingTab = keyof typeof SHARING_WORDS;
/** Needs, offers and loans first: they are why members open the application. */
export const SHARING_TABS = [
  'needs',
  'calendar',
  'loans',
  'resources',
  'purchases',
  'funds',
  'posts',
  'volunteers',
  'practices',
] as const;

/** The registers of « Annuaire », by the word of their address. */
const DIRECTORY_WORDS = {
  organisation: 'structures',
  person: 'contacts',
  affiliation: 'fonctions',
  body: 'instances',
  termOfOffice: 'mandats',
  membership: 'adhesions',
  mailingList: 'listes-d-envoi',
  adoptedText: 'textes-adoptes',
} as const;
export type DirectoryTab = keyof typeof DIRECTORY_WORDS;
export const DIRECTORY_TABS = [
  'organisation',
  'person',
  'affiliation',
  'body',
  'termOfOffice',
  'membership',
  'mailingList',
  'adoptedText',
] as const satisfies readonly DirectoryTab[];

/** The wall is the workshop's own address. */
const WORKSHOP_WORDS = {
  results: 'resultats',
  roundTable: 'tour-de-table',
  preparation: 'preparation',
} as const;

type WorkshopTab = 'wall' | keyof typeof WORKSHOP_WORDS;

/** The parts of « Annuaire », by the word of their address. */
const TOOL_WORDS = {
  map: 'carte',
  memberships: 'cotisations',
  life: 'mandats-et-textes',
  mailing: 'envois-groupes',
  papers: 'etiquettes',
  doubles: 'doublons',
  personal: 'donnees-personnelles',
} as const;
export type DirectoryTool = keyof typeof TOOL_WORDS;
export const DIRECTORY_TOOLS = [
  'map',
  'memberships',
  'life',
  'mailing',
  'papers',
  'doubles',
  'personal',
] as const satisfies readonly DirectoryTool[];

type PlanTab = 'grid' | keyof typeof TAB_WORDS;

export const paths = {
  home: '/',
  plans: '/plans',
  plan: (id: string) => `/plans/${id}`,
  planTab: (id: string, tab: PlanTab) =>
    tab === 'grid' ? `/plans/${id}` : `/plans/${id}/${TAB_WORDS[tab]}`,
  planPerson: (id: string, person: string | null) =>
    `/plans/${id}/${TAB_WORDS.people}/${person ?? NOBODY}`,
  planItem: (plan: string, item: string) => `/plans/${plan}/${item}`,
  importPlan: '/plans/importer',
  /** Looks at a table pasted into a plan. */
  pastedPlan: '/plans/importer/colle',
  dashboard: '/tableau-de-bord',
  workshops: '/hierarchisation',
  workshop: (id: string) => `/hierarchisation/${id}`,
  workshopTab: (id: string, tab: WorkshopTab) =>
    tab === 'wall' ? `/hierarchisation/${id}` : `/hierarchisation/${id}/${WORKSHOP_WORDS[tab]}`,
  importNotes: '/hierarchisation/importer',
  directory: '/annuaire',
  directoryTab: (tab: DirectoryTab | DirectoryTool) =>
    `/annuaire/${{ ...DIRECTORY_WORDS, ...TOOL_WORDS }[tab]}`,
  suggestions: '/propositions-sur-nos-fiches',
  /** Looks at a table of records of a type. */
  importRecords: (type: string, variant: string | null) =>
    `/importer/${[type, variant].filter(Boolean).join('/')}`,
  sharing: '/mutualisation',
  sharingTab: (tab: SharingTab) => `/mutualisation/${SHARING_WORDS[tab]}`,
  sharedGood: (tab: SharingTab, id: string) => `/mutualisation/${SHARING_WORDS[tab]}/${id}`,
  record: (type: string, id: string) => `/fiches/${type}/${id}`,
  exchange: '/envois',
  exchangeTab: (tab: ExchangeTab) =>
    tab === 'structures' ? '/envois' : `/envois/${EXCHANGE_WORDS[tab]}`,
  /** @param to structures chosen beforehand */
  prepare: (to: readonly string[] = []) =>
    to.length === 0 ? '/envois/preparer' : `/envois/preparer/${to.join('+')}`,
  receivedFile: (id: string) => `/envois/recus/${id}`,
  reception: (id: number) => `/envois/receptions/${id}`,
  conflicts: '/a-departager',
  bin: '/corbeille',
  settings: '/reglages',
} as const;

/** Where something found is seen: an item in its plan, what has no room yet on a page of its own. */
export function placeOf({
  type,
  id,
  plan,
  workshop = null,
}: Pick<Found, 'type' | 'id' | 'plan'> & { workshop?: string | null }): string {
  if (type === 'plan') return paths.plan(id);
  if (type === 'workshop') return paths.workshop(id);
  if (plan !== null) return paths.planItem(plan, id);
  if (workshop !== null) return paths.workshop(workshop);
  return paths.record(type, id);
}

/** What an address says after the plan: a way of seeing it, whose actions, or an item to go to. */
export function placeInPlan(rest = ''): {
  tab: PlanTab;
  item: string | null;
  person: string | null;
} {
  const [place = '', person = ''] = rest.split('/');
  const tabs: readonly (keyof typeof TAB_WORDS)[] = ['board', 'priorities', 'people'];
  const tab = tabs.find((one) => TAB_WORDS[one] === place);
  return {
    tab: tab ?? 'grid',
    item: tab === undefined ? place || null : null,
    person: person === NOBODY ? '' : person || null,
  };
}

export function exchangeTabOf(word: string): ExchangeTab {
  const tabs: readonly (keyof typeof EXCHANGE_WORDS)[] = ['inbox', 'collections', 'offices'];
  return tabs.find((tab) => EXCHANGE_WORDS[tab] === word) ?? 'structures';
}

/** What an address says after the workshop. */
export function placeInWorkshop(rest = ''): WorkshopTab {
  const tabs: readonly (keyof typeof WORKSHOP_WORDS)[] = ['results', 'roundTable', 'preparation'];
  return tabs.find((tab) => WORKSHOP_WORDS[tab] === rest) ?? 'wall';
}

/** Where the register of a type is seen. */
export function registerPath(type: string, variant: string): string {
  const tab = DIRECTORY_TABS.find((one) => one === type);
  if (tab !== undefined) return paths.directoryTab(tab);
  return variant === '' ? paths.sharing : paths.sharedGood('resources', variant);
}

/** What an address says after « Annuaire »: a register, and the record to go to in it. */
export function placeInDirectory(rest: string): {
  tab: DirectoryTab;
  item: string | null;
  /** What is done with the registers, where it is that. */
  tool: DirectoryTool | null;
} {
  const [word = '', item = ''] = rest.split('/');
  const tool = DIRECTORY_TOOLS.find((one) => TOOL_WORDS[one] === word) ?? null;
  const tab = DIRECTORY_TABS.find((one) => DIRECTORY_WORDS[one] === word) ?? 'organisation';
  return { tab, item: item || null, tool };
}

/** What an address says after « Mutualisation »: a tab, and one of what it lists. */
export function placeInSharing(rest: string): { tab: SharingTab; id: string | null } {
  const [word = '', id = ''] = rest.split('/');
  const tab = SHARING_TABS.find((one) => SHARING_WORDS[one] === word) ?? 'needs';
  return { tab, id: id || null };
}

/** What an address says after « Annuaire ». */

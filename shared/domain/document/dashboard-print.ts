/** A dashboard on paper: A4 upright, the figures in words first, then a table per grouping. */
import type { Language } from '../../model/value-text.ts';
import type { Dashboard, Group, Grouping } from '../dashboard.ts';
import { COUNTED_FINDINGS, GROUPINGS, orderedGroups } from '../dashboard.ts';
import { type Block, type DocumentDescription, paragraph, type TableRow } from './document.ts';

export interface DashboardOnPaper {
  readonly title: string;
  readonly network: string;
  readonly dashboard: Dashboard;
}

export interface DashboardWords {
  readonly language: Language;
  readonly page: string;
  readonly continued: string;
  readonly made: (date: string) => string;
  readonly heading: (plan: string) => string;
  readonly figures: (dashboard: Dashboard) => readonly string[];
  readonly finding: (finding: (typeof COUNTED_FINDINGS)[number], count: number) => string;
  readonly grouping: (grouping: Grouping) => string;
  /** « Par territoire » */
  readonly by: (grouping: string) => string;
  readonly key: (grouping: Grouping, key: string) => string;
  readonly status: (status: string) => string;
  readonly period: (period: string) => string;
  readonly columns: {
    readonly actions: string;
    readonly done: string;
    readonly late: string;
    readonly progress: string;
    readonly status: string;
    readonly period: string;
    readonly marked: string;
    readonly drift: string;
  };
  readonly number: (value: number) => string;
  /** Of a whole number of percents. */
  readonly percent: (value: number) => string;
  readonly byStatus: string;
  readonly priorities: string;
  readonly nothing: string;
}

const FONT_SIZE = 9;
const HEADING_FILL = 'EFECE5';

export function printDashboard(
  { title, network, dashboard }: DashboardOnPaper,
  words: DashboardWords,
  date: string,
): DocumentDescription {
  const findings = COUNTED_FINDINGS.filter((finding) => dashboard.findings[finding] > 0);
  return {
    title: words.heading(title),
    author: network,
    language: words.language,
    date,
    page: { paper: 'a4', orientation: 'portrait', margin: 42 },
    footer: { text: [words.made(date), network, title].join(' · '), page: words.page },
    blocks: [
      { kind: 'heading', level: 1, text: words.heading(title) },
      paragraph(network, { muted: true }),
      ...(dashboard.actions === 0
        ? [paragraph(words.nothing)]
        : [
            ...words.figures(dashboard).map((text) => paragraph(text)),
            ...findings.map((finding) =>
              paragraph(words.finding(finding, dashboard.findings[finding]), { bullet: true }),
            ),
            ...GROUPINGS.flatMap((grouping) => groupBlocks(grouping, dashboard, words)),
            ...statusBlocks(dashboard, words),
            ...priorityBlocks(dashboard, words),
          ]),
    ],
  };
}

function groupBlocks(grouping: Grouping, dashboard: Dashboard, words: DashboardWords): Block[] {
  const { columns, number, percent } = words;
  const name = words.grouping(grouping);
  const rowOf = ({ key, actions, done, late, progress }: Group): string[] => [
    words.key(grouping, key),
    number(actions),
    number(done),
    number(late),
    progress === null ? '–' : percent(progress),
  ];
  return tableBlocks(
    words.by(name),
    [name, columns.actions, columns.done, columns.late, columns.progress],
    orderedGroups(grouping, dashboard.groups[grouping]).map(rowOf),
    words,
  );
}

function statusBlocks({ byStatus }: Dashboard, words: DashboardWords): Block[] {
  return tableBlocks(
    words.byStatus,
    [words.columns.status, words.columns.actions],
    byStatus.map(({ status, actions }) => [words.status(status), words.number(actions)]),
    words,
  );
}

function priorityBlocks({ priorities, drifts }: Dashboard, words: DashboardWords): Block[] {
  const { columns, number, percent } = words;
  return tableBlocks(
    words.priorities,
    [columns.period, columns.marked, columns.drift],
    priorities.map(({ period, marked }) => {
      const drift = drifts.find(({ to }) => to === period);
      const share =
        drift === undefined || drift.of === 0
          ? '–'
          : percent(Math.round((drift.carried * 100) / drift.of));
      return [words.period(period), number(marked), share];
    }),
    words,
  );
}

/** A heading and its table; nothing where there is no row. The first column names the row. */
function tableBlocks(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  words: DashboardWords,
): Block[] {
  if (rows.length === 0) return [];
  const header: TableRow = {
    rule: 'thin',
    cells: columns.map((text, index) => ({
      paragraphs: [paragraph(text, { bold: true, align: index === 0 ? 'left' : 'right' })],
      fill: HEADING_FILL,
      heads: 'column',
    })),
  };
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'table',
      columns: columns.map((_, index) => (index === 0 ? 4 : 1.2)),
      header: [header],
      rows: rows.map((cells): TableRow => ({
        rule: 'hair',
        cells: cells.map((text, index) => ({
          paragraphs: [paragraph(text, { align: index === 0 ? 'left' : 'right' })],
          ...(index === 0 ? { heads: 'row' as const } : {}),
        })),
      })),
      fontSize: FONT_SIZE,
      continued: words.continued,
    },
  ];
}

/** The page of a plan over a transport of written answers: what one hears, types and is told. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OutputOf } from '#shared/contract/index.ts';
import { createClient } from '#renderer/client/client.ts';
import type { SavingState } from '#renderer/client/saving.ts';
import { ClientProvider } from '#renderer/client/ClientProvider.tsx';
import { createLanguage } from '#renderer/i18n/language.ts';
import { ToastRegion } from '#renderer/ui/feedback/ToastRegion.tsx';
import { createToasts } from '#renderer/ui/feedback/toasts.ts';
import { ToastsContext } from '#renderer/ui/feedback/use-toasts.ts';
import { createMemoryTransport, refused, type Answers } from '../../../tests/memory-transport.ts';
import { describedTypes, rowsOf } from '../../../tests/plan-rows.ts';
import { PlanPage, type PlanPageProps, type PlanPaths } from './PlanPage.tsx';

const view = (): OutputOf<'plan.view'> => ({
  plan: {
    id: 'p',
    title: 'Projet associatif',
    period: '2025-2027',
    priorityPeriods: ['2025-2026'],
    actionRank: 3,
  },
  rows: rowsOf([
    ['g', null, 1, { title: 'Une finalité' }],
    ['o', 'g', 2, { title: 'Un objectif', number: '1' }],
    [
      'a',
      'o',
      3,
      {
        title: 'Première action',
        status: 'toDo',
        due: '2026-12-15',
        territories: ['Rhône'],
        leadOrganisation: 'org',
        plannedBudget: { 2026: 115_050 },
        priority: { '2025-2026': true },
      },
    ],
    ['b', 'o', 3, { title: 'Seconde action', territories: ['Ain', 'Rhône'], priority: {} }],
    ['v', 'g', 2, { title: 'Objectif vide', number: '2', status: 'toDetail' }],
  ]),
  names: { org: { type: 'organisation', title: 'La Clavette', deleted: false } },
});

const state: OutputOf<'application.state'> = {
  network: null,
  known: [],
  settings: {
    theme: 'light',
    textSize: 100,
    language: 'fr',
    density: 'compact',
    widths: {},
    shown: {},
  },
  version: '0.1.0',
  today: '2026-11-21',
};

const base: Answers = {
  'plan.view': view,
  'model.describe': () => describedTypes(),
  'application.state': () => state,
  'application.setSettings': () => state.settings,
  'record.conflicts': () => [],
  'record.set': () => ({ ids: [] }),
  'record.list': ({ type }) => ({
    records:
      type === 'organisation'
        ? [
            { id: 'org', name: 'La Clavette' },
            { id: 'org2', name: 'Le Chat perché' },
          ]
        : [],
    names: {},
  }),
  'draft.keep': () => ({}),
  'draft.drop': () => ({}),
};

const PATHS: PlanPaths = {
  plans: '/plans',
  plan: (id) => `/plans/${id}`,
  planTab: (id, tab) => `/plans/${id}/${tab}`,
  planPerson: (id, person) => `/plans/${id}/people/${person ?? ''}`,
  importPlan: '/plans/importer',
  conflicts: '/a-departager',
  bin: '/corbeille',
};

beforeEach(() => {
  // jsdom lays nothing out: give the grid a window to draw in.
  for (const side of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth'] as const) {
    vi.spyOn(HTMLElement.prototype, side, 'get').mockReturnValue(900);
  }
  // Nor has it a top layer: what opens is drawn in place.
  HTMLElement.prototype.showPopover = function show(this: HTMLElement) {
    this.removeAttribute('popover');
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(answers: Answers = {}, props: Partial<PlanPageProps> = {}) {
  const transport = createMemoryTransport({ ...base, ...answers });
  const toasts = createToasts();
  const client = createClient(transport, 'session-1234');
  render(
    <I18nextProvider i18n={createLanguage('fr')}>
      <I18nProvider locale="fr-FR">
        <ToastsContext value={toasts}>
          <ClientProvider client={client} onFailure={() => undefined}>
            <PlanPage
              plan="p"
              tab="grid"
              item={null}
              person={null}
              onGo={() => undefined}
              paths={PATHS}
              density="compact"
              onOpenConflicts={() => undefined}
              panel={{ history: () => null, comments: () => null, links: () => null }}
              onTable={() => undefined}
              {...props}
            />
          </ClientProvider>
          <ToastRegion toasts={toasts} label="Messages" closeLabel="Fermer" />
        </ToastsContext>
      </I18nProvider>
    </I18nextProvider>,
  );
  const isBoard = props.tab === 'board';
  const grid = isBoard
    ? await screen.findByRole('group', { name: 'Actions par état' })
    : await screen.findByRole('grid');
  act(() => grid.focus());
  const asked = (name: string) => transport.asked.filter((request) => request.name === name);
  const isSaved = (wanted: SavingState) =>
    waitFor(() => expect(client.saving.state()).toBe(wanted));
  return { transport, grid, asked, isSaved };
}

const active = (grid: HTMLElement): HTMLElement | null =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');

/** No-break spaces are checked by the language packs' own tests. */
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00A0\u202F]/gu, ' ');

const heard = (grid: HTMLElement) => plain(active(grid)?.getAttribute('aria-label'));

function keys(...pressed: readonly string[]): void {
  for (const chord of pressed) {
    const parts = chord.split('+');
    fireEvent.keyDown(document.activeElement ?? document.body, {
      key: parts.at(-1),
      ctrlKey: parts.includes('Ctrl'),
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
    });
  }
}

const typeText = (text: string) =>
  fireEvent.change(document.activeElement ?? document.body, { target: { value: text } });

/** From the goal, where one arrives, to a column of the first action. */
function goToColumn(grid: HTMLElement, column: string): void {
  keys('ArrowDown', 'Home');
  for (let step = 0; step < 20 && !heard(grid).startsWith(`${column},`); step += 1)
    keys('ArrowRight');
}

describe('what is heard', () => {
  test('is a grid of rows and headings, of a known size', async () => {
    const { grid } = await open();
    expect(plain(grid.getAttribute('aria-label'))).toBe('Plan : Projet associatif');
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((heading) => heading.getAttribute('aria-label') ?? heading.textContent),
    ).toEqual(
      expect.arrayContaining([
        'Objectif opérationnel',
        'Action',
        '2025–2026',
        'État',
        'Budget prévu',
      ]),
    );
    expect(grid.getAttribute('aria-rowcount')).toBe('9');
    expect(
      within(grid)
        .getAllByRole('row')
        .every((row) => row.hasAttribute('aria-rowindex')),
    ).toBe(true);
    expect(
      within(grid)
        .getByRole('rowheader', { name: /Un objectif/u })
        .getAttribute('aria-rowspan'),
    ).toBe('3');
  });

  test('names the column, the line and the value of the active cell', async () => {
    const { grid } = await open();
    expect(heard(grid)).toBe('Finalité : Une finalité, 2 objectifs, 2 actions');
    keys('ArrowDown');
    expect(heard(grid)).toBe('Objectif opérationnel 1 : Un objectif');
    keys('ArrowRight');
    expect(heard(grid)).toBe('Action : Première action');
    keys('ArrowRight', 'ArrowRight');
    expect(heard(grid)).toBe('État, Première action : À faire');
    keys('ArrowDown');
    expect(heard(grid)).toBe('État, Seconde action : vide');
    expect(active(grid)?.getAttribute('aria-selected')).toBe('true');
  });

  test('totals of the goal and of the plan', async () => {
    const { grid } = await open();
    const band = plain(within(grid).getByRole('rowheader', { name: /Une finalité/u }).textContent);
    expect(band).toContain('2 objectifs · 2 actions');
    expect(band).toContain(', Budget prévu : somme 1 150,50 €');
    expect(band).toContain(', État : À décliner : 1, À faire : 1');
    // Every pinned column keeps its place there: what scrolls goes under it, not beside its words.
    const pinned = (parts: string) => grid.querySelectorAll(`${parts}[data-pinned]`).length;
    expect(pinned('.mln-grid__total')).toBe(pinned('.mln-grid__foot-cell'));
    const foot = within(grid).getAllByRole('row').at(-1);
    expect(foot?.getAttribute('aria-rowindex')).toBe('9');
    expect(within(grid).getAllByRole('row').at(-1)?.querySelectorAll('[role]').length).toBe(
      within(grid).getAllByRole('columnheader').length,
    );
    expect(plain(foot?.textContent)).toContain('somme 1 150,50 €');
    expect(plain(screen.getByRole('contentinfo').textContent)).toContain(
      '1 prioritaire en 2025–2026',
    );
  });
});

describe('a plan that names its levels', () => {
  const named = () => ({
    ...view(),
    plan: { ...view().plan, levelNames: { 2: 'Axe', 3: 'Chantier' } },
  });

  test('is counted and numbered in its own words', async () => {
    const { grid } = await open({ 'plan.view': named });
    const band = within(grid).getByRole('rowheader', { name: /Une finalité/u });
    expect(plain(band.textContent)).toContain('Axe : 2 · Chantier : 2');
    expect(within(grid).getByText('Axe 1')).not.toBeNull();
    expect(heard(grid)).toBe('Finalité : Une finalité, Axe : 2, Chantier : 2');
  });
});

describe('columns', () => {
  const headings = (grid: HTMLElement) =>
    within(grid)
      .getAllByRole('columnheader')
      .map((heading) => plain(heading.textContent));

  test('are moved, pinned and added up otherwise by keys alone, and kept on this computer', async () => {
    const { grid, asked } = await open();
    keys('ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(headings(grid).slice(2, 4)).toEqual(['2025–26', 'État']);
    fireEvent.keyDown(grid, { key: 'ArrowLeft', altKey: true });
    expect(headings(grid).slice(2, 4)).toEqual(['État', '2025–26']);
    // The action keeps its place: nothing comes before it.
    fireEvent.keyDown(grid, { key: 'ArrowLeft', altKey: true });
    expect(headings(grid).slice(1, 3)).toEqual(['Action', 'État']);
    await screen.findByText('État ne va pas plus loin de ce côté.');
    keys('Enter');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Figer la colonne' }));
    expect(active(grid)?.getAttribute('data-pinned')).toBe('last');
    keys('Enter');
    const way = await screen.findByRole('menuitemradio', { checked: true });
    expect(way.textContent).toBe('Nombre par valeur');
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Aucun total' }));
    expect(plain(within(grid).getAllByRole('row').at(-1)?.textContent)).not.toContain('À faire');
    expect(asked('application.setSettings').at(-1)?.input).toMatchObject({
      arrangements: { plan: { pinned: ['status'], totals: { status: 'none' } } },
    });
  });
});

describe('a cell edited', () => {
  test('is written as of the answer one began from, whatever arrives meanwhile', async () => {
    const { transport, grid, asked } = await open();
    const began = asked('plan.view').length;
    const asOf = transport.asked.findIndex(({ name }) => name === 'plan.view') + 1;
    keys('ArrowDown', 'ArrowRight', 'F2');
    typeText('Action récrite');
    const other = view();
    transport.answer({
      'plan.view': () => ({
        ...other,
        rows: other.rows.map((row) =>
          row.id === 'a' ? { ...row, title: 'Reçue entre-temps' } : row,
        ),
      }),
    });
    act(() => transport.tell({ event: 'changed', types: ['planItem'], asOf: 99 }));
    await waitFor(() => expect(asked('plan.view').length).toBe(began + 1));
    expect((document.activeElement as HTMLTextAreaElement).value).toBe('Action récrite');
    keys('Enter');
    expect(heard(grid)).toBe('Action : Seconde action');
    await waitFor(() => expect(asked('record.set')).toHaveLength(1));
    expect(asked('record.set')[0]).toMatchObject({
      asOf,
      input: {
        type: 'planItem',
        changes: [{ id: 'a', cells: [{ field: 'title', value: 'Action récrite' }] }],
      },
    });
  });

  test('shows what was typed at once, and is saved once the log has answered', async () => {
    const { isSaved } = await open();
    keys('ArrowDown', 'ArrowRight', 'F2');
    typeText('Action récrite');
    await isSaved('idle');
    keys('Enter');
    expect(screen.getByRole('gridcell', { name: /Action récrite/u })).toBeDefined();
    await isSaved('saved');
  });

  test('refused by the log, keeps its text and says why', async () => {
    const { isSaved } = await open({ 'record.set': () => refused({ code: 'disk-full' }) });
    keys('ArrowDown', 'ArrowRight', 'F2');
    typeText('Action récrite');
    keys('Enter', 'ArrowUp');
    expect((await screen.findByRole('alert')).textContent).toMatch(/disque est plein/u);
    expect(
      screen.getByRole('gridcell', { name: /Action récrite/u }).getAttribute('aria-invalid'),
    ).toBe('true');
    await isSaved('refused');
  });

  test('given up with Escape, sends nothing; a title emptied stays open with the reason', async () => {
    const { grid, asked } = await open();
    keys('ArrowDown', 'ArrowRight', 'F2');
    typeText('Perdu');
    keys('Escape');
    expect(heard(grid)).toBe('Action : Première action');
    keys('F2');
    typeText('   ');
    keys('Enter');
    expect(screen.getByRole('alert').textContent).toBe('Cette case ne peut pas rester vide.');
    keys('Escape');
    expect(asked('record.set')).toEqual([]);
  });

  test('a date that does not exist is refused in the cell, nothing is sent', async () => {
    const { grid, asked } = await open();
    goToColumn(grid, 'Échéance');
    keys('3');
    typeText('31/02/2027');
    keys('Tab');
    expect(screen.getByRole('alert').textContent).toMatch(/Cette date/u);
    expect(asked('record.set')).toEqual([]);
    typeText('5 mars 2027');
    keys('Tab');
    await waitFor(() =>
      expect(asked('record.set')[0]?.input).toMatchObject({
        changes: [{ id: 'a', cells: [{ field: 'due', value: '2027-03-05' }] }],
      }),
    );
    expect(heard(grid)).toBe('Territoires, Première action : Rhône');
  });

  test('a choice is found by its first letters, or by a word that spreadsheets use', async () => {
    const { grid, asked } = await open();
    goToColumn(grid, 'État');
    keys('r');
    typeText('réa');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Réalisée']);
    keys('Tab', 'c');
    typeText('CT');
    keys('Enter');
    await waitFor(() => expect(asked('record.set')).toHaveLength(2));
    expect(asked('record.set').map(({ input }) => input)).toMatchObject([
      { changes: [{ cells: [{ field: 'status', value: 'done' }] }] },
      { changes: [{ cells: [{ field: 'horizon', value: 'short' }] }] },
    ]);
    expect(heard(grid)).toBe('Horizon, Seconde action : vide');
  });

  test('a choice that is none is refused', async () => {
    const { grid } = await open();
    goToColumn(grid, 'État');
    keys('z');
    typeText('zut');
    keys('Enter');
    expect(screen.getByRole('alert').textContent).toBe(
      'Cette valeur ne fait pas partie de la liste.',
    );
  });

  test('words are added with a comma and taken with Backspace; only what differs is written', async () => {
    const { grid, asked } = await open();
    goToColumn(grid, 'Territoires');
    keys('F2', 'Backspace');
    typeText('ain');
    keys(',');
    typeText('Bugey');
    keys('Tab');
    await waitFor(() => expect(asked('record.set')).toHaveLength(1));
    expect(asked('record.set')[0]?.input).toEqual({
      type: 'planItem',
      changes: [
        {
          id: 'a',
          cells: [
            { field: 'territories', element: 'Rhône', value: null },
            // Written as it already is elsewhere in the plan.
            { field: 'territories', element: 'Ain', value: true },
            { field: 'territories', element: 'Bugey', value: true },
          ],
        },
      ],
    });
  });

  test('another record is found by its name', async () => {
    const { grid, asked } = await open();
    goToColumn(grid, 'Structure pilote');
    keys('F2');
    await screen.findByRole('option', { name: 'Le Chat perché' });
    typeText('chat');
    keys('Enter');
    await waitFor(() =>
      expect(asked('record.set')[0]?.input).toMatchObject({
        changes: [{ cells: [{ field: 'leadOrganisation', value: 'org2' }] }],
      }),
    );
  });

  test('an amount has one line per year of the plan, this year first to be filled', async () => {
    const { grid, asked } = await open();
    goToColumn(grid, 'Budget prévu');
    keys('F2');
    expect(screen.getByLabelText('2025')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('2026'));
    keys('ArrowDown');
    expect(document.activeElement).toBe(screen.getByLabelText('2027'));
    typeText('onze');
    keys('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/Ce montant/u);
    typeText('1 150,50');
    keys('Enter');
    await waitFor(() =>
      expect(asked('record.set')[0]?.input).toMatchObject({
        changes: [{ cells: [{ field: 'plannedBudget', element: '2027', value: 115_050 }] }],
      }),
    );
  });

  test('X ticks and unticks a priority, Delete empties', async () => {
    const { grid, asked } = await open();
    goToColumn(grid, '2025–2026');
    keys('x');
    expect(heard(grid)).toBe('2025–2026, Première action : vide');
    keys('ArrowRight', 'Delete');
    await waitFor(() => expect(asked('record.set')).toHaveLength(2));
    expect(asked('record.set').map(({ input }) => input)).toMatchObject([
      { changes: [{ cells: [{ field: 'priority', element: '2025-2026', value: null }] }] },
      { changes: [{ cells: [{ field: 'status', value: null }] }] },
    ]);
  });
});

describe('the shape of the plan', () => {
  test('an action is typed straight into « Décliner cet objectif… »', async () => {
    const { asked } = await open({ 'plan.addItem': () => ({ id: 'n' }) });
    fireEvent.mouseDown(screen.getByText('Décliner cet objectif en actions…'));
    keys('F2');
    typeText('Une première action');
    keys('Enter');
    await waitFor(() => expect(asked('plan.addItem')).toHaveLength(1));
    expect(asked('plan.addItem')[0]?.input).toEqual({
      plan: 'p',
      parent: 'v',
      values: [{ field: 'title', value: 'Une première action' }],
    });
  });

  test('Insert opens a line after the action; left empty, it goes away', async () => {
    const { grid, asked } = await open({ 'plan.addItem': () => ({ id: 'n' }) });
    keys('ArrowDown', 'ArrowRight', 'Insert');
    keys('Escape');
    expect(heard(grid)).toBe('Action : Première action');
    keys('Insert');
    typeText('Entre les deux');
    keys('Enter');
    await waitFor(() =>
      expect(asked('plan.addItem')[0]?.input).toMatchObject({ parent: 'o', after: 'a' }),
    );
  });

  test('what could not be added keeps its text where it was typed', async () => {
    const { asked } = await open({ 'plan.addItem': () => refused({ code: 'disk-full' }) });
    fireEvent.mouseDown(screen.getByText('Décliner cet objectif en actions…'));
    keys('F2');
    typeText('Une première action');
    keys('Enter');
    await waitFor(() => expect(asked('plan.addItem')).toHaveLength(1));
    expect(await screen.findByText('Une première action')).toBeDefined();
  });

  test('keys move an action over the edge of its objective, and say where it went', async () => {
    const { asked } = await open({ 'plan.moveItem': ({ item }) => ({ id: item }) });
    keys('ArrowDown', 'ArrowRight', 'ArrowDown', 'Alt+ArrowDown');
    await waitFor(() =>
      expect(asked('plan.moveItem')[0]?.input).toEqual({ item: 'b', parent: 'v', after: null }),
    );
    expect(await screen.findByText(/Placé sous.*Objectif vide/u)).toBeDefined();
  });

  test('Ctrl+Suppr puts in the bin, and the message brings back', async () => {
    const { asked } = await open({
      'plan.deleteItems': () => ({ ids: ['a', 'below'] }),
      'record.restore': () => ({ ids: ['a', 'below'] }),
    });
    keys('ArrowDown', 'ArrowRight', 'Ctrl+Delete');
    expect(await screen.findByText(/Première action.*est dans la corbeille/u)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(asked('record.restore')[0]?.input).toEqual({ type: 'planItem', ids: ['a', 'below'] }),
    );
  });

  test('the menu shows each gesture with its keys', async () => {
    const { grid } = await open();
    keys('ArrowDown', 'ArrowRight', 'ContextMenu');
    const menu = await screen.findByRole('menu');
    expect(
      within(menu).getByRole('menuitem', { name: /Mettre à la corbeille/u }).textContent,
    ).toContain('Suppr');
    expect(within(menu).queryByRole('menuitem', { name: /Départager/u })).toBeNull();
    fireEvent.keyDown(menu, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });
});

test('an empty plan says what it is for, and takes its first goal', async () => {
  const { transport } = await (async () => {
    const empty = createMemoryTransport({
      ...base,
      'plan.view': () => ({ ...view(), rows: [] }),
      'plan.addItem': () => ({ id: 'g' }),
    });
    render(
      <I18nextProvider i18n={createLanguage('fr')}>
        <ToastsContext value={createToasts()}>
          <ClientProvider client={createClient(empty, 'session-1234')} onFailure={() => undefined}>
            <PlanPage
              plan="p"
              tab="grid"
              item={null}
              person={null}
              onGo={() => undefined}
              paths={PATHS}
              density="compact"
              onOpenConflicts={() => undefined}
              panel={{ history: () => null, comments: () => null, links: () => null }}
              onTable={() => undefined}
            />
          </ClientProvider>
        </ToastsContext>
      </I18nextProvider>,
    );
    return { transport: empty };
  })();
  expect(await screen.findByText('Ce plan est vide pour le moment')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Importer un tableau' }).getAttribute('href')).toContain(
    'importer',
  );
  fireEvent.change(screen.getByLabelText('Intitulé de la finalité'), {
    target: { value: 'Une finalité' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter une finalité' }));
  await waitFor(() =>
    expect(transport.asked.find(({ name }) => name === 'plan.addItem')?.input).toMatchObject({
      parent: null,
    }),
  );
});

describe('a place thrown away elsewhere', () => {
  const without = (...gone: readonly string[]) => {
    const before = view();
    return { ...before, rows: before.rows.filter(({ id }) => !gone.includes(id)) };
  };

  test('while a cell of the item is edited: what was typed is kept, and the keyboard', async () => {
    const { transport, asked, grid } = await open();
    keys('ArrowDown', 'ArrowRight', 'F2');
    typeText('Récrite pendant ce temps');
    transport.answer({ 'plan.view': () => without('a') });
    act(() => transport.tell({ event: 'changed', types: ['planItem'], asOf: 99 }));
    await waitFor(() =>
      expect(asked('record.set')[0]?.input).toMatchObject({
        changes: [{ id: 'a', cells: [{ field: 'title', value: 'Récrite pendant ce temps' }] }],
      }),
    );
    await waitFor(() => expect(document.activeElement).toBe(grid));
    expect(asked('record.set')).toHaveLength(1);
  });

  test('while an action is typed there: it is added all the same', async () => {
    const { transport, asked } = await open({ 'plan.addItem': () => ({ id: 'n' }) });
    keys('ArrowDown', 'ArrowDown', 'ArrowRight', 'F2');
    typeText('Action orpheline');
    transport.answer({ 'plan.view': () => without('v') });
    act(() => transport.tell({ event: 'changed', types: ['planItem'], asOf: 99 }));
    await waitFor(() =>
      expect(asked('plan.addItem')[0]?.input).toMatchObject({
        parent: 'v',
        values: [{ field: 'title', value: 'Action orpheline' }],
      }),
    );
  });

  test('given up with Escape, nothing is said when the page goes', async () => {
    const { asked } = await open();
    keys('ArrowDown', 'ArrowRight', 'F2');
    typeText('Perdu');
    keys('Escape');
    cleanup();
    expect(asked('record.set')).toEqual([]);
  });

  test('an item without a place is given one, with keys alone', async () => {
    const rows = rowsOf([
      ['g', null, 1, { title: 'Une finalité' }],
      ['o', 'g', 2, { title: 'Un objectif', number: '1' }],
      ['x', null, 3, { title: 'Perdue', level: 'action', misplaced: true }],
    ]);
    const { asked } = await open({
      'plan.view': () => ({ ...view(), rows }),
      'plan.moveItem': () => ({ id: 'x' }),
    });
    keys('Ctrl+End', 'Ctrl+m');
    const box = await screen.findByRole('combobox', { name: /^Sous/u });
    act(() => box.focus());
    fireEvent.change(box, { target: { value: 'obj' } });
    await screen.findByRole('option', { name: /^Un objectif/u });
    keys('ArrowDown', 'Enter');
    expect(box).toHaveProperty('value', 'Un objectif');
    fireEvent.click(screen.getByRole('button', { name: 'Placer' }));
    await waitFor(() =>
      expect(asked('plan.moveItem')[0]?.input).toEqual({ item: 'x', parent: 'o', after: null }),
    );
  });
});

describe('the details', () => {
  test('a field is saved as one leaves it, and the choice taken is the one shown', async () => {
    const { asked } = await open();
    keys('ArrowDown', 'ArrowRight', 'Alt+Enter');
    const horizon = await screen.findByRole('combobox', { name: 'Horizon' });
    act(() => horizon.focus());
    fireEvent.click(horizon);
    keys('ArrowDown', 'Enter');
    await waitFor(() =>
      expect(asked('record.set')[0]?.input).toMatchObject({
        changes: [{ id: 'a', cells: [{ field: 'horizon', value: 'short' }] }],
      }),
    );
    const shown = screen.getByRole<HTMLInputElement>('combobox', { name: 'Horizon' });
    expect(shown.value).toBe('Court terme');
    await waitFor(() => expect(document.activeElement).toBe(shown));

    const due = screen.getByRole<HTMLInputElement>('textbox', { name: 'Échéance' });
    act(() => due.focus());
    typeText('32/01/2027');
    act(() => due.blur());
    expect(screen.getByRole('alert').textContent).toMatch(/Cette date/u);
    expect(due.value).toBe('32/01/2027');
    expect(asked('record.set')).toHaveLength(1);
  });

  test('Enter on an objective opens it, Escape comes back to the grid', async () => {
    const { grid } = await open();
    keys('ArrowDown', 'Enter');
    expect(await screen.findByRole('heading', { level: 2, name: 'Un objectif' })).toBeDefined();
    keys('Escape');
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });
});

describe('the panel beside the grid', () => {
  const contested = (): OutputOf<'plan.view'> => {
    const whole = view();
    const rows = whole.rows.map((row) => (row.id === 'a' ? { ...row, conflicts: ['due'] } : row));
    return { ...whole, rows };
  };

  test('marks the fields to settle, and leads to settling them', async () => {
    const onOpenConflicts = vi.fn<() => void>();
    await open({ 'plan.view': contested }, { onOpenConflicts });
    keys('ArrowDown', 'ArrowRight', 'F6');
    const panel = await screen.findByRole('complementary', { name: 'Première action' });
    within(panel).getByText(/1 champ à départager/u);
    fireEvent.click(within(panel).getByRole('button', { name: /Départager.*Échéance/u }));
    expect(onOpenConflicts).toHaveBeenCalledOnce();
  });

  test('shows another item as one goes to another line, without taking the focus', async () => {
    const { grid } = await open();
    keys('ArrowDown', 'ArrowRight', 'F6', 'F6');
    expect(document.activeElement).toBe(grid);
    keys('ArrowDown');
    await screen.findByRole('complementary', { name: 'Seconde action' });
    expect(document.activeElement).toBe(grid);
  });

  test('shows another item as one goes to another card of the board', async () => {
    await open({}, { tab: 'board' });
    fireEvent.click(screen.getByRole('button', { name: /Première action/u }));
    await screen.findByRole('complementary', { name: 'Première action' });
    const other = screen.getByRole('button', { name: /Seconde action/u });
    act(() => other.focus());
    await screen.findByRole('complementary', { name: 'Seconde action' });
    expect(document.activeElement).toBe(other);
  });
});

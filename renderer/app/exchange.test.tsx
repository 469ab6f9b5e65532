/** Sending and receiving over a transport of written answers: what a person does, what is asked of Maillon, what is said. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Preview, Reception, Recipient, WaitingFile } from '#shared/contract/exchange.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { createClient } from '#renderer/client/client.ts';
import { refused, createMemoryTransport, type Answers } from '../../tests/memory-transport.ts';
import { describedTypes } from '../../tests/plan-rows.ts';
import { App } from './App.tsx';

const TIME = '2026-11-19T17:04:00Z';
const WORDS = ['abricot', 'marteau', 'rivière'];

const recipient = (over: Partial<Recipient> = {}): Recipient => ({
  structure: { id: 's1', name: 'Le Chat perché' },
  emails: ['chat@example.org'],
  unknown: false,
  missing: 12,
  awaiting: 0,
  state: 'to-send',
  prepared: null,
  heard: TIME,
  ...over,
});

const file = (over: Partial<WaitingFile> = {}): WaitingFile => ({
  id: 'f1',
  name: 'chat-perche.maillon',
  received: TIME,
  prepared: TIME,
  from: { structure: 'Le Chat perché', person: 'Inès Bertin' },
  personal: true,
  status: { is: 'ready' },
  ...over,
});

const valueOf = (value: string, here: boolean) => ({
  value,
  author: here ? 'Camille Roux' : 'Inès Bertin',
  structure: here ? 'La Clavette' : 'Le Chat perché',
  time: TIME,
  here,
});
const contested = (id: string, title: string) => ({
  type: 'planItem',
  id,
  title,
  field: 'due',
  element: '',
  values: [valueOf('2026-12-15', true), valueOf('2027-01-30', false)],
  before: '2026-12-01',
  shown: '2026-12-15',
});

const preview = (over: Partial<Preview> = {}): Preview => ({
  file: file(),
  head: 41,
  counts: [{ type: 'planItem', added: 0, changed: 2, deleted: 1 }],
  erasures: [],
  deleted: [
    {
      type: 'planItem',
      id: 'd1',
      title: 'Goûter / apéro',
      plan: 'p',
      changes: [],
      author: null,
      time: TIME,
    },
  ],
  added: [],
  changed: [
    {
      type: 'planItem',
      id: 'c1',
      title: 'Flyers',
      plan: 'p',
      changes: [{ field: 'status', element: '', before: 'toDo', after: 'inProgress' }],
      author: 'Inès Bertin',
      time: TIME,
    },
    {
      type: 'planItem',
      id: 'a1',
      title: 'Assises',
      plan: 'p',
      changes: [],
      author: 'Inès Bertin',
      time: TIME,
    },
  ],
  conflicts: [contested('a1', 'Assises')],
  suggestions: [],
  unknown: 0,
  withheld: 0,
  attachments: { count: 0, bytes: 0, awaited: 0 },
  names: {},
  ...over,
});

const reception = (over: Partial<Reception> = {}): Reception => ({
  import: 7,
  name: 'chat-perche.maillon',
  time: TIME,
  from: { structure: 'Le Chat perché', person: 'Inès Bertin' },
  counts: [
    { type: 'planItem', added: 0, changed: 2, deleted: 1, before: 44, after: 43, removed: 1 },
  ],
  conflicts: 0,
  suggestions: 0,
  setAside: false,
  ...over,
});

const settings: OutputOf<'application.state'>['settings'] = {
  theme: 'light',
  textSize: 100,
  language: 'fr',
  density: 'compact',
  widths: {},
  shown: {},
};

const base: Answers = {
  'application.state': () => ({
    network: {
      id: 'n1',
      name: 'Réseau des essais',
      structure: { id: 'o1', name: 'La Clavette' },
      author: { id: 'p1', name: 'Camille Roux' },
      readOnly: false,
      folderWarning: false,
      recoveredDrafts: 0,
    },
    known: [],
    settings,
    version: '0.1.0',
    today: '2026-11-21',
  }),
  'model.describe': () => describedTypes(),
  'plan.list': () => [],
  'record.conflicts': () => [],
  'record.list': () => ({ records: [], names: {} }),
  'exchange.overview': () => ({
    recipients: [recipient()],
    toSend: 12,
    waiting: 0,
    conflicts: 0,
    suggestions: 0,
  }),
  'exchange.inbox': () => [file()],
  'person.erasuresAsked': () => [],
  'exchange.receptions': () => [reception()],
  'exchange.offer': () => file(),
  'exchange.preview': () => preview(),
  'exchange.accept': () => ({ reception: reception(), moved: false, after: [], notErased: null }),
};

beforeEach(() => {
  window.location.hash = '';
});
afterEach(cleanup);

function open(hash: string, answers: Answers = {}) {
  window.location.hash = hash;
  const transport = createMemoryTransport({ ...base, ...answers });
  render(<App client={createClient(transport, 'session-1234')} />);
  const inputsOf = (name: string) =>
    transport.asked.filter((request) => request.name === name).map(({ input }) => input);
  return { transport, inputsOf };
}

/** A wait is shown once it is long; and a computer may be busy. */
const PATIENCE = { timeout: 10_000 };

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }, PATIENCE));
const drop = (...names: string[]) =>
  fireEvent.drop(window, {
    dataTransfer: { types: ['Files'], files: names.map((name) => new File(['x'], name)) },
  });

describe('a received file', () => {
  test('dropped anywhere is verified, looked at, settled and accepted', async () => {
    const { inputsOf } = open('/plans');
    await screen.findByRole('heading', { name: 'Plans' });
    drop('tableau.csv', 'chat-perche.maillon');
    await screen.findByRole('heading', { name: 'Fichier du Chat perché' });
    expect(inputsOf('exchange.offer')).toHaveLength(1);

    expect(await screen.findByText(/Supprimé.*Goûter/u)).toBeDefined();
    await press(/^Prendre celle du Chat perché \(30 janvier 2027\)/u);
    await press('Accepter les 3 modifications');
    await screen.findByRole('heading', { name: /^Réception du/u });
    expect(inputsOf('exchange.accept')).toEqual([
      {
        file: 'f1',
        head: 41,
        trust: false,
        erasures: [],
        choices: [{ type: 'planItem', id: 'a1', field: 'due', element: '', value: '2027-01-30' }],
      },
    ]);
  });

  test('opened from outside the window is looked at', async () => {
    const { transport } = open('/plans');
    await screen.findByRole('heading', { name: 'Plans' });
    act(() => transport.tell({ event: 'received', file: 'f1' }));
    const heading = await screen.findByRole('heading', { name: 'Fichier du Chat perché' });
    expect(heading.tagName).toBe('H1');
  });

  test('shows each change to the field, and the record it is in', async () => {
    open('/envois/recus/f1');
    fireEvent.click(await screen.findByRole('tab', { name: /modifications/u }));
    expect(screen.getByText(/tant que vous n’avez pas départagé/u)).toBeDefined();
    expect(screen.queryByText(/pas détaillées/u)).toBeNull();
    const panel = await screen.findByRole('tabpanel');
    expect(within(panel).getByText('À faire').tagName).toBe('DEL');
    expect(within(panel).getByText('En cours').tagName).toBe('INS');
    const link = within(panel).getByRole('link', { name: /^Ouvrir la fiche.*Flyers/u });
    expect(link.getAttribute('href')).toBe('#/plans/p/c1');
  });

  test('is looked at again when the network has moved, choices kept', async () => {
    let tries = 0;
    const { inputsOf } = open('/envois/recus/f1', {
      'exchange.preview': () => preview({ head: 41 + tries }),
      'exchange.accept': () => {
        tries += 1;
        const moved = tries === 1;
        return { reception: moved ? null : reception(), moved, after: [], notErased: null };
      },
    });
    await press(/^Garder la nôtre/u);
    await press('Accepter les 3 modifications');
    expect(await screen.findByText(/Votre réseau a changé entre-temps/u)).toBeDefined();
    await waitFor(() => expect(inputsOf('exchange.preview')).toHaveLength(2));
    await press('Accepter les 3 modifications');
    await screen.findByRole('heading', { name: /^Réception du/u });
    expect(inputsOf('exchange.accept')).toMatchObject([
      { head: 41 },
      { head: 42, choices: [{ value: '2026-12-15' }] },
    ]);
  });

  test('that takes long to accept says how far it is, and is given up', async () => {
    const accepting = Promise.withResolvers<ReturnType<typeof refused>>();
    const { transport } = open('/envois/recus/f1', { 'exchange.accept': () => accepting.promise });
    await press('Accepter les 3 modifications');
    const bar = await screen.findByRole('progressbar', {}, PATIENCE);
    expect(bar.getAttribute('aria-valuenow')).toBeNull();
    const asked = transport.asked.find(({ name }) => name === 'exchange.accept');
    const task = asked?.task ?? '';
    act(() => transport.tell({ event: 'progress', task, stage: 'takingIn', part: 0.42 }));
    act(() => transport.tell({ event: 'progress', task: 'another', stage: 'writing', part: 1 }));
    expect(await screen.findByRole('progressbar', { name: /Réception/u })).toBeDefined();
    expect(screen.getByText(/^42/u)).toBeDefined();
    const wait = bar.closest<HTMLElement>('.mln-progress') ?? document.body;
    fireEvent.click(within(wait).getByRole('button', { name: 'Arrêter' }));
    expect(transport.givenUp).toEqual([task]);
    await screen.findByRole('progressbar', { name: /Arrêt/u });
    accepting.resolve(refused({ code: 'cancelled' }));
    expect(await screen.findByText(/Vous avez arrêté cette opération/u)).toBeDefined();
    expect(screen.queryByRole('progressbar')).toBeNull();
    // It is there to be accepted still, and nothing says that something went wrong.
    expect(screen.getByRole('button', { name: 'Accepter les 3 modifications' })).toBeDefined();
    expect(screen.queryByText('Le fichier n’a pas été accepté')).toBeNull();
  });

  test('lists whom others erased, and where to erase them later', async () => {
    open('/envois/recus', {
      'person.erasuresAsked': () => [{ person: 'p9', title: 'Claude Parti' }],
    });
    const link = await screen.findByRole('link', { name: 'Claude Parti' });
    expect(link.getAttribute('href')).toContain('p9');
  });

  test('erases nobody without a tick', async () => {
    const { inputsOf } = open('/envois/recus/f1', {
      'exchange.preview': () =>
        preview({
          conflicts: [],
          erasures: [
            { person: 'p8', title: 'Dominique Absent' },
            { person: 'p9', title: 'Claude Parti' },
          ],
        }),
    });
    fireEvent.click(
      await screen.findByRole('checkbox', { name: 'Effacer Claude Parti de ce poste' }),
    );
    await press('Accepter les 3 modifications');
    await waitFor(() =>
      expect(inputsOf('exchange.accept')).toMatchObject([{ erasures: ['p9'], choices: [] }]),
    );
  });

  test('of a first key asks who it is before it is looked at', async () => {
    const asking = file({ status: { is: 'question', words: WORDS } });
    const { inputsOf } = open('/envois/recus/f1', { 'exchange.inbox': () => [asking] });
    await screen.findByRole('heading', { name: /^Est-ce bien Inès Bertin, du Chat perché/u });
    expect(screen.getByText('rivière')).toBeDefined();
    expect(inputsOf('exchange.preview')).toEqual([]);
    await press('Oui, c’est bien de sa part');
    await press('Accepter les 3 modifications');
    await waitFor(() => expect(inputsOf('exchange.accept')).toMatchObject([{ trust: true }]));
  });

  test('of a changed key stops until the words were read by telephone', async () => {
    const stopped = file({ status: { is: 'stopped', words: WORDS, before: ['soleil'] } });
    const { inputsOf } = open('/envois/recus/f1', { 'exchange.inbox': () => [stopped] });
    const go = await screen.findByRole('button', { name: 'Faire confiance à cette clé' });
    expect(go.hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /J’ai téléphoné/u }));
    fireEvent.click(go);
    await waitFor(() => expect(inputsOf('exchange.preview')).toHaveLength(1));
  });

  test('with a password is asked for it, and kept when it is wrong', async () => {
    const locked = file({ from: null, prepared: null, status: { is: 'password' } });
    const { inputsOf, transport } = open('/envois/recus/f1', {
      'exchange.inbox': () => [locked],
      'exchange.unlock': () => locked,
    });
    const field = await screen.findByLabelText('Mot de passe');
    expect(document.activeElement).toBe(field);
    await press('Ouvrir');
    expect(await screen.findByText('Écrivez le mot de passe.')).toBeDefined();
    fireEvent.change(field, { target: { value: 'vélo' } });
    await press('Ouvrir');
    expect(await screen.findByText(/n’ouvre pas le fichier/u)).toBeDefined();
    transport.answer({ 'exchange.inbox': () => [file()] });
    transport.tell({ event: 'changed', types: [], asOf: 2 });
    await screen.findByRole('button', { name: 'Accepter les 3 modifications' });
    expect(inputsOf('exchange.unlock')).toEqual([{ file: 'f1', password: 'vélo' }]);
  });

  test('among several waits in the list, each with its state and its verb', async () => {
    const files = [
      file(),
      file({ id: 'f2', name: 'deux.maillon', status: { is: 'known' } }),
      file({ id: 'f3', name: 'trois.maillon', status: { is: 'early' } }),
      file({
        id: 'f4',
        name: 'quatre.maillon',
        status: { is: 'refused', failure: { code: 'file-unreadable' } },
      }),
    ];
    const { inputsOf } = open('/', { 'exchange.inbox': () => files });
    await screen.findByRole('heading', { name: /Bonjour/u });
    drop('un.maillon', 'deux.maillon');
    const list = await screen.findByRole('table', { name: 'Liste des fichiers en attente' });
    await waitFor(() => expect(inputsOf('exchange.offer')).toHaveLength(2));
    expect(
      within(list)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringContaining('Prêt'),
      expect.stringContaining('Déjà reçu'),
      expect.stringContaining('En avance'),
      expect.stringContaining('Refusé'),
    ]);
    fireEvent.click(within(list).getByRole('link', { name: 'Voir trois.maillon' }));
    const ask = await screen.findByRole('link', { name: 'Préparer la demande…' });
    expect(ask.getAttribute('href')).toBe('#/envois/preparer/s1');
  });
});

describe('a reception', () => {
  test('is taken back whole, and put back', async () => {
    let isAside = false;
    const { inputsOf, transport } = open('/envois/receptions/7', {
      'exchange.receptions': () => [reception({ setAside: isAside })],
      'exchange.setAside': () => {
        isAside = true;
        return reception({ setAside: true });
      },
      'exchange.putBack': () => reception(),
    });
    const row = await screen.findByRole('row', { name: /Élément de plan/u });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['44', '+ 0', '− 1', '= 43', '2']);
    await press('Annuler toute cette réception');
    await screen.findByText(/Toute la réception est annulée/u);
    transport.tell({ event: 'changed', types: [], asOf: 9 });
    await screen.findByText(/ses modifications sont mises de côté/u);
    const main = screen.getByRole('main');
    fireEvent.click(within(main).getByRole('button', { name: 'Remettre cette réception' }));
    await waitFor(() => expect(inputsOf('exchange.putBack')).toEqual([{ import: 7 }]));
  });
});

describe('a file to send', () => {
  const planned: Answers = {
    'exchange.planSend': ({ personal }) => ({
      recipients: [recipient()],
      changes: 12,
      counts: [{ type: 'planItem', added: 3, changed: 9, deleted: 0 }],
      leftOut: personal ? [] : [{ type: 'person', records: 35 }],
      attachments: { count: 2, bytes: 410_000 },
      request: false,
    }),
    'exchange.prepare': ({ message }) => ({
      file: 'token-file',
      name: 'la-clavette.maillon',
      draft: message === true ? { file: 'token-draft', name: 'la-clavette.eml' } : null,
      message: { to: ['chat@example.org'], subject: 'Nos modifications', text: 'Bonjour' },
    }),
  };

  test('is counted before it is written, and says what stays', async () => {
    const { inputsOf, transport } = open('/envois/preparer', planned);
    await screen.findByText('Pour Le Chat perché.');
    fireEvent.click(screen.getByRole('checkbox', { name: /données personnelles/u }));
    expect(await screen.findByText(/Laissé de côté : 35 contacts\./u)).toBeDefined();
    fireEvent.click(screen.getByRole('checkbox', { name: /mot de passe/u }));
    await press('Enregistrer le fichier…');
    expect(await screen.findByText(/Écrivez le mot de passe, ou/u)).toBeDefined();
    fireEvent.change(screen.getByLabelText('Mot de passe'), { target: { value: 'tandem' } });
    await press('Enregistrer le fichier…');
    expect(await screen.findByText(/Mot de passe à dire par téléphone : tandem/u)).toBeDefined();
    expect(inputsOf('exchange.prepare')).toEqual([
      {
        to: ['s1'],
        attachments: true,
        everything: false,
        personal: false,
        password: 'tandem',
        language: 'fr',
        message: false,
      },
    ]);
    expect(transport.saved).toEqual([{ token: 'token-file', name: 'la-clavette.maillon' }]);
  });

  test('goes in the draft of a message, and alone beside it', async () => {
    const { transport } = open('/envois/preparer/s1', planned);
    await screen.findByText('Pour Le Chat perché.');
    await press('Joindre à un message');
    await screen.findByText(/« la-clavette\.eml » est enregistré/u);
    await press('Montrer le fichier');
    await screen.findByText(/la-clavette\.maillon » est dans le dossier des téléchargements/u);
    expect(transport.saved.map(({ token }) => token)).toEqual(['token-draft', 'token-file']);
  });

  test('is announced by the top bar, after what waits for a choice', async () => {
    const { transport } = open('/envois');
    await screen.findByRole('link', { name: /12 modifications à envoyer à 1 structure/u });
    transport.answer({
      'exchange.overview': () => ({
        recipients: [recipient()],
        toSend: 12,
        waiting: 2,
        conflicts: 1,
        suggestions: 0,
      }),
    });
    transport.tell({ event: 'changed', types: [], asOf: 3 });
    await screen.findByRole('link', { name: /1 champ à départager/u });
    expect(screen.queryByRole('link', { name: /à envoyer à/u })).toBeNull();
  });
});

describe('many fields to settle', () => {
  const conflicts = () =>
    ['a1', 'a2', 'a3'].map((id) => ({ ...contested(id, `Action ${id}`), plan: null }));

  test('by the keyboard: arrows, Enter, and on with the next', async () => {
    let left = conflicts();
    const { inputsOf, transport } = open('/a-departager', {
      'record.conflicts': () => left,
      'record.settle': ({ choices }) => {
        left = left.filter(({ id }) => choices.every((choice) => choice.id !== id));
        return { ids: [] };
      },
    });
    const [first] = await screen.findAllByRole('button', { name: /^Garder la nôtre/u });
    first?.focus();
    const arrow = (key: string) => fireEvent.keyDown(document.activeElement ?? window, { key });
    arrow('ArrowRight');
    arrow('ArrowDown');
    const field = () => document.activeElement?.closest('article')?.getAttribute('aria-label');
    expect(field()).toContain('Action a2');
    expect(document.activeElement?.textContent).toBe('Prendre celle du Chat perché');
    fireEvent.click(document.activeElement ?? window);
    await waitFor(() =>
      expect(inputsOf('record.settle')).toEqual([
        {
          choices: [{ type: 'planItem', id: 'a2', field: 'due', element: '', value: '2027-01-30' }],
        },
      ]),
    );
    transport.tell({ event: 'changed', types: ['planItem'], asOf: 5 });
    await waitFor(() => expect(field()).toContain('Action a3'));
  });

  test('at once, ours', async () => {
    const { inputsOf } = open('/a-departager', {
      'record.conflicts': conflicts,
      'record.settle': () => ({ ids: [] }),
    });
    await press('Tout garder');
    await screen.findByText(/3 champs départagés/u);
    expect(inputsOf('record.settle')).toMatchObject([
      { choices: [{ value: '2026-12-15' }, { value: '2026-12-15' }, { value: '2026-12-15' }] },
    ]);
  });
});

/** Writing, receiving, editing, rebuilding and searching, beside better-sqlite3 writing the same rows alone. */
import { join } from 'node:path';
import { databaseFile, type WritableNetwork } from '#electron/store/network-folder.ts';
import { openBare, prepareEdit, readRows, rewriteDerived, writeAll } from './bare.ts';
import { compare, type Figure, figure, growth, median, timed } from './measure.ts';
import { gestureFor, type Item, items, makeScene, type Scene, sentence } from './scene.ts';
import { searching } from './searching.ts';

const SEARCHED = [
  'atel',
  'vélo form',
  'réparation quartier',
  'mut',
  'fête remorque hiver',
  'école 123',
  'a',
  'metropole',
];
const CONTEXT = { session: 'bench', author: '' };

export async function measureStore(records: number, runs: number): Promise<Figure[]> {
  const few = Math.round(records / 10);
  const small = await measureSize(few, runs);
  const large = await measureSize(records, runs);
  return [...large, ...growth(`${few} to ${records}`, small, large)];
}

async function measureSize(records: number, runs: number): Promise<Figure[]> {
  const made = items(records);
  const scene = makeScene();
  const network = scene.open();
  network.store.write(gestureFor(made), CONTEXT);
  const figures = [
    await taking(network, runs, 'write, as one gesture', '≤ 1.5 × baseline', (other) => {
      other.store.write(gestureFor(made), CONTEXT);
    }),
    await receiving(network, runs),
    await receivingDelta(network, made, runs),
    await editing(scene, network, made),
    await rebuilding(scene, network, runs),
  ];
  network.close();
  figures.push(
    await searching(databaseFile(scene.folder), SEARCHED, 'search, p95', '≤ 30 ms over 50,000'),
  );
  scene.remove();
  return figures;
}

/** What an empty network takes in, beside the same rows written bare. */
async function taking(
  source: WritableNetwork,
  runs: number,
  name: string,
  goal: string,
  take: (network: WritableNetwork) => void,
): Promise<Figure> {
  const rows = readRows(source.connection);
  const ours: number[] = [];
  const alone: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const other = makeScene();
    const bare = openBare(join(other.folder, 'bare.sqlite'), source.store.model());
    alone.push(await timed(() => writeAll(bare, rows)));
    bare.close();
    const network = other.open();
    ours.push(await timed(() => take(network)));
    network.close();
    other.remove();
  }
  return figure(name, goal, median(ours), median(alone));
}

/** The same change sets taken in by another installation, verified on the way. */
function receiving(source: WritableNetwork, runs: number): Promise<Figure> {
  const changeSets = source.store.log.range(0, 1_000_000);
  return taking(source, runs, 'receive, into an empty network', '≤ 1.5 × baseline', (network) => {
    takeAll(network, changeSets);
  });
}

const EDITS = 10_000;
const CONCURRENT = 500;

/** Edits of others, some of the very cells that were changed here in between: each of those must be found. */
async function receivingDelta(
  source: WritableNetwork,
  made: readonly Item[],
  runs: number,
): Promise<Figure> {
  const edits = Math.min(EDITS, made.length);
  const both = Math.round((edits * CONCURRENT) / EDITS);
  const whole = source.store.log.range(0, 1_000_000);
  const theirs = makeScene();
  const author = theirs.open();
  takeAll(author, whole);
  for (const { id } of made.slice(0, edits)) retitle(author, id, 'là-bas');
  const delta = author.store.log.range(whole.length, 1_000_000);
  author.close();
  theirs.remove();
  const ours: number[] = [];
  const alone: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const other = makeScene();
    const network = other.open();
    takeAll(network, whole);
    for (const { id } of made.slice(0, both)) retitle(network, id, 'ici');
    const bare = openBare(join(other.folder, 'bare.sqlite'), source.store.model());
    writeAll(bare, readRows(source.connection));
    const edit = prepareEdit(bare);
    const numbers = made.slice(0, edits).map((_, index) => index + 1);
    alone.push(
      await timed(() =>
        bare.transaction(() => {
          for (const n of numbers) edit(n, `${sentence(n, 5)} là-bas`);
        })(),
      ),
    );
    bare.close();
    ours.push(await timed(() => takeAll(network, delta)));
    const found = network.connection
      .prepare<[], number>('SELECT count(*) FROM record WHERE conflicts > 0')
      .pluck()
      .get();
    if (found !== both) throw new Error(`${found} conflicts were found of ${both}`);
    network.close();
    other.remove();
  }
  const name = `receive ${edits} edits, ${both} of them concurrent`;
  return figure(name, '≤ 3 × baseline', median(ours), median(alone));
}

const takeAll = (network: WritableNetwork, changeSets: Parameters<Taking>[0]): void => {
  const received = network.store.receive(changeSets);
  if (!received.ok)
    throw new Error(`the bench's own change sets were refused: ${received.error.reason}`);
};
type Taking = WritableNetwork['store']['receive'];

const retitle = ({ store }: WritableNetwork, record: string, where: string): void =>
  void store.write(
    [{ act: 'set', type: 'planItem', record, field: 'title', value: `${record} ${where}` }],
    CONTEXT,
  );

async function editing(
  scene: Scene,
  network: WritableNetwork,
  made: readonly Item[],
): Promise<Figure> {
  const bare = openBare(join(scene.folder, 'edits.sqlite'), network.store.model());
  writeAll(bare, readRows(network.connection));
  const edit = bare.transaction(prepareEdit(bare));
  const ours: number[] = [];
  const alone: number[] = [];
  const every = Math.ceil(made.length / 200);
  for (const [index, item] of made.entries()) {
    if (index % every !== 0) continue;
    const title = `${sentence(index, 5)} changé`;
    alone.push(await timed(() => edit(index + 1, title)));
    ours.push(
      await timed(() =>
        network.store.write(
          [{ act: 'set', type: 'planItem', record: item.id, field: 'title', value: title }],
          CONTEXT,
        ),
      ),
    );
  }
  bare.close();
  return figure('one edit, durable', 'saved within 100 ms', median(ours), median(alone));
}

async function rebuilding(scene: Scene, network: WritableNetwork, runs: number): Promise<Figure> {
  const model = network.store.model();
  const rows = readRows(network.connection);
  const bare = openBare(join(scene.folder, 'rebuilt.sqlite'), model);
  writeAll(bare, rows);
  const compared = await compare('rebuild projections and search', '≤ 2 × baseline', runs, {
    ours: () => network.store.rebuild(),
    bare: () => rewriteDerived(bare, rows, model),
  });
  bare.close();
  return compared;
}

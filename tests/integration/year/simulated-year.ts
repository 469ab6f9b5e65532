/**
 * Five offices work for a year with nothing but the commands of `maillon`, and exchange what they do by a bad post, or
 * by a shared folder of which each has its own copy: lost, late, doubled, reordered and half-written files, and two
 * computers that go back to a backup on the way. At the end all must hold the same, soundly, with everything that was
 * written by the offices that never went back.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { modulo, seededRandom } from '../../oracle/random-history.ts';
import type { Maillon } from './office-commands.ts';

export type Way = 'post' | 'folder';

export interface Year {
  readonly way: Way;
  readonly weeks: number;
  readonly seed: number;
  /** Everything is made in it. */
  readonly place: string;
  readonly maillon: Maillon;
}

const OFFICES = [0, 1, 2, 3, 4] as const;
/** Goes back once each; never as far as before it joined. */
const GOING_BACK = [1, 3] as const;

const records = z.array(z.looseObject({ id: z.string() }));
const received = z.array(z.looseObject({ status: z.string(), reason: z.unknown() }));

interface Post {
  readonly file: string;
  readonly to: number;
  readonly due: number;
}

/** What did not hold, in sentences. */
export async function brokenYear({ way, weeks, seed, place, maillon }: Year): Promise<string[]> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => modulo(list, Math.floor(random() * list.length));
  const broken: string[] = [];
  const computer = (office: number): string => join(place, `office-${office}`);
  const network = (office: number): string => join(computer(office), 'network');

  /** A command that must succeed; those that say more by their answer are asked through `maillon`. */
  const run = async (office: number, name: string, ...args: readonly string[]) => {
    const ran = await maillon(computer(office), name, network(office), ...args);
    if (ran.exit !== 0) throw new Error(`office ${office}: ${name} ${args.join(' ')}`);
    return ran.told;
  };
  const list = async (office: number, type: string) =>
    records.parse(await run(office, 'list', type));

  for (const office of OFFICES) mkdirSync(computer(office), { recursive: true });
  await run(0, 'sample');
  const all = join(place, 'all.maillon');
  await run(0, 'send', all);
  const own = z.array(
    z.object({ here: z.boolean(), structure: z.looseObject({ id: z.string() }) }),
  );
  const [home] = own.parse(await run(0, 'offices')).filter(({ here }) => here);
  const cards = await list(0, 'organisation');
  const others = cards.map(({ id }) => id).filter((id) => id !== home?.structure.id);
  const structures = [home?.structure.id ?? '', ...others];
  for (const office of OFFICES.slice(1))
    await run(office, 'join', all, '--structure', modulo(structures, office));
  const items = (await list(0, 'planItem')).filter(({ deleted }) => deleted !== true);
  const people = await list(0, 'person');

  const post: Post[] = [];
  const takeIn = async (office: number, files: readonly string[]): Promise<void> => {
    const { told } = await maillon(computer(office), 'receive', network(office), ...files);
    for (const { status, reason } of received.parse(told))
      if (status === 'refused') broken.push(`office ${office} refused a file: ${String(reason)}`);
  };

  // Elsewhere than what Maillon keeps, as it asks.
  const shared = (office: number): string => join(place, `shared-${office}`);
  const hub = join(place, 'hub');
  const look = (office: number) => maillon(computer(office), 'sync', network(office));
  if (way === 'folder')
    for (const office of OFFICES) {
      mkdirSync(shared(office));
      await run(office, 'folder', shared(office), '--with-personal');
    }

  /** Values that nothing took back, and the record that holds each. */
  const written = new Map<string, string>();
  const kept = (office: number): string => join(place, `kept-${office}.sqlite`);
  const wentBack = new Set<number>();

  for (let week = 0; week < weeks; week += 1) {
    const who = Math.floor(random() * OFFICES.length);
    const item = pick(items).id;
    const value = `Action de la semaine ${week}, bureau ${who}`;
    const roll = random();
    if (roll < 0.1) {
      const deletion = JSON.stringify({ type: 'planItem', ids: [item] });
      await run(who, 'run', 'record.delete', deletion);
    } else {
      // What lies in the bin is not written to: the command refuses, and nothing was written.
      const cell = ['planItem', item, `title=${value}`];
      const set = await maillon(computer(who), 'set', network(who), ...cell);
      const isOfOneWhoGoesBack = GOING_BACK.some((office) => office === who);
      if (set.exit === 0 && !isOfOneWhoGoesBack) written.set(value, item);
      if (roll > 0.6) await run(who, 'set', 'person', pick(people).id, `note=Vue en ${week}`);
    }
    for (const [index, office] of GOING_BACK.entries()) {
      if (week === Math.floor(weeks * (0.2 + index / 10)))
        await run(office, 'backup', kept(office));
      if (week === Math.floor(weeks * (0.5 + index / 5))) {
        await run(office, 'restore', kept(office));
        wentBack.add(office);
      }
    }
    if (way === 'post') {
      const to = pick(OFFICES.filter((other) => other !== who));
      const file = join(place, `week-${week}.maillon`);
      await run(who, 'send', file, '--to', modulo(structures, to));
      const fate = random();
      const due = (): number => week + Math.floor(random() * 6);
      if (fate > 0.2) post.push({ file, to, due: due() });
      if (fate > 0.8) post.push({ file, to, due: due() });
      for (const office of OFFICES) {
        const arrived = post.filter((one) => one.to === office && one.due === week);
        // Newest first: those that follow others are early.
        if (arrived.length > 0) await takeIn(office, arrived.map((one) => one.file).toReversed());
      }
    } else if (random() > 0.3) {
      await look(who);
      carry(shared(who), hub, random);
      const other = pick(OFFICES);
      carry(hub, shared(other), random);
      await look(other);
    }
  }

  // Then nothing is lost any more: everyone hears everyone twice, and what was answered to it.
  for (let round = 0; round < (way === 'post' ? 3 : 4); round += 1)
    for (const office of OFFICES) {
      if (way === 'post') {
        const file = join(place, `end-${round}-${office}.maillon`);
        await run(office, 'send', file, '--all');
        for (const other of OFFICES) if (other !== office) await takeIn(other, [file]);
      } else {
        carry(hub, shared(office), () => 1);
        await look(office);
        carry(shared(office), hub, () => 1);
      }
    }

  if (wentBack.size < GOING_BACK.length) broken.push('nobody went back to a backup');
  for (const office of OFFICES)
    if ((await maillon(computer(office), 'check', network(office))).exit !== 0)
      broken.push(`the network of office ${office} is not sound`);
  for (const what of ['planItem', 'person', 'organisation', 'conflicts']) {
    const ask = what === 'conflicts' ? ['conflicts'] : ['list', what];
    const held = [];
    for (const office of OFFICES) {
      const [name = '', ...args] = ask;
      held.push(inOneOrder(await run(office, name, ...args)));
    }
    if (new Set(held).size > 1) broken.push(`${what}: the offices do not hold the same`);
  }
  for (const item of new Set(written.values())) {
    const history = JSON.stringify(await run(4, 'history', 'planItem', item));
    for (const [value, of] of written)
      if (of === item && !history.includes(value)) broken.push(`${value} was lost`);
  }
  return broken;
}

/** Lists as sets: each office lists in the order in which things reached it. */
function inOneOrder(told: unknown): string {
  if (Array.isArray(told)) return `[${told.map(inOneOrder).toSorted().join(',')}]`;
  if (typeof told !== 'object' || told === null) return JSON.stringify(told);
  const entries = Object.entries(told).map(([name, value]) => `${name}:${inOneOrder(value)}`);
  return `{${entries.toSorted().join(',')}}`;
}

/** Copies what another folder has, as synchronising tools do at their worst: late, in parts, under another name. */
function carry(from: string, to: string, random: () => number): void {
  for (const name of existsSync(from)
    ? readdirSync(from, { recursive: true, encoding: 'utf8' })
    : []) {
    const [source, target] = [join(from, name), join(to, name)];
    if (statSync(source).isDirectory()) {
      mkdirSync(target, { recursive: true });
      continue;
    }
    const size = existsSync(target) ? statSync(target).size : -1;
    if (size >= statSync(source).size || random() < 0.15) continue;
    mkdirSync(join(target, '..'), { recursive: true });
    copyFileSync(source, target);
    const fate = random();
    if (fate < 0.1) truncateSync(target, Math.min(400, statSync(source).size));
    else if (fate < 0.2) copyFileSync(source, target.replace(/\.maillon$/u, ' (copie).maillon'));
  }
}

/**
 * Finding doubles among structures: names of four words, a telephone each, one in fifty a double of another by a slip, a
 * legal word or its telephone. The baseline reads each record's words once, as any way of comparing them must.
 */
import { likelyDuplicates, type Candidate } from '#shared/domain/directory/duplicates.ts';
import { nameWords } from '#shared/domain/directory/name-key.ts';
import { compare, type Figure } from './measure.ts';
import { sentence } from './scene.ts';

const TOWNS = 300;
const ONE_DOUBLE_IN = 50;

function structures(count: number): Candidate[] {
  return Array.from({ length: count }, (_, index): Candidate => {
    const isDouble = index % ONE_DOUBLE_IN === 0 && index > 0;
    const of = isDouble ? index - 1 : index;
    const name = `${sentence(of * 7, 4)} ${of.toString(26).replaceAll(/\d/gu, 'q')}`;
    return {
      id: `structure-${index}`,
      names: [isDouble ? `Association ${name}` : name],
      phone: `0465${String(of).padStart(6, '0')}`,
      city: `Commune ${of % TOWNS}`,
    };
  });
}

export async function measureDuplicates(count: number, runs: number): Promise<Figure[]> {
  const given = structures(count);
  const found = likelyDuplicates(given, 'organisation').length;
  const least = Math.floor((count - 1) / ONE_DOUBLE_IN);
  if (found < least) throw new Error(`${found} doubles were found of ${least}`);
  return [
    await compare(`doubles among ${count} structures`, '≤ 2 s', runs, {
      ours: () => likelyDuplicates(given, 'organisation'),
      bare: () => given.map(({ names }) => names.map(nameWords)),
    }),
  ];
}

if (import.meta.main) {
  const [count = '20000', runs = '3'] = process.argv.slice(2);
  console.table(await measureDuplicates(Number(count), Number(runs)));
}

/** What is left out of a file is what its recipients last said they hold, whatever came of them and in whatever order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseFor, heardOf } from '../../../electron/backend/exchange/outgoing.ts';
import { openSaid } from '../../../electron/store/said.ts';
import { type Came, leftOutByDefinition } from '../../oracle/acknowledgement-oracle.ts';
import { cleanUpAfterEach, newOffice } from '../store/office.ts';

const REPLICAS = ['a', 'b', 'c'].map((letter) => letter.repeat(26));
const STRUCTURES = ['chat', 'moulin', 'rayon'];
/** The structure of each: one has two offices, of one nothing need ever come. */
const OFFICES = { one: 'chat', two: 'chat', three: 'moulin', four: 'rayon' } as const;
const STREAMS = [0, 1] as const;

const held = fc
  .dictionary(fc.constantFrom(...REPLICAS), fc.integer({ min: 1, max: 9 }))
  .map((one) => ({ ...one }));
const vector = fc.record({ 0: held, 1: held });
const small = fc.integer({ min: 1, max: 4 });
const came = fc.constantFrom(...(['one', 'two', 'three', 'four'] as const)).chain((office) =>
  fc.record<Came>({
    office: fc.constant(office),
    structure: fc.constant(OFFICES[office]),
    generation: small,
    number: small,
    vector,
  }),
);
/** No office makes two files of one number. */
const files = fc.uniqueArray(came, {
  maxLength: 12,
  selector: ({ office, generation, number }) => `${office} ${generation} ${number}`,
});

cleanUpAfterEach();

/** No structure is merged into another here. */
const itself = (structure: string): string => structure;

test('a file leaves out what all of them said last, of what is held here', () => {
  const { connection } = newOffice();
  const known = fc.subarray(['one', 'two', 'three', 'four'] as const);
  const recipients = fc.subarray(STRUCTURES);
  const personal = fc.boolean();
  const history = fc.record({ files, known, recipients, mine: vector, personal });
  fc.assert(
    fc.property(history, ({ files: arrived, known: ids, recipients: to, mine, personal: all }) => {
      connection.exec('DELETE FROM said');
      const said = openSaid(connection);
      for (const [day, file] of arrived.entries())
        said.hear({ ...file, replica: file.office, time: '', heard: `${day}`, wants: [] });
      const offices = ids.map((id) => ({ id, structure: OFFICES[id] }));
      const heard = to.map((structure) =>
        heardOf(structure, offices, { said }, 'office-here', itself),
      );
      const base = baseFor(heard, mine, all ? [0, 1] : [0]);
      for (const stream of STREAMS)
        for (const replica of REPLICAS) {
          const isCarried = stream === 0 || all;
          const expected = isCarried
            ? leftOutByDefinition(to, stream, replica, { offices, came: arrived, held: mine })
            : 0;
          expect(base[stream][replica] ?? 0).toBe(expected);
        }
    }),
    { numRuns: 2_000 },
  );
});

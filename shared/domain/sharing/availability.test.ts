/** The engine beside a slow one that looks at each minute in turn, and the cases that people know by heart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availability, type Resource, type Taking } from './availability.ts';
import { heldSpan, isLate, promisedSpan, takes, upkeepSpan } from './booking-time.ts';
import { DAY, startOf } from './civil-time.ts';

const thing = (id: string, more: Partial<Resource> = {}): Resource => ({
  id,
  quantity: 1,
  gap: 0,
  parts: [],
  person: null,
  ...more,
});
const taking = (
  id: string,
  resource: string,
  from: number,
  until: number,
  more: Partial<Taking> = {},
): Taking => ({ id, resource, from, until, quantity: 1, isCare: false, ...more });

describe('beside an engine that looks at each minute', () => {
  const END = 40;
  const ids = ['a', 'b', 'c'];
  const resources = fc.record({
    quantities: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    gaps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
    kit: fc.boolean(),
    isSamePerson: fc.boolean(),
  });
  const takings = fc.array(
    fc.record({
      resource: fc.constantFrom(...ids),
      from: fc.integer({ min: 0, max: END - 1 }),
      lasting: fc.integer({ min: 1, max: 12 }),
      quantity: fc.integer({ min: 1, max: 3 }),
      isCare: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const wanted = fc.record({
    resource: fc.constantFrom(...ids),
    from: fc.integer({ min: 0, max: END }),
    lasting: fc.integer({ min: 1, max: 12 }),
    quantity: fc.integer({ min: 1, max: 3 }),
  });

  test('says how many are free, when next, and what was promised twice', () => {
    fc.assert(
      fc.property(resources, takings, wanted, (made, given, asked) => {
        const things = ids.map((id, nth) =>
          thing(id, {
            quantity: made.quantities[nth] ?? 1,
            gap: made.gaps[nth] ?? 0,
            // « a » is a kit of « b »; « b » and « c » are what one person does.
            parts: made.kit && id === 'a' ? ['b'] : [],
            person: made.isSamePerson && id !== 'a' ? 'camille' : null,
          }),
        );
        const list = given.map(({ resource, from, lasting, quantity, isCare }, nth) =>
          taking(`t${nth}`, resource, from, from + lasting, { quantity, isCare }),
        );
        const engine = availability(things, list);
        const slow = slowEngine(things, list);
        const want = { ...asked, until: asked.from + asked.lasting };
        expect(engine.answer(want).free).toBe(slow.free(want));
        const isFree = slow.free(want) >= want.quantity;
        const isTooMany = slow.most(want) < want.quantity;
        expect(engine.answer(want).inTheWay.length > 0 || isTooMany).toBe(!isFree);
        const next = engine.nextFree({ ...want, isWholeDays: false }, want.from);
        const slowNext = slow.next(want, want.from, END * 3);
        expect(next).toBe(slowNext);

        const doubled = new Set(engine.doubles().flatMap(({ takings: who }) => who));
        expect(doubled).toEqual(slow.doubled());
      }),
      { numRuns: 600 },
    );
  });
});

/** By definition: at each minute, what is taken of each hold. Gaps follow each use. */
function slowEngine(resources: readonly Resource[], takings: readonly Taking[]) {
  const known = (id: string): Resource => resources.find((one) => one.id === id) ?? thing(id);
  const holds = (id: string, isCare = false): [string, number][] => {
    if (isCare) return [[id, 1]];
    const one = known(id);
    const parts = one.parts.map((part): [string, number] => [
      part,
      Math.max(1, Math.floor(known(part).quantity / one.quantity)),
    ]);
    const people = [one, ...one.parts.map(known)].flatMap(({ person }): [string, number][] =>
      person === null ? [] : [[`person:${person}`, 1]],
    );
    return [[id, 1], ...parts, ...people];
  };
  const room = (hold: string): number => (hold.startsWith('person:') ? 1 : known(hold).quantity);
  const gap = (hold: string): number => (hold.startsWith('person:') ? 0 : known(hold).gap);
  const at = (hold: string, minute: number): number =>
    takings.reduce((sum, one) => {
      const each = new Map(holds(one.resource, one.isCare)).get(hold) ?? 0;
      const until = one.until + (one.isCare ? 0 : gap(hold));
      return one.from <= minute && minute < until ? sum + each * (one.quantity ?? 0) : sum;
    }, 0);
  const minutes = (from: number, until: number): number[] =>
    Array.from({ length: until - from }, (_, index) => from + index);
  const free = ({ resource, from, until }: { resource: string; from: number; until: number }) =>
    Math.min(
      ...holds(resource).flatMap(([hold, each]) =>
        minutes(from, until + gap(hold)).map((minute) =>
          Math.max(0, Math.floor((room(hold) - at(hold, minute)) / each)),
        ),
      ),
    );
  const most = ({ resource }: { resource: string }): number =>
    Math.min(...holds(resource).map(([hold, each]) => Math.floor(room(hold) / each)));
  return {
    free,
    most,
    next(
      want: { resource: string; quantity: number; lasting: number },
      after: number,
      end: number,
    ) {
      if (most(want) < want.quantity) return null;
      for (let from = after; from <= end; from += 1)
        if (free({ resource: want.resource, from, until: from + want.lasting }) >= want.quantity)
          return from;
      return null;
    },
    /** Takings that share a minute in which more than one of them ask for more than there is. */
    doubled(): Set<string> {
      const found = new Set<string>();
      const all = new Set(takings.flatMap(({ resource }) => holds(resource).map(([hold]) => hold)));
      for (const hold of all)
        for (const minute of minutes(0, 80)) {
          const sharers = takings.filter(({ from, until, resource, isCare }) => {
            const each = new Map(holds(resource, isCare)).get(hold) ?? 0;
            return each > 0 && from <= minute && minute < until + (isCare ? 0 : gap(hold));
          });
          const isDouble =
            sharers.length > 1 &&
            sharers.some(({ isCare }) => !isCare) &&
            at(hold, minute) > room(hold);
          if (isDouble) for (const { id } of sharers) found.add(id);
        }
      return found;
    },
  };
}

describe('what people know by heart', () => {
  const at = (day: string, time: string | null = null) => startOf({ day, time });

  test('one returns it at noon, another takes it at noon; not when an hour is kept between', () => {
    const morning = taking('morning', 'van', at('2026-11-28', '08:00'), at('2026-11-28', '12:00'));
    const wanted = {
      resource: 'van',
      quantity: 1,
      from: at('2026-11-28', '12:00'),
      until: at('2026-11-28', '18:00'),
    };
    expect(availability([thing('van')], [morning]).answer(wanted).free).toBe(1);
    const kept = availability([thing('van', { gap: 60 })], [morning]);
    expect(kept.answer(wanted)).toEqual({ free: 0, inTheWay: ['morning'] });
    expect(kept.nextFree({ ...wanted, lasting: 6 * 60, isWholeDays: false }, wanted.from)).toBe(
      at('2026-11-28', '13:00'),
    );
  });

  test('the night between two whole days is gap enough, unless more than a night is kept', () => {
    const day = (from: string) => ({
      resource: 'van',
      quantity: 1,
      from: at(from),
      until: at(from) + DAY,
    });
    const saturday = taking('saturday', 'van', at('2026-11-28'), at('2026-11-29'));
    const one = availability([thing('van', { gap: 2 * 60 })], [saturday]);
    expect([day('2026-11-27'), day('2026-11-29')].map((wanted) => one.answer(wanted).free)).toEqual(
      [1, 1],
    );
    const lasting = { resource: 'van', quantity: 1, lasting: DAY, isWholeDays: true };
    expect(one.nextFree(lasting, at('2026-11-28'))).toBe(at('2026-11-29'));
    const two = availability([thing('van', { gap: 24 * 60 })], [saturday]);
    expect([day('2026-11-27'), day('2026-11-29')].map((wanted) => two.answer(wanted).free)).toEqual(
      [0, 0],
    );
  });

  test('of ten tables with eight lent, two are left; each unit may follow another', () => {
    const engine = availability(
      [thing('table', { quantity: 10, gap: 60 })],
      [
        taking('fair', 'table', 0, 100, { quantity: 8 }),
        taking('ball', 'table', 160, 300, { quantity: 8 }),
      ],
    );
    expect(engine.answer({ resource: 'table', quantity: 2, from: 50, until: 250 }).free).toBe(2);
    expect(engine.doubles()).toEqual([]);
  });

  test('a part that is lent leaves the kit incomplete, and the kit takes its parts', () => {
    const kit = thing('sound', { parts: ['speakers', 'mixer'] });
    const parts = [thing('speakers', { quantity: 2 }), thing('mixer')];
    const partOut = availability([kit, ...parts], [taking('concert', 'mixer', 0, 10)]);
    expect(partOut.answer({ resource: 'sound', quantity: 1, from: 5, until: 8 })).toEqual({
      free: 0,
      inTheWay: ['concert'],
    });
    const kitOut = availability([kit, ...parts], [taking('ball', 'sound', 0, 10)]);
    expect(kitOut.answer({ resource: 'speakers', quantity: 1, from: 5, until: 8 }).free).toBe(0);
    expect(kitOut.answer({ resource: 'speakers', quantity: 1, from: 10, until: 12 }).free).toBe(2);
  });

  test('a kit in repair leaves its parts to be lent; a loop of kits ends', () => {
    const engine = availability(
      [thing('a', { parts: ['b'] }), thing('b', { parts: ['a'] })],
      [taking('repair', 'a', 0, Infinity, { quantity: null, isCare: true })],
    );
    expect(engine.answer({ resource: 'a', quantity: 1, from: 0, until: 5 }).free).toBe(0);
    expect(
      engine.nextFree({ resource: 'a', quantity: 1, lasting: 5, isWholeDays: false }, 0),
    ).toBeNull();
  });

  test('a person is in one place at a time, whatever they are asked for', () => {
    const engine = availability(
      [thing('mechanic', { person: 'camille' }), thing('driver', { person: 'camille' })],
      [taking('repair day', 'mechanic', 0, 10)],
    );
    expect(engine.answer({ resource: 'driver', quantity: 1, from: 5, until: 6 }).inTheWay).toEqual([
      'repair day',
    ]);
  });

  test('a booking does not stand in its own way while it is changed', () => {
    const engine = availability([thing('van')], [taking('one', 'van', 0, 10)]);
    expect(engine.answer({ resource: 'van', quantity: 1, from: 5, until: 15 }, 'one').free).toBe(1);
  });

  test('two bookings of one van are one double, met on a kit and its parts as well', () => {
    const engine = availability(
      [thing('van', { parts: ['trailer'] }), thing('trailer')],
      [taking('one', 'van', 0, 10), taking('two', 'van', 5, 15), taking('three', 'van', 20, 25)],
    );
    expect(engine.doubles()).toEqual([{ from: 5, until: 10, takings: ['one', 'two'] }]);
  });
});

describe('the time that a booking takes', () => {
  const days = { from: '2026-11-27', fromTime: null, until: '2026-11-28', untilTime: null };
  const now = startOf({ day: '2026-11-30', time: '17:00' });

  test('runs to the end of its last day, and on while it is late', () => {
    const out = { ...days, state: 'out' };
    expect(promisedSpan(out)).toEqual({
      from: startOf({ day: '2026-11-27', time: null }),
      until: startOf({ day: '2026-11-29', time: null }),
    });
    expect(isLate(out, now)).toBe(true);
    expect(heldSpan(out, now)?.until).toBe(now + 7 * DAY);
    expect(heldSpan({ ...days, state: 'agreed' }, now)?.until).toBe(
      startOf({ day: '2026-11-29', time: null }),
    );
  });

  test('is nothing once it came back, was refused or given up; a request holds no place', () => {
    expect(['agreed', 'out', null].every(takes)).toBe(true);
    expect(['asked', 'returned', 'refused', 'cancelled'].some(takes)).toBe(false);
    expect(promisedSpan({ ...days, until: null, state: null })).toBeNull();
    expect(upkeepSpan('2026-11-27', null)?.until).toBe(Infinity);
  });
});

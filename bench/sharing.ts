/** Two thousand needs against two thousand offers, half of them things with a calendar: from records to ranked matches. */
import { availability, type Resource, type Taking } from '#shared/domain/sharing/availability.ts';
import { DAY, dayNumbered, endOf, startOf } from '#shared/domain/sharing/civil-time.ts';
import { matches, type Means, type Wish } from '#shared/domain/sharing/matching.ts';
import { type Figure, figure, median, timed } from './measure.ts';

const RUNS = 5;
const FIRST_DAY = 20_785;
const THINGS =
  'camionnette remorque barnum table chaise sono micro vidéoprojecteur vélo four congélateur grille scène praticable lumière ordinateur tablette perceuse établi poste soudure compresseur tondeuse désherbeur salle cuisine atelier bureau hangar jardin'.split(
    ' ',
  );
const SKILLS =
  'mécanicien juriste comptable graphiste animateur chauffeur soudeur traducteur photographe formateur cuisinier jardinier électricien menuisier couturière médiateur secrétaire webmestre'.split(
    ' ',
  );
const QUALITIES =
  'pliant électrique associatif cargo léger mobile collectif solidaire professionnel enfants scolaire marché fête concert forum permanence réparation'.split(
    ' ',
  );
const KINDS = ['equipment', 'vehicle', 'room', 'skill', 'speaker', 'volunteer'];
const TERRITORIES = ['Nord', 'Sud', 'Centre', 'Est', 'Ouest'];

export async function measureSharing(count: number): Promise<Figure> {
  const needs = Array.from({ length: count }, (_, nth) => wish(nth, 'need'));
  const offers = Array.from({ length: count }, (_, nth): Means => ({
    ...wish(nth * 7 + 3, 'offer'),
    id: `offer-${nth}`,
    resource: nth % 2 === 0 ? `resource-${nth}` : null,
    price: nth % 3 === 0 ? null : (nth % 5) * 1000,
  }));
  const resources = offers.flatMap(({ resource }, nth): Resource[] =>
    resource === null
      ? []
      : [{ id: resource, quantity: 1 + (nth % 4), gap: 60, parts: [], person: null }],
  );
  const takings = resources.flatMap(({ id }, nth) =>
    Array.from({ length: 5 }, (_, one): Taking => {
      const from = (FIRST_DAY + ((nth * 13 + one * 29) % 200)) * DAY;
      return {
        id: `${id}-${one}`,
        resource: id,
        from,
        until: from + 2 * DAY,
        quantity: 1,
        isCare: false,
      };
    }),
  );
  const job = () => {
    const engine = availability(resources, takings);
    return matches(needs, offers, ({ resource }, { from, until }) => {
      if (resource === null || from === null) return null;
      const span = {
        from: startOf({ day: from, time: null }),
        until: endOf({ day: until ?? from, time: null }),
      };
      const { free, inTheWay } = engine.answer({ resource, quantity: 1, ...span });
      return { isFree: free > 0, free, inTheWay };
    });
  };
  const found = [...job().values()].reduce((sum, list) => sum + list.length, 0);
  if (found < count) throw new Error('the needs met nothing');
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(job));
  return figure(`matching ${count} offers against ${count} needs`, '≤ 1 s', median(times), null);
}

function wish(nth: number, of: string): Wish {
  const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? '';
  const kind = pick(KINDS, nth);
  const names = nth % 6 < 3 ? THINGS : SKILLS;
  const from = dayNumbered(FIRST_DAY + (nth % 200));
  return {
    id: `${of}-${nth}`,
    kind,
    title: `${pick(names, nth * 5 + 1)} ${pick(QUALITIES, nth * 3)}`,
    tags: [pick(names, nth * 11), pick(QUALITIES, nth * 7)],
    about: `Pour ${pick(QUALITIES, nth)} avec ${pick(THINGS, nth * 17)}`,
    quantity: nth % 4 === 0 ? 2 : null,
    from: nth % 2 === 0 ? from : null,
    until: null,
    territory: pick(TERRITORIES, nth * 3),
    organisation: `organisation-${nth % 90}`,
  };
}

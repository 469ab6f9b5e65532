/** Terms of office, adopted texts, mailing lists, and where structures stand on the map. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { textStandings } from '#shared/domain/directory/adopted-texts.ts';
import { addressesOf } from '#shared/domain/directory/mailing.ts';
import { mapPlaces, type MapPlaces } from '#shared/domain/directory/map-places.ts';
import { termStanding } from '#shared/domain/directory/terms.ts';
import { err, ok } from '#shared/lib/result.ts';
import { localDay } from '../local-day.ts';
import type { NetworkHandlers } from '../network-handler.ts';
import { placeOf } from '../places.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf } from '../rows.ts';
import {
  correspondentOf,
  membersOf,
  readDirectory,
  recordsOf,
  textIn,
} from '../services/directory.ts';

export const networkLifeHandlers: Pick<
  NetworkHandlers,
  'life.overview' | 'mailing.resolve' | 'map.structures'
> = {
  async 'life.overview'({ on }, context) {
    const day = on ?? localDay(context.now());
    const terms = (await recordsOf(context, 'termOfOffice')).map((record) => {
      const [since, until] = [textOrNull(record['since']), textOrNull(record['until'])];
      return {
        id: record.id,
        person: textOrNull(record['person']),
        body: textOrNull(record['body']),
        organisation: textOrNull(record['organisation']),
        role: textOrNull(record['role']),
        since,
        until,
        standing: termStanding({ since, until }, day),
      };
    });
    const texts = (await recordsOf(context, 'adoptedText')).map((record) => ({
      id: record.id,
      title: textIn(record, 'title'),
      version: textOrNull(record['version']),
      adoptedOn: textOrNull(record['adoptedOn']),
      body: textOrNull(record['body']),
      replaces: textOrNull(record['replaces']),
    }));
    const standings = textStandings(texts, day);
    const led = terms.flatMap(({ person, body, organisation }) => [person, body, organisation]);
    const names = await namesOf(
      context,
      [...led, ...texts.map(({ body }) => body)].filter((one) => one !== null),
    );
    return ok({
      on: day,
      // Those that end first, the open-ended last.
      terms: terms.toSorted((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1)),
      texts: texts
        .map(({ replaces: _replaces, ...text }) => ({
          ...text,
          standing: standings.get(text.id) ?? 'draft',
        }))
        .toSorted((a, b) => ((a.adoptedOn ?? '9') < (b.adoptedOn ?? '9') ? 1 : -1)),
      names,
    });
  },

  async 'mailing.resolve'({ list }, context) {
    const today = localDay(context.now());
    const members = await membersOf(context, list, today);
    if (members === undefined) return err({ code: 'not-found' });
    const { organisations, people } = await readDirectory(context, today);
    return ok(
      addressesOf([
        ...members.organisations
          .flatMap((id) => organisations.get(id) ?? [])
          .map((one) => correspondentOf('organisation', one)),
        ...members.people
          .flatMap((id) => people.get(id) ?? [])
          .map((one) => correspondentOf('person', one)),
      ]),
    );
  },

  async 'map.structures'(_input, context) {
    const { places, ...outlines } = map();
    const structures = (await recordsOf(context, 'organisation')).map((record) => {
      const [postcode, city] = [textOrNull(record['postcode']), textOrNull(record['city'])];
      const activities = record['activities'];
      return {
        id: record.id,
        name: textIn(record, 'name'),
        postcode,
        city,
        activities: Array.isArray(activities) ? activities.map(String) : [],
        at: places(postcode, city) ?? null,
      };
    });
    return ok({ ...outlines, structures });
  },
};

const outlinesSchema = z.object({
  width: z.number(),
  height: z.number(),
  departments: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      centre: z.tuple([z.number(), z.number()]),
      path: z.string(),
    }),
  ),
});

type Outlined = z.output<typeof outlinesSchema> & { readonly places: MapPlaces };

/** Read at the first look at the map, and kept. */
let known: Outlined | undefined;
const map = (): Outlined => (known ??= readMap());

function readMap(): Outlined {
  const folder = join(placeOf('resources'), 'map');
  const outlines = outlinesSchema.parse(
    JSON.parse(readFileSync(join(folder, 'departments.json'), 'utf8')),
  );
  const centres = new Map(outlines.departments.map(({ id, centre: [x, y] }) => [id, { x, y }]));
  return {
    ...outlines,
    places: mapPlaces(readFileSync(join(folder, 'municipalities.txt'), 'utf8'), centres),
  };
}

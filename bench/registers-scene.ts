/** A directory and a register of resources as large as they come. */
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import { RESOURCE_KINDS } from '#shared/model/resource-kind.ts';
import { setIn } from './network-made.ts';
import { sentence } from './scene.ts';

const NATURES = ['association', 'socialCentre', 'municipality', 'cooperative'];
const TOWNS = 300;

export function registersOf(structures: number, resources: number): Gesture {
  const gesture: Intent[] = [];
  const set = setIn(gesture);
  for (let nth = 0; nth < structures; nth += 1) {
    const id = `structure-${nth}`;
    set('organisation', id, 'name', `${sentence(nth, 3)} ${nth}`);
    set('organisation', id, 'kind', NATURES[nth % NATURES.length] ?? '');
    set('organisation', id, 'activities', true, sentence(nth % 50, 1));
    set('organisation', id, 'activities', true, sentence(nth % 40, 2));
    set('organisation', id, 'address', `${nth % 200} rue ${sentence(nth * 3, 2)}`);
    set('organisation', id, 'postcode', `59${String(nth % TOWNS).padStart(3, '0')}`);
    set('organisation', id, 'city', `Commune ${nth % TOWNS}`);
    set('organisation', id, 'territory', `Quartier ${nth % 40}`);
    set('organisation', id, 'phone', `03 20 ${String(nth).padStart(6, '0')}`);
    set('organisation', id, 'email', `contact${nth}@reseau.example`);
  }
  for (let nth = 0; nth < resources; nth += 1) {
    const id = `resource-${nth}`;
    set('resource', id, 'name', `${sentence(nth * 5, 3)} ${nth}`);
    set('resource', id, 'kind', RESOURCE_KINDS[nth % RESOURCE_KINDS.length]?.value ?? '');
    set('resource', id, 'organisation', `structure-${(nth * 7) % structures}`);
    set('resource', id, 'territory', `Quartier ${nth % 40}`);
    set('resource', id, 'tags', true, sentence(nth % 60, 1));
    set('resource', id, 'quantity', 1 + (nth % 9));
    set('resource', id, 'price', (nth % 30) * 500);
    set('resource', id, 'deposit', (nth % 10) * 5_000);
  }
  return gesture;
}

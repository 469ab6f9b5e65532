/** What the parts of a workshop declare alike: where they stand, and the dots that people stuck on them. */
import { integer, reference } from './field.ts';

export const MOST_DOTS = 100_000;

/** The workshop that the record is a part of. */
export const inWorkshop = (id: number) =>
  reference({
    id,
    label: { fr: 'Hiérarchisation', en: 'Workshop' },
    target: 'workshop',
    internal: true,
    structural: true,
  });

/** The axis that the record stands under, wherever else it may be put later. */
export const underAxis = (id: number) =>
  reference({ id, label: { fr: 'Axe', en: 'Axis' }, target: 'workshopAxis' });

export const stuckDots = (id: number) =>
  integer({ id, label: { fr: 'Gommettes', en: 'Dots' }, min: 0, max: MOST_DOTS });

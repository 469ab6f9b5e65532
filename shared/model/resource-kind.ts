/** What structures put in common, by kind: what a resource is, and what an offer or a need is about. */
import type { Choice } from './field.ts';

export const RESOURCE_KINDS = [
  { value: 'equipment', label: { fr: 'Matériel', en: 'Equipment' } },
  { value: 'vehicle', label: { fr: 'Véhicule', en: 'Vehicle' }, synonyms: ['Camion', 'Minibus'] },
  { value: 'room', label: { fr: 'Local', en: 'Room' }, synonyms: ['Salle', 'Locaux'] },
  { value: 'skill', label: { fr: 'Compétence', en: 'Skill' } },
  { value: 'speaker', label: { fr: 'Intervenant', en: 'Speaker' } },
  { value: 'volunteer', label: { fr: 'Bénévole', en: 'Volunteer' } },
  { value: 'other', label: { fr: 'Autre', en: 'Other' } },
] as const satisfies readonly Choice[];

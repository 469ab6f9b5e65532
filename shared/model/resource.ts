import {
  attachment,
  choice,
  integer,
  money,
  reference,
  references,
  richText,
  text,
  words,
} from './field.ts';
import { recordType, type RecordOf } from './record-type.ts';
import { RESOURCE_KINDS } from './resource-kind.ts';

const THINGS = ['equipment', 'vehicle', 'other'] as const;
const LENT = ['equipment', 'vehicle', 'room', 'other'] as const;
const HUMAN = ['skill', 'speaker', 'volunteer'] as const;

/**
 * Something that a structure puts in common: a thing, a vehicle, a room, what a person knows or does. One register and
 * one engine of availability for all of them; the kind says which columns have a meaning.
 *
 * A person is named by a reference, never by words of the resource: it is no personal type.
 */
export const resource = recordType({
  name: 'resource',
  label: { one: { fr: 'Ressource', en: 'Resource' }, many: { fr: 'Ressources', en: 'Resources' } },
  personal: false,
  title: ['name'],
  owner: 'organisation',
  variant: 'kind',
  fields: {
    name: text({ id: 1, label: { fr: 'Nom', en: 'Name' }, required: true, searchable: true }),
    kind: choice({
      id: 2,
      label: { fr: 'Nature', en: 'Kind' },
      required: true,
      options: RESOURCE_KINDS,
    }),
    organisation: reference({
      id: 3,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
      headings: ['Propriétaire', 'Prêteur'],
    }),
    person: reference({
      id: 4,
      label: { fr: 'Contact', en: 'Contact' },
      target: 'person',
      headings: ['Personne', 'Référent'],
    }),
    about: richText({ id: 5, label: { fr: 'Description', en: 'Description' }, searchable: true }),
    /** The words by which it is looked for, and matched with needs. */
    tags: words({
      id: 6,
      label: { fr: 'Mots', en: 'Words' },
      searchable: true,
      headings: ['Catégorie', 'Catégories', 'Mots-clés'],
    }),
    photo: attachment({ id: 7, label: { fr: 'Photo', en: 'Photo' } }),
    quantity: integer({
      id: 8,
      label: { fr: 'Quantité', en: 'Quantity' },
      min: 1,
      max: 100_000,
      variants: LENT,
    }),
    place: text({
      id: 9,
      label: { fr: 'Lieu', en: 'Place' },
      searchable: true,
      headings: ['Adresse'],
    }),
    territory: text({
      id: 10,
      label: { fr: 'Territoire', en: 'Territory' },
      searchable: true,
      headings: ['Quartier', 'Sous quartiers', 'Secteur', 'Commune'],
    }),
    terms: richText({ id: 11, label: { fr: 'Conditions', en: 'Terms' }, searchable: true }),
    price: money({ id: 12, label: { fr: 'Tarif', en: 'Price' }, min: 0 }),
    priceUnit: choice({
      id: 13,
      label: { fr: 'Tarif par', en: 'Price per' },
      options: [
        { value: 'use', label: { fr: 'utilisation', en: 'use' } },
        { value: 'hour', label: { fr: 'heure', en: 'hour' } },
        { value: 'day', label: { fr: 'jour', en: 'day' } },
        { value: 'week', label: { fr: 'semaine', en: 'week' } },
        { value: 'kilometre', label: { fr: 'kilomètre', en: 'kilometre' } },
      ],
    }),
    deposit: money({ id: 14, label: { fr: 'Caution', en: 'Deposit' }, min: 0, variants: LENT }),
    /** What the borrower's insurance has to cover. */
    value: money({ id: 15, label: { fr: 'Valeur', en: 'Value' }, min: 0, variants: LENT }),
    insurance: text({ id: 16, label: { fr: 'Assurance', en: 'Insurance' }, variants: LENT }),
    keys: text({ id: 17, label: { fr: 'Clés et accès', en: 'Keys and access' }, variants: LENT }),
    /** Hours to leave free before and after each use (preparation, cleaning, charging). */
    bufferHours: integer({
      id: 18,
      label: { fr: 'Battement (heures)', en: 'Gap (hours)' },
      min: 0,
      max: 720,
    }),
    seats: integer({
      id: 19,
      label: { fr: 'Places', en: 'Seats' },
      min: 0,
      max: 100_000,
      variants: ['vehicle', 'room'],
      headings: ['Capacité'],
    }),
    access: text({
      id: 20,
      label: { fr: 'Accessibilité', en: 'Accessibility' },
      variants: ['room'],
    }),
    registration: text({
      id: 21,
      label: { fr: 'Immatriculation', en: 'Registration' },
      variants: ['vehicle'],
    }),
    inventoryNumber: text({
      id: 22,
      label: { fr: 'N° d’inventaire', en: 'Inventory number' },
      variants: THINGS,
      searchable: true,
    }),
    /** Themes that a person speaks or works on. */
    themes: words({
      id: 23,
      label: { fr: 'Thèmes', en: 'Themes' },
      variants: HUMAN,
      searchable: true,
    }),
    /** « samedi matin », « sur rendez-vous »: as people say it; what is booked is in the bookings. */
    usualTimes: text({ id: 24, label: { fr: 'Disponibilités', en: 'Usual times' } }),
    /** A kit is lent with all its parts: they are taken when it is. */
    parts: references({
      id: 25,
      label: { fr: 'Lot composé de', en: 'Kit made of' },
      target: 'resource',
      variants: THINGS,
    }),
    standing: choice({
      id: 26,
      label: { fr: 'Situation', en: 'Standing' },
      options: [
        { value: 'shared', label: { fr: 'En commun', en: 'Shared' } },
        { value: 'paused', label: { fr: 'En pause', en: 'Paused' } },
        { value: 'retired', label: { fr: 'Retirée', en: 'Retired' } },
      ],
    }),
  },
});

export type Resource = RecordOf<typeof resource>;

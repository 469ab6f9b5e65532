import { choice, date, integer, money, reference, richText, text, words, yesNo } from './field.ts';
import { recordType } from './record-type.ts';
import { RESOURCE_KINDS } from './resource-kind.ts';

/** What a structure offers, or needs. */
export const notice = recordType({
  name: 'notice',
  label: {
    one: { fr: 'Offre ou besoin', en: 'Offer or need' },
    many: { fr: 'Offres et besoins', en: 'Offers and needs' },
  },
  personal: false,
  title: ['title'],
  owner: 'organisation',
  fields: {
    direction: choice({
      id: 1,
      label: { fr: 'Sens', en: 'Direction' },
      required: true,
      options: [
        { value: 'offer', label: { fr: 'Offre', en: 'Offer' }, synonyms: ['Propose'] },
        { value: 'need', label: { fr: 'Besoin', en: 'Need' }, synonyms: ['Demande', 'Cherche'] },
      ],
    }),
    title: text({ id: 2, label: { fr: 'Quoi', en: 'What' }, required: true, searchable: true }),
    kind: choice({ id: 3, label: { fr: 'Nature', en: 'Kind' }, options: RESOURCE_KINDS }),
    organisation: reference({
      id: 4,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
    }),
    person: reference({ id: 5, label: { fr: 'Contact', en: 'Contact' }, target: 'person' }),
    tags: words({ id: 6, label: { fr: 'Mots', en: 'Words' }, searchable: true }),
    quantity: integer({ id: 7, label: { fr: 'Quantité', en: 'Quantity' }, min: 1, max: 100_000 }),
    from: date({ id: 8, label: { fr: 'À partir du', en: 'From' } }),
    until: date({ id: 9, label: { fr: 'Jusqu’au', en: 'Until' }, atLeast: 'from' }),
    territory: text({ id: 10, label: { fr: 'Territoire', en: 'Territory' }, searchable: true }),
    urgent: yesNo({ id: 11, label: { fr: 'Urgent', en: 'Urgent' } }),
    /** Of an offer: the thing itself, which can then be booked. */
    resource: reference({ id: 12, label: { fr: 'Ressource', en: 'Resource' }, target: 'resource' }),
    about: richText({ id: 13, label: { fr: 'Précisions', en: 'Details' }, searchable: true }),
    /** Of an offer: what is asked for it; nothing, it is given. */
    price: money({ id: 15, label: { fr: 'Tarif', en: 'Price' }, min: 0 }),
    state: choice({
      id: 14,
      label: { fr: 'Suite donnée', en: 'Outcome' },
      options: [
        { value: 'open', label: { fr: 'En attente', en: 'Open' } },
        { value: 'met', label: { fr: 'Satisfait', en: 'Met' }, synonyms: ['Satisfaite'] },
        { value: 'withdrawn', label: { fr: 'Retiré', en: 'Withdrawn' }, synonyms: ['Retirée'] },
      ],
    }),
  },
});

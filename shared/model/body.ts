import { choice, date, reference, richText, text } from './field.ts';
import { recordType } from './record-type.ts';

/** Who decides together: a general meeting, a board, a committee, a working group, a voting college. */
export const body = recordType({
  name: 'body',
  label: { one: { fr: 'Instance', en: 'Body' }, many: { fr: 'Instances', en: 'Bodies' } },
  personal: false,
  title: ['name'],
  owner: null,
  fields: {
    name: text({ id: 1, label: { fr: 'Nom', en: 'Name' }, required: true, searchable: true }),
    kind: choice({
      id: 2,
      label: { fr: 'Nature', en: 'Kind' },
      options: [
        { value: 'generalMeeting', label: { fr: 'Assemblée générale', en: 'General meeting' } },
        {
          value: 'board',
          label: { fr: 'Conseil d’administration', en: 'Board' },
          synonyms: ['CA'],
        },
        { value: 'executiveCommittee', label: { fr: 'Bureau', en: 'Executive committee' } },
        {
          value: 'steeringCommittee',
          label: { fr: 'Comité de pilotage', en: 'Steering committee' },
          synonyms: ['COPIL'],
        },
        {
          value: 'workingGroup',
          label: { fr: 'Commission', en: 'Working group' },
          synonyms: ['Groupe de travail'],
        },
        { value: 'votingCollege', label: { fr: 'Collège', en: 'Voting college' } },
        { value: 'other', label: { fr: 'Autre', en: 'Other' } },
      ],
    }),
    /** Whose it is; empty, the network's own. */
    organisation: reference({
      id: 3,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
    }),
    about: richText({ id: 4, label: { fr: 'Rôle', en: 'Role' }, searchable: true }),
    until: date({ id: 5, label: { fr: 'Prend fin le', en: 'Ends on' } }),
  },
});

/** Rows of the plan sample, after the pictures: invented names, amounts that add up. */
import type { StatusShape } from '../display/StatusMark.tsx';

export interface SampleAction {
  title: string;
  isNew?: boolean;
  isPriority?: boolean;
  status: [StatusShape, string];
  horizon?: string;
  due?: string;
  territory?: string;
  lead?: string;
  budget?: string;
  progress?: number;
}

interface SampleObjective {
  number: string;
  title: string;
  actions: readonly SampleAction[];
}

interface SampleGoal {
  hue: number;
  title: string;
  totals: string;
  objectives: readonly SampleObjective[];
}

const underWay: [StatusShape, string] = ['dot', 'En cours'];
const toDo: [StatusShape, string] = ['empty', 'À faire'];
const done: [StatusShape, string] = ['check', 'Réalisée'];

export const GOALS: readonly SampleGoal[] = [
  {
    hue: 1,
    title: 'La Clavette accompagne la pérennisation et l’essaimage des ateliers vélo participatifs',
    totals: '4 objectifs · 10 actions · 3 825 €',
    objectives: [
      {
        number: 'Obj 1',
        title: 'Visibiliser l’ensemble des projets d’ateliers vélo sur son territoire',
        actions: [
          {
            title: 'Actualisation de la cartographie du site',
            isPriority: true,
            status: underWay,
            horizon: 'Court',
            due: '15/12/2026',
            territory: 'Rhône',
            lead: 'Inès Bertin',
            progress: 0.6,
          },
          {
            title: 'Présence sur les réseaux sociaux',
            status: toDo,
            horizon: 'Moyen',
            due: '30/01/2027',
            territory: 'Lyon 7e',
            lead: 'Malo Tessier',
            budget: '1 150 €',
            progress: 0,
          },
          {
            title: 'Flyers avec la bannière du réseau',
            isPriority: true,
            status: underWay,
            horizon: 'Moyen',
            territory: 'Tous',
            lead: 'Yann Delmas',
            progress: 0.4,
          },
        ],
      },
      {
        number: 'Obj 2',
        title:
          'Exercer une veille territoriale pour être à l’écoute des demandes des ateliers (existants et projets naissants)',
        actions: [
          {
            title: 'Visites de courtoisie',
            isPriority: true,
            status: toDo,
            horizon: 'Long',
            due: '01/06/2027',
            territory: 'Villeurbanne',
            lead: 'Sofia Lacombe',
            budget: '600 €',
            progress: 0,
          },
          {
            title: 'Relais de com / diffusion des documents du réseau national',
            isPriority: true,
            status: underWay,
            horizon: 'Court',
            territory: 'Métropole',
            lead: 'Camille Roux',
            budget: '85 €',
            progress: 0.25,
          },
          {
            title: 'Mise en place de formations pour les ateliers',
            isNew: true,
            isPriority: true,
            status: done,
            horizon: 'Court',
            due: '15/12/2026',
            territory: 'Rhône',
            lead: 'Inès Bertin',
            budget: '240 €',
            progress: 1,
          },
        ],
      },
      {
        number: 'Obj 3',
        title: 'Faire connaître et défendre les intérêts des ateliers',
        actions: [
          {
            title: 'Démarchage d’ateliers mobiles',
            isPriority: true,
            status: underWay,
            horizon: 'Moyen',
            due: '30/01/2027',
            territory: 'Lyon 7e',
            lead: 'Malo Tessier',
            progress: 0.6,
          },
          {
            title: 'Plaidoyer et réunions avec les collectivités. Exemple : relecture du plan vélo',
            isPriority: true,
            status: ['question', 'À débattre'],
            horizon: 'Moyen',
            territory: 'Tous',
            lead: 'Yann Delmas',
            budget: '1 150 €',
            progress: 0,
          },
          {
            title: 'Représentation : faire connaître les actions hors les murs des ateliers vélo',
            isNew: true,
            status: ['pause', 'Suspendue'],
            horizon: 'Long',
            due: '01/06/2027',
            territory: 'Villeurbanne',
            lead: 'Sofia Lacombe',
            progress: 0.4,
          },
          {
            title: 'Mise en place de stands collectifs',
            isPriority: true,
            status: ['forward', 'Reportée'],
            horizon: 'Court',
            territory: 'Métropole',
            lead: 'Camille Roux',
            budget: '600 €',
            progress: 0,
          },
        ],
      },
      {
        number: 'Obj 4',
        title: 'Faciliter le fonctionnement administratif des ateliers',
        actions: [],
      },
    ],
  },
  {
    hue: 2,
    title: 'La Clavette soutient et facilite la coopération entre les ateliers vélo participatifs',
    totals: '2 objectifs · 4 actions · 1 640 €',
    objectives: [
      {
        number: 'Obj 5',
        title: 'Faciliter les projets interateliers',
        actions: [
          {
            title: 'Proposition d’outils de coopération (nuage, listes de diffusion)',
            isPriority: true,
            status: done,
            horizon: 'Moyen',
            due: '30/01/2027',
            territory: 'Lyon 7e',
            lead: 'Malo Tessier',
            budget: '240 €',
            progress: 1,
          },
          {
            title: 'Journée annuelle des mécanos',
            status: ['dots', 'À préciser'],
            horizon: 'Moyen',
            territory: 'Rhône',
            lead: 'Inès Bertin',
            budget: '1 150 €',
            progress: 0,
          },
        ],
      },
      {
        number: 'Obj 6',
        title: 'Mutualiser les achats et les pièces',
        actions: [
          {
            title: 'Commande groupée de consommables',
            isPriority: true,
            status: underWay,
            horizon: 'Court',
            due: '28/02/2027',
            territory: 'Tous',
            lead: 'Camille Roux',
            budget: '250 €',
            progress: 0.5,
          },
          {
            title: 'Bourse aux cadres',
            status: ['cross', 'Abandonnée'],
            horizon: 'Long',
            territory: 'Tous',
            lead: 'Sofia Lacombe',
            progress: 0,
          },
        ],
      },
    ],
  },
];

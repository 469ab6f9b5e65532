/** What group purchases, shared funds, shared posts and good practices say on paper. */
import type { BookletWords } from '../domain/document/practices-booklet.ts';
import type { FundWords } from '../domain/document/fund-paper.ts';
import type { PostBillWords } from '../domain/document/post-bill-paper.ts';
import type { PurchaseWords } from '../domain/document/purchase-paper.ts';
import { fundMovement } from '../model/fund-movement.ts';
import { writeDuration } from '../model/text-format.ts';
import { labelOf, type Language } from '../model/value-text.ts';
import { formatAmount, formatDate } from './format.ts';
import { formatNumber } from './number.ts';
import { wordsOf } from './sentences.ts';

const fr = {
  orders: (title: string): string => `Bon de commande\u{A0}: ${title}`,
  shares: (title: string): string => `Répartition\u{A0}: ${title}`,
  organised: (by: string): string => `Achat groupé organisé par ${by}`,
  deadline: (date: string): string => `réponses avant le ${date}`,
  noSupplier: 'Fournisseur à choisir',
  item: 'Article',
  quantity: 'Quantité',
  unitPrice: 'Prix unitaire',
  amount: 'Montant',
  goods: 'Articles',
  commonCosts: 'Frais communs',
  total: 'Total',
  organisation: 'Structure',
  notReached: 'quantité insuffisante',
  nothing: 'Aucune structure n’a encore commandé.',
  details: 'Détail par structure',
  statement: (fund: string): string => `Relevé\u{A0}: ${fund}`,
  keptBy: (keeper: string): string => `Fonds tenu par ${keeper}`,
  balance: (amount: string): string => `Solde du fonds\u{A0}: ${amount}`,
  standings: 'Situation de chaque structure',
  advances: 'Avances à rembourser',
  movements: 'Mouvements',
  noMovement: 'Aucun mouvement n’a encore été noté.',
  contributed: 'Apports',
  owed: 'Reste dû',
  due: 'À rembourser le',
  late: (date: string): string => `${date} (en retard)`,
  left: 'Reste',
  day: 'Date',
  about: 'Mouvement',
  in: 'Entrée',
  out: 'Sortie',
  balanceColumn: 'Solde',
  bill: (post: string): string => `Poste partagé\u{A0}: ${post}`,
  span: (from: string, until: string): string => `Du ${from} au ${until}`,
  employer: (name: string): string => `employeur\u{A0}: ${name}`,
  hourly: (amount: string): string => `${amount} l’heure`,
  noTime: 'Aucun temps n’a été noté pour ces dates.',
  time: 'Temps passé',
  booklet: 'Bonnes pratiques',
  count: (practices: number): string =>
    practices < 2 ? `${practices} bonne pratique` : `${practices} bonnes pratiques`,
  noTheme: 'Sans thème',
  givenBy: (giver: string): string => `Donnée par ${giver}`,
  noPractice: 'Aucune bonne pratique n’a encore été donnée.',
};

const en: typeof fr = {
  orders: (title) => `Order: ${title}`,
  shares: (title) => `Shares: ${title}`,
  organised: (by) => `Group purchase organised by ${by}`,
  deadline: (date) => `answers before ${date}`,
  noSupplier: 'Supplier to be chosen',
  item: 'Item',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  amount: 'Amount',
  goods: 'Items',
  commonCosts: 'Common costs',
  total: 'Total',
  organisation: 'Organisation',
  notReached: 'too few',
  nothing: 'No organisation has ordered yet.',
  details: 'By organisation',
  statement: (fund) => `Statement: ${fund}`,
  keptBy: (keeper) => `Fund kept by ${keeper}`,
  balance: (amount) => `Balance of the fund: ${amount}`,
  standings: 'Where each organisation stands',
  advances: 'Advances to be paid back',
  movements: 'Movements',
  noMovement: 'No movement has been noted yet.',
  contributed: 'Contributions',
  owed: 'Still owed',
  due: 'Due on',
  late: (date) => `${date} (late)`,
  left: 'Left',
  day: 'Date',
  about: 'Movement',
  in: 'In',
  out: 'Out',
  balanceColumn: 'Balance',
  bill: (post) => `Shared post: ${post}`,
  span: (from, until) => `From ${from} to ${until}`,
  employer: (name) => `employer: ${name}`,
  hourly: (amount) => `${amount} an hour`,
  noTime: 'No time was noted for these days.',
  time: 'Time worked',
  booklet: 'Good practices',
  count: (practices) => (practices === 1 ? '1 good practice' : `${practices} good practices`),
  noTheme: 'No theme',
  givenBy: (giver) => `Given by ${giver}`,
  noPractice: 'No good practice has been given yet.',
};

export type CommonGoodsWords = PurchaseWords & FundWords & PostBillWords & BookletWords;

export function commonGoodsWordsOf(language: Language): CommonGoodsWords {
  const words = { fr, en }[language];
  const { locale } = wordsOf(language);
  const date = (day: string): string => formatDate(day, language);
  return {
    ...words,
    deadline: (day) => words.deadline(date(day)),
    date,
    money: (cents) => formatAmount(cents, locale),
    number: (value) => formatNumber(value, locale),
    duration: writeDuration,
    movement: (kind) => labelOf({ ...fundMovement.fields.kind }, kind, language),
    locale,
  };
}

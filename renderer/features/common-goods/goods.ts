/** What « Mutualisation » lists by name, each with a page of its own: what a line of the list says of it. */
import { Lightbulb, PiggyBank, ShoppingCart, UserRoundCog } from 'lucide-react';
import type { CellInput } from '#shared/contract/records.ts';
import { goodPractice } from '#shared/model/good-practice.ts';
import { groupPurchase } from '#shared/model/group-purchase.ts';
import { sharedFund } from '#shared/model/shared-fund.ts';
import { sharedPost } from '#shared/model/shared-post.ts';
import type { IconType } from '#renderer/ui/display/Icon.tsx';

interface GoodDeclaration {
  readonly type: {
    readonly name: string;
    readonly label: Readonly<Record<'one' | 'many', Readonly<Record<'fr' | 'en', string>>>>;
  };
  readonly icon: IconType;
  /** Names of the fields listed; the first names it. */
  readonly fields: readonly [string, ...string[]];
  /** What a new one says beside its name. */
  readonly begins: readonly CellInput[];
}

/** By the name of its tab, which is also that of its sentences. */
export const GOODS = {
  purchases: {
    type: groupPurchase,
    icon: ShoppingCart,
    fields: ['title', 'organiser', 'deadline', 'state'],
    begins: [{ field: 'state', value: 'open' }],
  },
  funds: { type: sharedFund, icon: PiggyBank, fields: ['name', 'keeper', 'since'], begins: [] },
  posts: {
    type: sharedPost,
    icon: UserRoundCog,
    fields: ['title', 'employer', 'weekly'],
    begins: [],
  },
  practices: {
    type: goodPractice,
    icon: Lightbulb,
    fields: ['title', 'themes', 'organisation'],
    begins: [],
  },
} as const satisfies Readonly<Record<string, GoodDeclaration>>;

export type Good = keyof typeof GOODS;

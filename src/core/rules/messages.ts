import type { Catalogue } from '../messages/message';

/** Texts shared by several rules and by the planning of edits; a rule's own texts live in its meta. */
export const rulesMessages = {} as const satisfies Catalogue;

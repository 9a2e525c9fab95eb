import type { Catalogue } from '../messages/message';

export const compareMessages = {} as const satisfies Catalogue;

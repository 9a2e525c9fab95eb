import type { Catalogue } from '../messages/message';

export const editsMessages = {} as const satisfies Catalogue;

import type { Catalogue } from '../messages/message';

export const formMessages = {} as const satisfies Catalogue;

import type { Locale, Message } from '../core/messages/message';
import type { RuleSet } from '../core/rules/rule-sets/types';
import type { RuleMeta } from '../core/rules/types';
import { HostError } from '../hosts/host';
import type { Engine } from './engine';

/** The engine, which comes after the pane's first picture: what it knows is there once it was loaded. */
export class LateEngine {
  readonly #fetch: () => Promise<Engine>;
  #loading: Promise<Engine> | null = null;
  #loaded: Engine | null = null;

  /** @param fetch called again when it failed and the engine is asked for once more */
  constructor(fetch: () => Promise<Engine>) {
    this.#fetch = fetch;
  }

  /** Before, there is no check that could be stopped. */
  get isLoaded(): boolean {
    return this.#loaded !== null;
  }

  get ruleSets(): readonly RuleSet[] {
    return this.#loaded?.ruleSets ?? [];
  }

  get rules(): readonly RuleMeta[] {
    return this.#loaded?.rules ?? [];
  }

  /** @throws HostError that blames the network, never the form, when it does not come */
  load(): Promise<Engine> {
    this.#loading ??= this.#fetch().then(
      (engine) => (this.#loaded = engine),
      (error: unknown) => {
        this.#loading = null;
        throw new HostError('offline', { id: 'error.rules-not-loaded', data: {} }, String(error));
      },
    );
    return this.#loading;
  }

  /**
   * The engine where something was checked, which cannot be done without.
   *
   * @throws Error before
   */
  get now(): Engine {
    if (!this.#loaded) throw new Error('the engine is not loaded');
    return this.#loaded;
  }

  /** A message of the core in words; before the engine is there nothing is known that could be said. */
  readonly render = (message: Message, locale: Locale): string => this.#loaded?.render(message, locale) ?? message.id;
}

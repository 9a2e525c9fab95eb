import packageJson from '../../package.json' with { type: 'json' };

/** Version of the product, from its one source. */
export const VERSION = packageJson.version;

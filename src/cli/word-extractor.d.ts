/** The library has no types of its own; this is what is used of it. */
declare module 'word-extractor' {
  export default class WordExtractor {
    /** Rejects what is no Word file. */
    extract(source: Uint8Array): Promise<{ getBody(): string }>;
  }
}

declare module "@11ty/eleventy" {
  /** The part of Eleventy's programmatic interface that the build uses; the package has no types of its own. */
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { config: (eleventy: never) => void; quietMode: boolean },
    );
    initializeConfig(config: { readonly templateFormats: readonly string[] }): Promise<void>;
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

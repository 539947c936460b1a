declare module "@11ty/eleventy" {
  /** The part of Eleventy's programmatic interface that the build uses; the package has no types of its own. */
  export default class Eleventy {
    constructor(input: string, output: string, options: { configPath: string; quietMode: boolean });
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

const mebibyte = 1024 * 1024;

/** The limits of a hosting service. Undefined where it has none. */
interface Host {
  readonly name: string;
  readonly files?: number;
  /** Total size in bytes. */
  readonly bytes?: number;
  /** Size in bytes of one file. */
  readonly largest?: number;
}

const hosts: readonly Host[] = [
  // docs.github.com, “GitHub Pages limits”: published sites may be no larger than 1 GB.
  { name: "GitHub Pages", bytes: 1024 * mebibyte },
  // developers.cloudflare.com, Pages, “Limits”: 20,000 files with the free plan, 25 MiB a file with each plan.
  { name: "Cloudflare Pages", files: 20_000, largest: 25 * mebibyte },
];

/** The size of a site. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** Size in bytes of the largest file. */
  readonly largest: number;
}

/** Whether a site is within the limits of a host. */
export interface Fit {
  readonly host: string;
  readonly fits: boolean;
}

export function sizeOf(files: readonly { readonly size: number }[]): SiteSize {
  return {
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    largest: files.reduce((most, { size }) => Math.max(most, size), 0),
  };
}

export function fitsOf(size: SiteSize): Fit[] {
  return hosts.map(({ name, files = Infinity, bytes = Infinity, largest = Infinity }) => {
    return { host: name, fits: size.files <= files && size.bytes <= bytes && size.largest <= largest };
  });
}

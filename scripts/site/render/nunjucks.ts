import nunjucks from "nunjucks";

/** The values that templates read, by name. */
export type TemplateData = Readonly<Record<string, unknown>>;

/**
 * Renders a page, or its address. @throws Error with file and line when the template fails or reads an undefined name
 */
type Render = (page: { readonly view?: unknown }) => Promise<string>;

/**
 * The templates of layouts/. Each is read and compiled once in a process, for all pages and runs of Eleventy.
 * Eleventy's own engine compiles a page's template for every page, and the templates that it extends and imports for
 * every run. Data and filters are replaced for each run.
 */
export class Templates {
  #environment = environment();
  readonly #compiled = new Map<string, nunjucks.Template>();
  #data: TemplateData = {};

  /** Discards compiled templates, since files may have changed. */
  forget(): void {
    this.#environment = environment();
    this.#compiled.clear();
  }

  /** Sets the names that templates can read, replacing all earlier ones. */
  read(data: TemplateData): void {
    this.#data = data;
  }

  /** Adds a filter. Its errors contain its name, since a line of a template may call several filters. */
  addFilter(name: string, filter: (value: string) => unknown): void {
    this.#environment.addFilter(name, (value: string) => {
      try {
        return filter(value);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    });
  }

  /**
   * Compiles a template, or a fragment such as the address of a page.
   *
   * @param file the file that contains it, for error messages
   */
  compile(source: string, file: string): Render {
    const key = `${file}\n${source}`;
    let template = this.#compiled.get(key);
    if (!template) {
      template = new nunjucks.Template(source, this.#environment, file);
      this.#compiled.set(key, template);
    }
    const [found, data] = [template, this.#data];
    return ({ view }) => rendered(found, view === undefined ? data : { ...data, view });
  }
}

function environment(): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(".");
  return new nunjucks.Environment(loader, { throwOnUndefined: true, autoescape: true });
}

/**
 * Renders a template and rejects with the original error; thrown through the templates, it would get a prefix from each
 * of them.
 */
function rendered(template: nunjucks.Template, data: TemplateData): Promise<string> {
  return new Promise((resolve, reject) => {
    template.render(data, (error, page) => (error ? reject(error) : resolve(page ?? "")));
  });
}

/** One instance for the process, in which Eleventy runs once at a time. */
export const templates = new Templates();

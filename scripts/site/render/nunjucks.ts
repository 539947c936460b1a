import nunjucks from "nunjucks";

/** What a template reads by name. */
export type TemplateData = Readonly<Record<string, unknown>>;

/** Makes a page, or its address. @throws Error of a template that fails, or asks for what is not there: file and line */
type Render = (page: { readonly view?: unknown }) => Promise<string>;

/**
 * The templates of layouts/. Each is read and compiled once in a process, however many pages and runs of Eleventy follow:
 * Eleventy's own engine compiles a page's template for every page, and what it extends and imports for every run. What
 * they read, and the filters of an earlier run, go when the next run says its own.
 */
export class Templates {
  #environment = environment();
  readonly #compiled = new Map<string, nunjucks.Template>();
  #data: TemplateData = {};

  /** Files may have changed: they are read again. */
  forget(): void {
    this.#environment = environment();
    this.#compiled.clear();
  }

  /** From now on templates read these names, and no others. */
  read(data: TemplateData): void {
    this.#data = data;
  }

  /** A failure of the filter names it: the line alone, in which there may be several, does not tell. */
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
   * A template, or a piece of one as in the address of a page.
   *
   * @param file that it stands in, as failures name it
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

/** Told of a failure, not thrown through the templates, which would each add their names to it. */
function rendered(template: nunjucks.Template, data: TemplateData): Promise<string> {
  return new Promise((resolve, reject) => {
    template.render(data, (error, page) => (error ? reject(error) : resolve(page ?? "")));
  });
}

/** One set for the process, in which Eleventy runs once at a time. */
export const templates = new Templates();

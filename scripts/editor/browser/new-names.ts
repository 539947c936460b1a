import { Backend } from "decap-cms-core/dist/esm/backend.js";
import { nameCandidates, reportName } from "../../catalogue/report-name.js";

/**
 * Makes Decap CMS name the file of a new report as import and `npm run new` do. By itself it appends `-1` to a name that
 * is taken, and makes names only from a template.
 *
 * @param agencySlugs slugs of the agencies by name
 */
export function nameNewReports(agencySlugs: Readonly<Record<string, string>>): void {
  Backend.prototype.generateUniqueSlug = async function (collection, entry, config, used) {
    const text = (key: string) => {
      const value = entry.get(key);
      return typeof value === "string" ? value : "";
    };
    const needsReview = config.publish_mode === "editorial_workflow";
    const name = reportName({ agency: agencySlugs[text("agency")], indexNumber: text("index_number") });
    for (const slug of nameCandidates(name)) {
      const path = `${String(collection.get("folder"))}/${slug}.md`;
      if (!used.includes(slug) && !(await this.entryExist(collection, path, slug, needsReview))) return slug;
    }
    return name; // never reached: the candidates have no end
  };
}

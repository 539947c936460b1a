import { reportFields, type FieldTable } from "../../catalogue/index.js";
import type { SiteMessages } from "../../i18n/index.js";
import { facets, type Facet, type FacetId } from "../../search/index.js";
import type { SiteContext } from "../context.js";
import { urls } from "../urls/urls.js";
import type { FacetValueView, FacetView, SearchPageView } from "../views/index.js";
import { searchedCatalogues } from "./catalogues.js";
import { plainPage } from "./plain-page.js";
import type { GroupingId } from "./lists/grouping-kinds.js";
import { counted, groupings, type Grouping } from "./lists/groupings.js";

/** The groupings whose groups are the values of a facet. */
const groupingIds: Readonly<Partial<Record<FacetId, GroupingId>>> = {
  year: "years",
  report_year: "reportYears",
  agency: "agencies",
  topic: "topics",
};

/** Returns the view of the search page. */
export function searchPage(context: SiteContext): SearchPageView {
  const { title, help } = context.messages.search;
  return { ...plainPage(context, urls.search, { title, lead: help }), facets: facetViews(context) };
}

/** Returns the facets of the search page. Values that no page of the catalogue lists are added with the results. */
function facetViews(context: SiteContext): FacetView[] {
  const byId = new Map(groupings(context).map((grouping) => [grouping.id, grouping]));
  const groupingOf = (id: FacetId) => {
    const grouping = groupingIds[id];
    return grouping && byId.get(grouping);
  };
  const all = facets.map((facet): FacetView => {
    return {
      id: facet.id,
      label: labelOf(facet, context.messages),
      isYear: isYear(facet),
      isTerm: isTerm(facet),
      isOpen: "isOpen" in facet,
      values:
        facet.from === "catalogue"
          ? searchedCatalogues(context).map(({ name, title, count }) => ({ value: name, title, count }))
          : valuesOf(facet, groupingOf(facet.id)),
    };
  });
  return all.filter(({ id, values }) => id !== "catalogue" || values.length > 0);
}

function valuesOf(facet: Facet, grouping: Grouping | undefined): FacetValueView[] {
  return counted(grouping).map(({ url, name, title, count }) => {
    // In the address of a group by year, the year is the last part.
    if (isYear(facet)) return { value: url.split("/").at(-2) ?? "", title: undefined, count };
    return { value: name ?? title, title, count };
  });
}

/** Returns the name of a facet: its own label, otherwise that of the report field with its id. */
function labelOf(facet: Facet, messages: SiteMessages): string {
  return "label" in facet ? messages.search[facet.label] : messages.fieldLabels[facet.id];
}

function isYear({ from }: Facet): boolean {
  return from === "published" || from === "reportYear";
}

/** Returns whether the values are words of the schema, which have translations, and not names. */
function isTerm({ id }: Facet): boolean {
  const fields: FieldTable = reportFields;
  return fields[id]?.type.shape.type === "choice";
}

export type { ApiExample, ApiView } from "./api.js";
export type { DutiesView, DutyCellView, DutyTableView } from "./duties.js";
export type {
  ChangeLine,
  ChangesView,
  ChangesYear,
  ComparedBlock,
  ComparedView,
  HistoryPageView,
  HistoryView,
  RevisionView,
} from "./history.js";
export type { HomeView, SectionView, TopicView } from "./home.js";
export type {
  GroupsView,
  LinkGroup,
  ListFiles,
  ListSection,
  ListView,
  NarrowGroup,
  NarrowingView,
  OrderLink,
  PagerView,
  ReportLine,
} from "./list.js";
export type {
  CountedLink,
  DatedLink,
  LinkView,
  MetaView,
  NotFoundView,
  PageView,
  RedirectView,
  RowView,
  YearLink,
} from "./page.js";
export type {
  AttachmentView,
  CitationView,
  FaultsView,
  HeadingView,
  QrView,
  RelatedReports,
  ReportPageView,
  ContentPageView,
  StatusView,
} from "./report.js";
export type { FacetValueView, FacetView, SearchPageView } from "./search.js";
export type { CatalogueLink, CataloguesView, SiteView } from "./site.js";
export type { StatutoryGroupView, StatutoryItemView, StatutoryView } from "./statutory.js";
export type { ChartView, FiguresTable, StatisticsView } from "./statistics.js";

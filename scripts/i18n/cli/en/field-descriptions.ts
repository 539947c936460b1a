import type { FieldDescriptions } from "../zh-CN/field-descriptions.js";

const contentNames = { what: "Used on pages in other languages.", default: "the Chinese name" };

export const fieldDescriptions: { readonly fieldDescriptions: FieldDescriptions } = {
  fieldDescriptions: {
    fieldLabels: {
      title: "The title of the document, as in the original.",
      index_number:
        "Code/year-serial. The code is the publisher's credit code; no two reports of the catalogue have the same index number.",
      document_number: "The number under which the document was issued, as in the original.",
      agency: "The agency that publishes the document, by its short name in agencies.yaml.",
      responsible_unit: "The unit of the agency that is responsible.",
      source: {
        what: "Where the information comes from.",
        default: "meta tags have the full name of the agency",
      },
      generated: "The day on which the document was written or issued; not after the day of publication.",
      published: "The day of publication. Its year is the name of the file's folder.",
      modified: "Only when changed after publication, together with the change note.",
      change_note: "What was changed and why; shown with the day of the change.",
      report_year: "The year that the report is about, four digits.",
      topic: "The topic, by its name in topics.yaml.",
      genre: "The kind of official document.",
      openness: "Whether it is published proactively or on request.",
      scope: "To whom it is open.",
      term: "How long it is open.",
      review: "Who reviewed it before publication.",
      disclosure_item:
        "The disclosure item that it belongs to. Items that the law requires, such as “法治政府建设年度报告”, count on the page of duties.",
      audience: "Whom it concerns; separate words with commas.",
      status:
        "Whether it is in force. For documents that expired, were repealed or amended the page has a notice; give the day, too.",
      status_since: "The day since which it is expired, repealed or amended.",
      replaced_by: "Index number of the document in force; the page links to it.",
      replaces: "Index number of the document that this one replaces.",
      summary: {
        what: "A few sentences above the text; search finds them, too.",
        default: "no summary; meta tags have the beginning of the text",
      },
      keywords: {
        what: "Separate words with commas.",
        default: "meta tags have topic, kind of document and agency",
      },
      backfilled: "Why it was published so late; shown on the page.",
      known_faults: "Mistakes of the original stay in the text; notes explain them to readers.",
      attachments:
        "Files in the folder of the report. Their names have only Chinese characters, letters, digits, hyphens and underscores.",
      draft: "A draft is checked but not published.",
      aliases: "Addresses of the old site, from / on. They redirect to the report.",
      waive: "Rules of the check that need not be followed here, each with the reason.",
    },
    attachmentLabels: {
      file: "The name of the file, without a path.",
      title: { what: "The name that readers see.", default: "the name of the file" },
    },
    knownFaultLabels: {
      paragraph: {
        what: "The number of the paragraph on the page, from 1.",
        default: "the note is above the text, at no paragraph",
      },
      note: "The note for readers.",
    },
    agencyLabels: {
      slug: "The name in addresses, as /agencies/yuandong/: lower-case letters, digits and hyphens. Do not change it once it is published.",
      name: "The name that reports use.",
      names: contentNames,
      full_name: { what: "The name on official documents.", default: "the short name" },
      group: {
        what: "Which agencies it is listed with, as “部门” or “乡镇街道”; groups have the order of their first agencies.",
        default: "after the groups",
      },
      code: "The unified social credit code of 18 characters, or the organisation code of 9; index numbers start with it.",
      address: "Shown on the page of the agency.",
      phone:
        "Shown on the page of the agency. The check does not treat public telephone numbers as personal data.",
      fax: "Shown on the page of the agency.",
      email: "Shown on the page of the agency. The check does not treat public addresses as personal data.",
      hours: "Shown on the page of the agency.",
    },
    topicLabels: {
      slug: "The name in addresses, as /topics/fazhi/: lower-case letters, digits and hyphens. Do not change it once it is published.",
      name: "The name that reports use.",
      names: contentNames,
      description: "Shown on the page of the topic.",
    },
    genreLabels: {
      name: "The name of the kind, as reports write it. The fifteen kinds of official documents, “规划”, “预算”, “决算” and “其他” need no entry.",
      names: "Its names in other languages.",
    },
    citedRuleLabels: {
      name: "The title between 《 and 》, without “中华人民共和国” in front.",
      since:
        "The day on which it was first adopted or made public. The check reports texts about earlier years that cite it.",
      note: "A note for maintainers; not published.",
    },
    synonymLabels: {
      name: "What people say. A search that contains it, and that fewer than ten documents contain as it is typed, also looks for the words of documents.",
      also: "What laws and documents say, one word or several.",
    },
    pageLabels: {
      title: "The title of the page, also in the menu.",
      titles: { what: "Used on pages in other languages and in their menu.", default: "the Chinese title" },
      summary: { what: "A sentence above the text.", default: "no summary; meta tags have the title" },
      order: {
        what: "The position in the menu, a whole number.",
        default: "after the pages that have one, by title",
      },
      sample: "The page says that it is a sample and not a statement of a government.",
      waive: "Rules of the check that need not be followed here, each with the reason.",
    },
    contactLabels: {
      office: "The office that receives requests for information.",
      address: "Shown at the foot of pages.",
      hours: "Shown at the foot of pages.",
      phone: "Shown at the foot of pages.",
      fax: "Shown at the foot of pages.",
      email:
        "Shown at the foot of pages; also the administrator's address for OAI-PMH, and, without error_report_url, where readers report errors.",
    },
    siteLabels: {
      name: "Shown at the head of every page; the meta tag SiteName.",
      names: contentNames,
      publisher: "The agency whose site it is, by its short name in agencies.yaml.",
      url: "The address of the site without a path; used in feeds, sitemap and open data. The option --base-url replaces it.",
      path_prefix:
        "The path below the host, for a site that is not at its root; it starts and ends with a slash. The option --path-prefix replaces it.",
      language: {
        what: "The language of the pages. Reports are in Chinese.",
        default: "the first of languages, or zh-CN",
      },
      languages: {
        what: "Several languages. The first is at the root of the site, the others below /en/, /zh-TW/ and so on.",
        default: "only language",
      },
      language_reports: {
        what: "Whether each report has a page in each language.",
        default: "yes, up to 5,000 reports",
      },
      traditional_texts:
        "Converts the texts of reports to traditional characters on pages in traditional Chinese.",
      description: {
        what: "What the site is for; shown on the home page and used in open data.",
        default: "a sentence with the name of the publisher",
      },
      notice: "Shown at the head of every page, for a notice that concerns the whole site.",
      portal_name: {
        what: "The name of the portal that the site belongs to, for the link back to it at the head of pages.",
        default: "the value of domain",
      },
      portal_names: {
        what: "The name of that portal on pages in other languages.",
        default: "pages show the Chinese name",
      },
      portal_url: { what: "The address of that portal.", default: "no link back to a portal" },
      domain: { what: "The meta tag SiteDomain.", default: "the host in url" },
      site_code:
        "The identification code of a government site, 10 characters; shown at the foot of pages, and the meta tag SiteIDCode.",
      icp_record: "Shown at the foot of pages.",
      police_record: "Shown at the foot of pages.",
      sponsor: "Shown at the foot of pages.",
      error_report_url: {
        what: "The address of the form for reporting errors. {url}, {title} and {index_number} are replaced by those of the page.",
        default: "an e-mail to contact.email; without it, no link",
      },
      accessibility_url: "The accessibility statement, linked at the foot of pages.",
      column_name:
        "The name of the catalogue as a section of the portal, for the meta tag ColumnName. Reports with a topic have their topic there.",
      column_type: "The type of that section, for the meta tag ColumnType.",
      sqlite: "Publishes all records and texts as an SQLite database, too: /catalogue.sqlite.",
      history: {
        what: "Whether pages show the revisions of reports.",
        default: "yes; above 5,000 reports without pages that compare them",
      },
      withheld_revisions:
        "Commits whose comparison is not shown, by 7 or more digits of the hash, each with a reason that readers see. For personal data that was removed.",
      combined_lists: {
        what: "Whether each agency has lists of its documents of each topic and of each year. Without them the same links lead to the search page.",
        default: "yes, as long as documents and such lists together are at most 5,000",
      },
      standard_fields:
        "Fields of the standard catalogues for grass-roots disclosure (国办发〔2019〕54号) that this site publishes; the page of what must be published lists them.",
      duties: "The first year and the day of reference of the page of duties.",
      offline:
        "Browsers store the pages that a reader has opened, so that they can be read without a network.",
      contact: { what: "Whom readers can ask; shown at the foot of pages.", default: "no contact" },
      check: "How strict each rule of the check is: error, warning, info or off.",
      federation: "Catalogues of other sites, which the search includes and /catalogues/ lists.",
      admin: {
        what: "Editors change reports at /admin/ of the site; changes are saved at the git host.",
        default: "no /admin/",
      },
    },
    federationLabels: {
      name: "The name that readers see; no two are the same.",
      names: contentNames,
      url: "The home page of the catalogue. That site must be built by this program, too, and allow other sites to read it.",
    },
    adminLabels: {
      forge: "The kind of git host that has the repository.",
      repository: "Owner and name, not the address.",
      branch: "The branch that changes are saved to.",
      url: {
        what: "The address of the git host; required for Gitea.",
        default: "https://github.com or https://gitlab.com",
      },
      folder: "The path of the content folder in the repository.",
      review: "Each change waits until somebody has reviewed it. Not possible with Gitea.",
    },
    dutyLabels: {
      since: { what: "The first year that is listed.", default: "the first year of the catalogue" },
      as_of: {
        what: "What was due before this day and is not published counts as missing.",
        default: "the day of publication of the newest report",
      },
    },
  },
};

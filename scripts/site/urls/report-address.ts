/**
 * Matches an address that a report's page can have had. A folder at an alias of this form holds copies of the report's
 * files, so that links to them stay valid, and each locale with pages of reports has it.
 */
export const reportAddress = /^\/reports\/\d{4}\/[^/]+(?<!\.html?)\/?$/i;

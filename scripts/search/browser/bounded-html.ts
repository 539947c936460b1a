/**
 * Most tags of a foreign page that are parsed. A parser looks through all open elements at many tags: 10,000 open ones
 * took Chromium 2 seconds, 3,000 some 200 milliseconds. A report without long tables has some 400.
 */
const mostTags = 3000;

/**
 * Start of the name of a formatting element. A parser opens all of those that are not closed again in each following
 * paragraph, so that the page takes the square of its length.
 *
 * @see HTML Living Standard, 13.2.4.3, the list of active formatting elements
 */
const formatting = /<(\/?)(?=(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>])/gi;

/**
 * Returns the start of a page of another site, such that parsing it takes little time whatever it contains. Formatting
 * elements become unknown ones, with the same text.
 */
export function boundedHtml(html: string): string {
  let [tags, end] = [0, html.length];
  for (const { index } of html.matchAll(/<[a-z]/gi)) {
    tags += 1;
    if (tags <= mostTags) continue;
    end = index;
    break;
  }
  return html.slice(0, end).replace(formatting, "<$1x-");
}

/** The folder of the site, in the working directory, where a build writes it and other commands look for it by default. */
export const defaultSiteFolder = "_site";

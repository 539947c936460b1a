/**
 * Matches names that Windows cannot write, so that a checkout there fails: names of devices with any ending, names that
 * end in a full stop or a space, and some characters.
 */
export const refusedByWindows = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)|[<>:"|?*\\]|[. ]$/i;

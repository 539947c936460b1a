/**
 * The role in which git runs, which decides which of the user's environment and settings it sees.
 *
 * - `reader`: output is the same for every user. It has no locale and takes no lock; nothing is fetched and no object
 * is replaced; settings that change git's output are overridden, and no hook is run.
 * - `hook`: like `reader`, but with the index of the commit that is being made. Git passes it to the pre-commit hook;
 * for `git commit -a` it is another file than the repository's index.
 * - `user`: commits, fetches and pushes with the user's identity, hooks, credentials, locale and settings.
 */
export type GitRole = "reader" | "hook" | "user";

/** Variables of git that say which settings and program files belong to the machine and to the person. */
const machineVariables =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;

/** Variables of git that say who commits, and how it reaches other machines. */
const personVariables =
  /^GIT_(?:(?:AUTHOR|COMMITTER|SSH|SSL|HTTP|PROXY|CURL|TRACE2?|LFS|CONFIG_(?:KEY|VALUE))_.*|SSH|ASKPASS|TERMINAL_PROMPT|ALLOW_PROTOCOL|PROTOCOL.*|CURL_.*|TRACE2?|CONFIG_(?:COUNT|PARAMETERS))$/;

/** Transports that git may use when it only reads: this name belongs to none. */
const noTransport = "none";

/**
 * Returns the environment for git in a role. Of git's own variables only listed ones are passed on: others may select
 * another repository, name a program, or are unknown here.
 *
 * @param index the index of the commit that is being made, for the role `hook`
 */
export function environmentFor(role: GitRole, index?: string): NodeJS.ProcessEnv {
  const isKept = (name: string) =>
    !/^GIT_/i.test(name) || machineVariables.test(name) || (role === "user" && personVariables.test(name));
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => isKept(name)));
  if (role === "user") return { ...kept, GIT_EDITOR: ":", GIT_SEQUENCE_EDITOR: ":" };
  return {
    ...kept,
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    LC_ALL: "C",
    GIT_ALLOW_PROTOCOL: noTransport,
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
  };
}

import { createElement, useEffect, useState, type SyntheticEvent } from "react";
import type { AdminWords } from "./config.js";

interface Props {
  readonly onLogin: (credentials: { readonly token: string }) => void;
  readonly inProgress: boolean;
  /** Why the last attempt failed. */
  readonly error?: string | undefined;
}

/** Returns the page that asks for an access token of the git host. */
export function signInPage(words: AdminWords, siteName: string) {
  return function SignIn({ onLogin, inProgress, error }: Props) {
    // After a failure Decap CMS still reports that sign-in is in progress, which would disable the button for ever.
    const waiting = inProgress && error === undefined;
    const [token, setToken] = useState("");
    const submit = (event: SyntheticEvent) => {
      event.preventDefault();
      if (token.trim() !== "") onLogin({ token: token.trim() });
    };
    return createElement(
      "form",
      { className: "sign-in", onSubmit: submit },
      createElement("h1", null, siteName),
      createElement("label", { htmlFor: "token" }, words.token),
      createElement("input", {
        id: "token",
        type: "password",
        autoComplete: "off",
        value: token,
        onChange: (event: { readonly target: HTMLInputElement }) => setToken(event.target.value),
      }),
      error === undefined ? null : createElement("p", { role: "alert" }, error),
      createElement("p", null, words.tokenHelp),
      createElement(
        "button",
        { type: "submit", disabled: waiting },
        waiting ? words.signingIn : words.signIn,
      ),
    );
  };
}

/** Signs in at once: on the editor's own machine, `npm run edit` has already checked the key. */
export function SignedIn({ onLogin }: Pick<Props, "onLogin">) {
  useEffect(() => onLogin({ token: "" }), [onLogin]);
  return null;
}

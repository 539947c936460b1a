import { make, makeButton } from "../search-page/dom.js";
import { keepSettings, readSettings, type ReadingSettings } from "../reading/settings.js";

/** A sentence, and the paragraph that is marked while it is read. */
interface Sentence {
  readonly element: HTMLElement;
  readonly text: string;
}

const speeds: readonly [ReadingSettings["rate"], number][] = [
  ["slow", 0.7],
  ["normal", 1],
  ["fast", 1.3],
  ["fastest", 1.6],
];

/** Milliseconds after which a voice that has not begun is taken for missing. */
const silence = 6000;

/** Most characters of one utterance: Chromium stops speaking after some 15 seconds, without an event. */
const longestUtterance = 120;

/**
 * Reads a report aloud, from the first paragraph in the window on. Pausing ends the current sentence, which is then
 * read again, since Android's browsers cannot pause.
 */
class ReadAloud {
  private readonly sentences: readonly Sentence[];
  private readonly language: string;
  private readonly words: DOMStringMap;
  private readonly bar: HTMLElement;
  private readonly pauseButton: HTMLButtonElement;
  private readonly rateButton: HTMLButtonElement;
  private readonly message = make("p", "aloud__message");
  private index = 0;
  private playing = false;
  /** Counts utterances, so that events of cancelled ones are ignored. */
  private turn = 0;

  constructor(
    private readonly button: HTMLButtonElement,
    title: HTMLElement,
    prose: HTMLElement,
  ) {
    this.words = button.dataset;
    this.language = prose.closest<HTMLElement>("[lang]")?.lang ?? "zh-CN";
    this.sentences = [title, ...paragraphsOf(prose)].flatMap((element) =>
      sentencesOf(element).map((text) => ({ element, text })),
    );
    this.pauseButton = makeButton("button", "", () => (this.playing ? this.pause() : this.play(this.index)));
    this.rateButton = makeButton("button button--quiet", "", () => this.nextRate());
    this.message.setAttribute("role", "status");
    this.bar = make(
      "div",
      "aloud",
      this.pauseButton,
      makeButton("button button--quiet", this.words["previous"] ?? "", () => this.move(-1)),
      makeButton("button button--quiet", this.words["next"] ?? "", () => this.move(1)),
      this.rateButton,
      makeButton("button button--quiet", this.words["stop"] ?? "", () => this.stop()),
      this.message,
    );
    this.bar.setAttribute("role", "region");
    this.bar.setAttribute("aria-label", this.words["label"] ?? "");
    addEventListener("pagehide", () => this.stop());
  }

  start(): void {
    if (this.bar.isConnected) {
      this.stop();
      return;
    }
    document.body.append(this.bar);
    this.showRate();
    const first = this.sentences.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
    this.play(Math.max(0, first));
    this.pauseButton.focus({ preventScroll: true });
  }

  private play(index: number): void {
    const sentence = this.sentences[index];
    speechSynthesis.cancel();
    this.turn += 1;
    if (!sentence) {
      this.stop();
      return;
    }
    this.index = index;
    this.setPlaying(true);
    this.show(sentence.element);
    const { turn } = this;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = this.language;
    utterance.rate = speeds.find(([name]) => name === readSettings().rate)?.[1] ?? 1;
    const voice = voiceFor(this.language);
    if (voice) utterance.voice = voice;
    const waiting = setTimeout(() => this.fail(turn), silence);
    utterance.onstart = () => clearTimeout(waiting);
    utterance.onend = () => {
      clearTimeout(waiting);
      if (turn === this.turn && this.playing) this.play(index + 1);
    };
    utterance.onerror = () => {
      clearTimeout(waiting);
      this.fail(turn);
    };
    speechSynthesis.speak(utterance);
  }

  private pause(): void {
    this.turn += 1;
    speechSynthesis.cancel();
    this.setPlaying(false);
  }

  private stop(): void {
    this.pause();
    this.show(undefined);
    this.message.textContent = "";
    if (!this.bar.isConnected) return;
    this.bar.remove();
    this.button.focus({ preventScroll: true });
  }

  private fail(turn: number): void {
    if (turn !== this.turn) return;
    this.pause();
    this.message.textContent = this.words["failed"] ?? "";
  }

  /** Goes to the paragraph before or after the current one. */
  private move(step: 1 | -1): void {
    const here = this.sentences[this.index]?.element;
    let index = this.index;
    while (this.sentences[index]?.element === here && index >= 0) index += step;
    const there = this.sentences[index]?.element;
    if (!there) return;
    while (this.sentences[index - 1]?.element === there) index -= 1;
    this.play(index);
  }

  private nextRate(): void {
    const settings = readSettings();
    const index = speeds.findIndex(([name]) => name === settings.rate);
    const [rate] = speeds[(index + 1) % speeds.length] ?? ["normal"];
    keepSettings({ ...settings, rate });
    dispatchEvent(new Event("storage")); // other scripts read the settings again
    this.showRate();
    if (this.playing) this.play(this.index);
  }

  private showRate(): void {
    const speed = speeds.find(([name]) => name === readSettings().rate)?.[1] ?? 1;
    this.rateButton.textContent = `${this.words["rate"] ?? ""} ${speed}×`;
  }

  private setPlaying(playing: boolean): void {
    this.playing = playing;
    this.message.textContent = "";
    this.pauseButton.textContent = this.words[playing ? "pause" : "resume"] ?? "";
  }

  /** Marks the paragraph that is read, and brings it into the window. */
  private show(element: HTMLElement | undefined): void {
    for (const marked of document.querySelectorAll(".spoken")) {
      if (marked !== element) marked.classList.remove("spoken");
    }
    if (!element || element.classList.contains("spoken")) return;
    element.classList.add("spoken");
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 60 || bottom > innerHeight - this.bar.offsetHeight) element.scrollIntoView({ block: "center" });
  }
}

/** Returns a voice of the text's language; one on the device is preferred, since it needs no network. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const [main = ""] = language.split("-");
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.replace("_", "-").startsWith(main));
  const rank = ({ lang, localService }: SpeechSynthesisVoice) =>
    (lang.replace("_", "-") === language ? 2 : 0) + (localService ? 1 : 0);
  return voices.sort((a, b) => rank(b) - rank(a))[0];
}

/** Returns the elements that are read one after another: paragraphs, headings, list items and rows of tables. */
function paragraphsOf(prose: HTMLElement): HTMLElement[] {
  const all = [...prose.querySelectorAll<HTMLElement>("p, h2, h3, h4, h5, h6, li, tr, .run-in")];
  return all.filter((element) => {
    const inside = element.parentElement?.closest<HTMLElement>("li, tr, .run-in");
    if (inside && prose.contains(inside) && !isSplit(inside)) return false;
    return !isSplit(element) && element.closest(".table-tools") === null;
  });
}

/** Returns whether an element is read by its parts: a list item that contains paragraphs or a list. */
function isSplit(element: HTMLElement): boolean {
  return element.tagName === "LI" && element.querySelector("p, li") !== null;
}

function sentencesOf(element: HTMLElement): string[] {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll("sup, .footnote-backref")) mark.remove();
  for (const cell of copy.querySelectorAll("td, th")) cell.append("，");
  const text = copy.textContent.replace(/\s+/g, " ").trim();
  return (text.match(/[^。！？；!?;]+[。！？；!?;]*/gu) ?? [])
    .flatMap((sentence) => sentence.match(new RegExp(`.{1,${longestUtterance}}`, "gsu")) ?? [])
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

let reader: ReadAloud | undefined;

/** Starts reading a report aloud, or stops. @param button opened it, and holds the words of its bar */
export function readAloud(button: HTMLButtonElement): void {
  const title = document.querySelector<HTMLElement>(".report__title");
  const prose = document.querySelector<HTMLElement>(".prose");
  if (!title || !prose) return;
  reader ??= new ReadAloud(button, title, prose);
  reader.start();
}

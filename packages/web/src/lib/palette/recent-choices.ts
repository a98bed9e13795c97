/** What was gone to from the palette on this machine. */
export interface RecentChoice {
  readonly name: string;
  readonly note: string;
  readonly href: string;
}

const KEY = 'zeren.recent';
const MOST = 6;

/** The latest first; none where the browser keeps nothing. */
export function recallChoices(): RecentChoice[] {
  try {
    return parseChoices(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

export function rememberChoice({ name, note, href }: RecentChoice): void {
  const others = recallChoices().filter((choice) => choice.href !== href);
  try {
    localStorage.setItem(KEY, JSON.stringify([{ name, note, href }, ...others].slice(0, MOST)));
  } catch {
    // a browser that keeps nothing has no recent choices
  }
}

/** What is kept may be older than this program, or by somebody else's hand. */
export function parseChoices(kept: string | null): RecentChoice[] {
  try {
    const choices: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(choices) ? choices.filter(isChoice).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isChoice(choice: unknown): choice is RecentChoice {
  const { name, note, href } = (choice ?? {}) as Record<string, unknown>;
  return [name, note, href].every((text) => typeof text === 'string') && /^\/(?![/\\])/.test(String(href));
}

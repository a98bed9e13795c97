import type { Plugin } from 'vite';

const RULE = /([^{}@;]+)\{([^{}]*)\}/g;
const SCOPE = /(^|[ >+~,(])?:where\((\.svelte-\w+)\)/g;
const PAIR = /(?<=^|;)(padding|margin|inset|border)-(block|inline):([^;]*)/g;
const PARTS = /(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g;
const END = /(?<=^|;)(align-items|align-self|justify-content):end/g;
const ROOM = /(?<=[{;])([\w-]+):([^{};]*\ddvh[^{};]*)/g;
const SIDES = { block: ['top', 'bottom'], inline: ['left', 'right'] } as const;

/**
 * What Lightning CSS leaves as it is, said again for those who do not know it: the scopes that Svelte writes with
 * `:where()` (Chromium 88), pairs of sides whose value is a variable (87), the end of a flex container (93). They skip
 * such rules; others skip what is said to them. A scope is left out and not repeated, or the rule would weigh more.
 */
function lowerStyles(css: string): string {
  const withRoom = css.replace(
    ROOM,
    (said, name: string, value: string) => `${name}:${value.replaceAll('dvh', 'vh')};${said}`,
  );
  return withRoom.replace(RULE, (rule, selector: string, declarations: string) => {
    const unscoped = selector.replace(SCOPE, (_, before?: string) =>
      before === undefined ? '' : `${before}*`,
    );
    const lowered = declarations.replace(PAIR, lowerPair).replace(END, '$1:flex-end');
    if (unscoped === selector && lowered === declarations) return rule;
    return `${rule}@supports not selector(:where(*)){${unscoped}{${lowered}}}`;
  });
}

function lowerPair(_: string, property: string, axis: keyof typeof SIDES, value: string): string {
  const parts = property === 'border' ? [value] : (value.match(PARTS) ?? []);
  return SIDES[axis]
    .map((side, at) =>
      property === 'inset'
        ? `${side}:${parts[at] ?? parts[0]}`
        : `${property}-${axis}-${at === 0 ? 'start' : 'end'}:${parts[at] ?? parts[0]}`,
    )
    .join(';');
}

export const loweredStyles: Plugin = {
  name: 'lowered-styles',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css') && typeof file.source === 'string')
        file.source = lowerStyles(file.source);
    }
  },
};

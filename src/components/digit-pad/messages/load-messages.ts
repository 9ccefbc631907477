// Finds the texts for the language around a pad; all but English are fetched when they are needed.

import { messages as english } from './en';
import type { Messages } from './messages';

const BUNDLES: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  ar: () => import('./ar'),
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  ja: () => import('./ja'),
};

/** English: there at once, and where no other language fits. */
export const ENGLISH = english;

/** The texts for the nearest `lang`, else for the browser's languages, else English; never rejects. */
export async function loadMessages(host: Element): Promise<Messages> {
  const wanted = nearestLanguage(host);
  const found = await loadFirst(wanted ? [wanted] : navigator.languages);
  return nearestLanguage(host) === wanted ? found : loadMessages(host);
}

/** Calls back when a `lang` around an element changes, also outside the shadow roots around it, until the signal. */
export function watchLanguage(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  for (let root: Node | undefined = element.getRootNode(); root; root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

async function loadFirst(tags: readonly string[]): Promise<Messages> {
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (language === 'en') return english;
    const bundle = await BUNDLES[language]?.().catch(() => undefined);
    if (bundle) return bundle.messages;
  }
  return english;
}

/** The `lang` in force at an element, also from outside the shadow roots around it. */
function nearestLanguage(element: Element): string | undefined {
  const holder = element.closest('[lang]');
  const root = element.getRootNode();
  if (holder) return holder.getAttribute('lang') || undefined;
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
}

// The name of the field for typing: labels outside a shadow root cannot be referred to from inside, so their text is copied.

/** The text of the elements whose ids an attribute of the pad names. */
export function textOfReferences(host: HTMLElement, attribute: 'aria-labelledby' | 'aria-describedby'): string {
  const root = host.getRootNode() as Document | ShadowRoot;
  const ids = host.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent?.trim() ?? '').join(' ');
}

/** The pad's name: what its `aria-labelledby` names, its `aria-label`, its labels, its `label`, else the hint. */
export function accessibleName(host: HTMLElement, labels: NodeList, label: string | undefined, hint: string): string {
  const fromLabels = [...labels].map((label) => (label instanceof HTMLElement ? label.innerText.trim() : '')).filter(Boolean);
  return textOfReferences(host, 'aria-labelledby') || host.getAttribute('aria-label') || fromLabels.join(' ') || label || hint;
}

/** Calls back when the pad may have got another name or description, until the signal: at the latest when it takes the focus. */
export function watchNames(host: HTMLElement, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  observer.observe(host, { attributeFilter: ['aria-label', 'aria-labelledby', 'aria-describedby'] });
  signal.addEventListener('abort', () => observer.disconnect());
  host.addEventListener('focusin', changed, { signal });
}

// The name of the field for typing: labels outside a shadow root cannot be referred to from inside, so their text is copied.

/** The pad's name: its `aria-label`, its labels, its `label`, else the hint. */
export function accessibleName(host: HTMLElement, labels: NodeList, label: string | undefined, hint: string): string {
  const fromLabels = [...labels].map((label) => (label instanceof HTMLElement ? label.innerText.trim() : '')).filter(Boolean);
  return host.getAttribute('aria-label') || fromLabels.join(' ') || label || hint;
}

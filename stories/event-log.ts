// A pad with a list beside it, into which every event of the pad is written as it comes.

import { html, render } from 'lit';
import { renderPad, type PadArguments, type PadProperties } from './pad-arguments';
import './event-log.css';

const EVENTS = ['prediction', 'input', 'change', 'strokestart', 'strokeend', 'clear', 'progress', 'statuschange', 'error'];

/** Listens on the pad itself, since three of its events do not bubble. */
export function renderWithLog(args: Partial<PadArguments>, properties: PadProperties = {}): HTMLElement {
  const place = document.createElement('div');
  place.className = 'logged';
  render(
    html`${renderPad(args, properties)}
      <ol aria-label="Events" tabindex="0"></ol>`,
    place,
  );
  const pad = place.querySelector('digit-pad');
  const log = place.querySelector('ol');
  for (const type of EVENTS) pad?.addEventListener(type, (event) => log?.append(describe(event, pad.value)));
  return place;
}

/** The types of the events so far, in order; `without` those that the story is not about. */
export function loggedIn(canvasElement: HTMLElement, { without = ['statuschange', 'progress'] } = {}): string[] {
  const types = [...canvasElement.querySelectorAll<HTMLElement>('.logged li')].map(({ dataset }) => dataset['type'] ?? '');
  return types.filter((type) => !without.includes(type));
}

function describe(event: Event, value: string): HTMLElement {
  const item = document.createElement('li');
  item.dataset['type'] = event.type;
  render(html`<b>${event.type}</b> ${summarise(event, value)}`, item);
  return item;
}

function summarise(event: Event, value: string): string {
  if (event.type === 'input' || event.type === 'change') return `value "${value}"`;
  const detail: unknown = (event as CustomEvent<unknown>).detail;
  if (typeof detail !== 'object' || detail === null) return '';
  const { text, source, tentative, picked, fraction, status, code } = detail as Readonly<Record<string, unknown>>;
  if (text !== undefined) return [`"${String(text)}" by ${String(source)}`, tentative && 'tentative', picked && 'picked'].filter(Boolean).join(', ');
  if (fraction !== undefined) return `${Math.round(100 * Number(fraction))} %`;
  return String(status ?? code ?? '');
}

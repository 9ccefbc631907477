// The controls that every story has: one for each attribute and property of the element.

import { html, nothing, type TemplateResult } from 'lit';
import type { ArgTypes } from '@storybook/web-components-vite';
import type { Messages, Recognizer } from '../dist/types/index.js';

/** The element's properties, by which the controls are named. */
export interface PadArguments {
  mode: 'digit' | 'number';
  name: string;
  value: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
  label: string;
  placeholder: string;
  allowed: string;
  maxDigits: number;
  minLength: number;
  pattern: string;
  autocomplete: string;
  recognizeOn: 'live' | 'stroke' | 'idle' | 'manual';
  idleDelay: number;
  autoClear: number;
  minConfidence: number;
  loading: 'lazy' | 'eager' | 'interaction';
  assetBase: string;
  modelUrl: string;
  threads: string;
  pointerTypes: string;
  guide: 'none' | 'box' | 'baseline';
  showCandidates: boolean;
}

/** What a story sets by property alone. */
export interface PadProperties {
  readonly messages?: Partial<Messages>;
  readonly recognizer?: Recognizer;
}

const options = (...values: string[]) => ({ control: 'select', options: values }) as const;
const text = { control: 'text' } as const;
const flag = { control: 'boolean' } as const;
const count = { control: { type: 'number', min: 0 } } as const;

export const padArgTypes: Partial<ArgTypes<PadArguments>> = {
  mode: options('digit', 'number'),
  name: text,
  value: text,
  required: flag,
  disabled: flag,
  readOnly: flag,
  label: text,
  placeholder: text,
  allowed: text,
  maxDigits: count,
  minLength: count,
  pattern: text,
  autocomplete: text,
  recognizeOn: options('live', 'stroke', 'idle', 'manual'),
  idleDelay: count,
  autoClear: count,
  minConfidence: { control: { type: 'range', min: 0, max: 1, step: 0.01 } },
  loading: options('lazy', 'eager', 'interaction'),
  assetBase: text,
  modelUrl: text,
  threads: text,
  pointerTypes: text,
  guide: options('none', 'box', 'baseline'),
  showCandidates: flag,
};

/** Every pad of a story has a name for assistive technology. */
export const padArgs: Partial<PadArguments> = { label: 'Your digit' };

/** One pad with these attributes; `content` goes into its slots. */
export function renderPad(args: Partial<PadArguments>, { messages, recognizer }: PadProperties = {}, content?: TemplateResult): TemplateResult {
  return html`<digit-pad
    mode=${args.mode ?? nothing}
    name=${args.name || nothing}
    value=${args.value || nothing}
    ?required=${args.required}
    ?disabled=${args.disabled}
    ?readonly=${args.readOnly}
    label=${args.label || nothing}
    placeholder=${args.placeholder || nothing}
    allowed=${args.allowed || nothing}
    max-digits=${args.maxDigits ?? nothing}
    min-length=${args.minLength ?? nothing}
    pattern=${args.pattern || nothing}
    autocomplete=${args.autocomplete || nothing}
    recognize-on=${args.recognizeOn ?? nothing}
    idle-delay=${args.idleDelay ?? nothing}
    auto-clear=${args.autoClear ?? nothing}
    min-confidence=${args.minConfidence ?? nothing}
    loading=${args.loading ?? nothing}
    asset-base=${args.assetBase || nothing}
    model-url=${args.modelUrl || nothing}
    threads=${args.threads || nothing}
    pointer-types=${args.pointerTypes || nothing}
    guide=${args.guide ?? nothing}
    ?show-candidates=${args.showCandidates}
    .messages=${messages ?? {}}
    .recognizer=${recognizer}
    >${content ?? nothing}</digit-pad
  >`;
}

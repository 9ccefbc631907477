// <digit-pad>: state to DOM and back. Ink is captured, drawn, read and settled by the modules beside this one.

import { AttachInternals, Component, Element, Event, type EventEmitter, h, Host, Method, Prop, State, Watch } from '@stencil/core';
import { DigitPadError, type Drawing, type LoadProgress, type Point, type Recognition, type Recognizer, type RecognizerState, type Size } from '../../sdk';
import { accessibleName } from './accessible-name';
import { eraseStrokes } from './erase-ink';
import { retireFallback } from './fallback-input';
import { FieldValue, type Source } from './field-value';
import { formatFormState, parseFormState } from './form-state';
import { drawGrowing, drawInk } from './ink-canvas';
import { inkToBlob, inkToSvg } from './ink-export';
import { changeStrokes, drawingOf, historyOf, NO_INK, redo, undo, type InkHistory } from './ink-history';
import { penWidth } from './ink-outline';
import { InkReader } from './ink-reader';
import { judgeValidity } from './judge-validity';
import { keyCommand, submitImplicitly } from './keyboard';
import { ENGLISH, loadMessages } from './messages/load-messages';
import type { Messages } from './messages/messages';
import type { NativeMembers } from './native-members';
import { PadRecognizer } from './pad-recognizer';
import { Candidates, Complaint, Failure, Progress, Reading, Toolbar } from './pad-view';
import { capturePointer, type Tool } from './pointer-capture';
import { pickCandidate, type PredictionDetail, type RecognizeOn } from './prediction';
import { readingOptions } from './reading-options';
import { sanitiseValue } from './sanitise-value';
import { watchLook } from './watch-look';

/** A stroke that still grows: where the pen was, and where the browser expects it next. */
interface GrowingStroke {
  readonly tool: Tool;
  readonly points: Point[];
  predicted: readonly Point[];
}

/**
 * A field to write a digit into, by mouse, finger or pen, or to type it. Reads the ink on the device and takes part in
 * forms as a native input does.
 *
 * @part pad - The surface, with its border.
 * @part canvas - The ink.
 * @part guide - The line or box that helps to write.
 * @part hint - The text on the empty pad.
 * @part reading - The chip that shows what was read.
 * @part toolbar - The row of buttons.
 * @part button - Each button; also `undo`, `redo`, `clear`, `type` and `retry`.
 * @part candidates - The row of other readings.
 * @part candidate - Each of them.
 * @part input - The field for typing.
 * @part progress - The bar that shows how far the model has loaded.
 * @part failure - The notice that the model could not be loaded.
 * @part error - The notice of what is wrong with the content.
 * @slot undo - Picture of the undo button.
 * @slot redo - Picture of the redo button.
 * @slot clear - Picture of the clear button.
 * @slot type - Picture of the button that shows the field for typing.
 * @slot progress - In place of the progress bar.
 * @slot failure - In place of the notice that the model could not be loaded.
 * @slot error - In place of the validation message.
 */
@Component({ tag: 'digit-pad', styleUrl: 'digit-pad.css', shadow: { delegatesFocus: true }, formAssociated: true })
export class DigitPad implements NativeMembers {
  private readonly padRecognizer = new PadRecognizer({
    changed: (state) => this.onState(state),
    progressed: (progress) => this.onProgress(progress),
    failed: (error) => this.onError(error),
  });
  private readonly reader = new InkReader({ read: (detail) => this.show(detail), failed: (error) => this.onError(error) });
  private readonly field = new FieldValue({
    assign: (value) => this.assignValue(value),
    reading: () => this.reader.last,
    settled: () => this.onSettled(),
    element: this.hostElement(),
  });
  private surface!: HTMLElement;
  private inkLayer!: HTMLCanvasElement;
  private growingLayer!: HTMLCanvasElement;
  private input!: HTMLInputElement;
  private endListening: (() => void)[] = [];
  private growing: GrowingStroke | undefined;
  private frame = 0;
  private autoClearTimer: ReturnType<typeof setTimeout> | undefined;
  private customMessage = '';
  private lastError: unknown;
  /** When `true`, the model was asked for: by a stroke, or since the pad came near the viewport. */
  private wanted = false;
  /** When `true`, there is ink whose reading failed. */
  private unread = false;
  /** When `true`, settled ink has left the pad, and the next stroke begins a new value. */
  private cleared = false;

  @Element() host!: HTMLDigitPadElement;
  @AttachInternals() internals!: ElementInternals;

  @State() history: InkHistory = NO_INK;
  @State() drawing = false;
  @State() engine: RecognizerState = { status: 'idle' };
  @State() shown: PredictionDetail | undefined;
  @State() thinking = false;
  @State() typing = false;
  @State() announcement = '';
  @State() complaint = '';
  @State() formDisabled = false;
  @State() bundle: Messages = ENGLISH;

  /** One digit, or a whole number. This version reads digits only; numbers can be typed. */
  @Prop() mode: 'digit' | 'number' = 'digit';

  /** Name of the field in its form. */
  @Prop({ reflect: true }) name?: string;

  /** The accepted, typed or picked text, or ''. Setting it drops the ink and fires no event. */
  @Prop({ mutable: true }) value = '';
  @Watch('value')
  valueSet(next: unknown): void {
    if (next === this.field.current) return;
    this.dropInk();
    this.field.adopt(sanitiseValue(next, this.mostDigits()));
  }

  /** When `true`, an empty pad is invalid. */
  @Prop({ reflect: true }) required = false;

  /** When `true`, the pad takes no ink and its form leaves it out. */
  @Prop({ reflect: true }) disabled = false;

  /** When `true`, the pad shows its value but takes no ink. */
  @Prop({ reflect: true, attribute: 'readonly' }) readOnly = false;

  /** Accessible name, where no `<label>` names the pad. */
  @Prop() label?: string;

  /** Hint on the empty pad. */
  @Prop() placeholder?: string;

  /** Digits that may be read, such as "0-4" or "02468". */
  @Prop() allowed?: string;

  /** Most digits of a number. */
  @Prop() maxDigits?: number;

  /** Fewest digits of a value that is valid. */
  @Prop() minLength?: number;

  /** Regular expression for the whole value, as on native inputs. */
  @Prop() pattern?: string;
  @Watch('required')
  @Watch('allowed')
  @Watch('minLength')
  @Watch('pattern')
  constraintSet(): void {
    this.judge();
  }

  /** Handed to the field for typing, such as "one-time-code". */
  @Prop() autocomplete?: string;

  /** When recognition runs: while drawing, after each stroke, after `idle-delay`, or when `recognize()` is called. */
  @Prop() recognizeOn: RecognizeOn = 'live';

  /** Milliseconds without a pen after which a value has settled and `change` fires. */
  @Prop() idleDelay = 600;

  /** Milliseconds after which settled ink leaves the pad, for a series of digits. The value stays until the next stroke. */
  @Prop() autoClear?: number;

  /** Confidence in [0, 1] from which a reading becomes the value. Default: the model card's. */
  @Prop() minConfidence?: number;

  /** When the model is fetched: near the viewport or at the first touch, at once, or only at the first touch. */
  @Prop() loading: 'lazy' | 'eager' | 'interaction' = 'lazy';

  /** Folder of the package's assets. Default: `assets` beside the script. */
  @Prop() assetBase?: string;

  /** A model of your own; its card is the `.json` beside it. */
  @Prop() modelUrl?: string;

  /** Threads of the runtime: 'auto' or a number; more than one only on cross-origin isolated pages. */
  @Prop() threads?: string;

  /** Pointers that draw, such as "pen" or "mouse touch"; the others scroll the page. */
  @Prop() pointerTypes = 'all';

  /** Help to write by: a box, a baseline, or nothing. */
  @Prop() guide: 'none' | 'box' | 'baseline' = 'none';

  /** When `true`, the pad shows other readings, to pick from. */
  @Prop() showCandidates = false;

  /** Texts in place of the built-in ones. */
  @Prop() messages?: Partial<Messages>;

  /** A recogniser of the page's own, to share or to fake; the element never disposes it. */
  @Prop() recognizer?: Recognizer;
  @Watch('recognizer')
  @Watch('assetBase')
  @Watch('modelUrl')
  @Watch('threads')
  recognizerSet(): void {
    this.holdRecognizer();
  }

  /** A recognition, also of unfinished (`tentative`) or unaccepted ink, and a corrected one (`picked`). */
  @Event({ eventName: 'prediction', bubbles: true, composed: true, cancelable: false }) predictionEvent!: EventEmitter<PredictionDetail>;

  /** A stroke begins; `preventDefault()` refuses it. */
  @Event({ eventName: 'strokestart', bubbles: true, composed: true, cancelable: true }) strokeStartEvent!: EventEmitter<void>;

  /** A stroke has ended. */
  @Event({ eventName: 'strokeend', bubbles: true, composed: true, cancelable: false }) strokeEndEvent!: EventEmitter<void>;

  /** The ink was cleared. */
  @Event({ eventName: 'clear', bubbles: true, composed: true, cancelable: false }) clearEvent!: EventEmitter<void>;

  /** How far the model has loaded. */
  @Event({ eventName: 'progress', bubbles: false, composed: false, cancelable: false }) progressEvent!: EventEmitter<LoadProgress>;

  /** The recogniser's state changed. */
  @Event({ eventName: 'statuschange', bubbles: false, composed: false, cancelable: false }) statusChangeEvent!: EventEmitter<RecognizerState>;

  /** Something went wrong; the ink stays. */
  @Event({ eventName: 'error', bubbles: false, composed: false, cancelable: false }) errorEvent!: EventEmitter<DigitPadError>;

  connectedCallback(): void {
    this.holdRecognizer();
    void loadMessages(this.host).then((bundle) => (this.bundle = bundle));
    if (this.surface) this.startListening();
  }

  componentWillLoad(): void {
    this.field.adopt(sanitiseValue(this.value || (retireFallback(this.host) ?? ''), this.mostDigits()));
  }

  componentDidLoad(): void {
    this.startListening();
    this.judge();
    // `delegatesFocus` sees no field at the time when the document gives its first focus.
    if (this.host.autofocus && this.host.getRootNode() === document && document.activeElement === document.body) this.host.focus();
  }

  componentDidRender(): void {
    this.paint();
    this.showStates();
  }

  disconnectedCallback(): void {
    for (const end of this.endListening.splice(0)) end();
    this.field.cancel();
    clearTimeout(this.autoClearTimer);
    this.padRecognizer.release();
  }

  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  formResetCallback(): void {
    this.dropInk();
    this.complaint = '';
    this.field.adopt(sanitiseValue(this.host.getAttribute('value'), this.mostDigits()));
  }

  formStateRestoreCallback(state: string): void {
    const { value, drawing } = parseFormState(state);
    this.field.adopt(sanitiseValue(value, this.mostDigits()));
    if (drawing) this.history = historyOf(drawing, this.padSize());
    this.judge();
  }

  /** Takes all ink and the value away. Fires `clear`, but neither `input` nor `change`: no person did it. */
  @Method()
  async clear(): Promise<void> {
    this.clearBy('api');
  }

  /** Undoes the last change to the ink and reads what is there then. */
  @Method()
  async undo(): Promise<void> {
    await this.changeInk(undo(this.history), 'api');
  }

  /** Does the last undone change again and reads what is there then. */
  @Method()
  async redo(): Promise<void> {
    await this.changeInk(redo(this.history), 'api');
  }

  /** Reads the ink now. */
  @Method()
  async recognize(): Promise<Recognition> {
    const recognizer = this.padRecognizer.current;
    if (!recognizer) throw new DigitPadError('disposed', 'The pad is not in a document.');
    const recognition = await recognizer.recognize(this.inkNow(), readingOptions(this));
    this.show({ ...recognition, source: 'api', tentative: this.drawing, picked: false });
    return recognition;
  }

  /** A copy of the ink, with the stroke that is being drawn. */
  @Method()
  async getDrawing(): Promise<Drawing> {
    return this.inkNow();
  }

  /** Replaces the ink and reads it. Fires neither `input` nor `change`. */
  @Method()
  async setDrawing(drawing: Drawing): Promise<void> {
    this.growing = undefined;
    this.drawing = false;
    await this.changeInk(historyOf(drawing, this.padSize()), 'api');
  }

  /** The ink as SVG text, in `currentColor`. */
  @Method()
  async toSVG(): Promise<string> {
    return inkToSvg(this.inkNow(), this.inkArea());
  }

  /** A picture of the ink as it looks now; `type` such as 'image/png', `scale` pixels a CSS pixel. */
  @Method()
  async toBlob(type = 'image/png', scale = window.devicePixelRatio): Promise<Blob> {
    const { color } = getComputedStyle(this.inkLayer);
    const paper = this.surface.parentElement ? getComputedStyle(this.surface.parentElement).backgroundColor : 'transparent';
    return inkToBlob(this.inkNow(), this.inkArea(), { type, scale, ink: color, paper });
  }

  /** Loads the model again after a failure, and reads the ink that waits. A new failure is told by `error`. */
  @Method()
  async retry(): Promise<void> {
    await this.padRecognizer.current?.load().catch(() => undefined);
    await this.reader.last;
  }

  get recognition(): Recognition | undefined {
    return this.shown;
  }

  get status(): RecognizerState['status'] {
    return this.engine.status;
  }

  get canUndo(): boolean {
    return this.history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.history.future.length > 0;
  }

  get valueAsNumber(): number {
    return this.value === '' ? NaN : Number(this.value);
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  setCustomValidity(message: string): void {
    this.customMessage = message;
    this.judge();
  }

  private hostElement(): HTMLElement {
    return this as unknown as HTMLElement;
  }

  private holdRecognizer(): void {
    const { assetBase, modelUrl, threads } = this;
    const count = Number(threads);
    this.padRecognizer.hold(this.recognizer, {
      ...(assetBase !== undefined && { assetBase }),
      ...(modelUrl !== undefined && { modelUrl }),
      ...(Number.isInteger(count) && count > 0 && { threads: count }),
    });
    if (this.loading === 'eager' || this.wanted) this.load();
  }

  private startListening(): void {
    const { surface } = this;
    const listening = new AbortController();
    const { signal } = listening;
    this.host.addEventListener('invalid', () => this.complain(), { signal });
    window.addEventListener('online', () => this.engine.status === 'failed' && void this.retry(), { signal });
    this.endListening.push(
      () => listening.abort(),
      capturePointer(surface, {
        accepts: ({ pointerType }) => !this.inert() && (this.pointerTypes === 'all' || this.pointerTypes.split(' ').includes(pointerType)),
        area: () => this.inkArea(),
        empty: () => this.history.strokes.length === 0,
        begin: (point, tool) => this.beginStroke(point, tool),
        extend: (points, predicted) => this.extendStroke(points, predicted),
        end: () => this.endStroke(),
      }),
      watchLook(this.inkLayer, { redraw: () => this.paint(), near: () => this.loading === 'lazy' && this.load() }),
    );
  }

  private beginStroke(point: Point, tool: Tool): boolean {
    if (this.strokeStartEvent.emit().defaultPrevented) return false;
    this.field.cancel();
    clearTimeout(this.autoClearTimer);
    this.load();
    // Keys such as Escape and undo reach the pad, and no phone shows its keyboard for it.
    this.surface.focus({ preventScroll: true });
    if (this.cleared) this.field.startAnew();
    this.cleared = false;
    this.complaint = '';
    this.growing = { tool, points: [point], predicted: [] };
    this.drawing = true;
    return true;
  }

  private extendStroke(points: readonly Point[], predicted: readonly Point[]): void {
    if (!this.growing) return;
    this.growing.points.push(...points);
    this.growing.predicted = predicted;
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paintGrowing();
      if (this.growing?.tool === 'pen' && this.recognizeOn === 'live') void this.readInk('user', true);
    });
  }

  private endStroke(): void {
    const { growing, recognizeOn, history } = this;
    if (!growing) return;
    this.growing = undefined;
    this.drawing = false;
    const { strokes } = history;
    const changed = growing.tool === 'pen' ? [...strokes, { points: growing.points }] : eraseStrokes(strokes, growing.points, penWidth(this.inkArea()));
    this.strokeEndEvent.emit();
    this.field.settleSoon(this.idleDelay);
    if (changed === strokes) return;
    const next = changeStrokes(history, changed, this.padSize());
    if (recognizeOn === 'live' || recognizeOn === 'stroke') void this.changeInk(next, 'user');
    else this.history = next;
  }

  /** Replaces the ink, reads it, and lets a person's value settle. */
  private async changeInk(history: InkHistory, source: Source): Promise<void> {
    this.history = history;
    if (source === 'user') this.field.settleSoon(this.idleDelay);
    if (history.strokes.length > 0) return this.readInk(source, false);
    this.dropReading();
    this.field.set('', source);
  }

  private async readInk(source: Source, tentative: boolean): Promise<void> {
    const recognizer = this.padRecognizer.current;
    const ink = this.inkNow();
    if (!recognizer || ink.strokes.length === 0) return;
    // A reading would start another load: after a failure only a new stroke and `retry` do.
    if (this.engine.status === 'failed') {
      this.unread = true;
      return;
    }
    this.thinking = !tentative;
    await this.reader.read(recognizer, ink, { source, tentative, options: readingOptions(this) });
  }

  /** Takes a recognition to the eye, the value and the page. */
  private show(detail: PredictionDetail): void {
    this.shown = detail;
    this.unread = false;
    this.thinking = false;
    this.predictionEvent.emit(detail);
    if (!detail.tentative) this.field.set(detail.accepted ? detail.text : '', detail.source, detail.picked ? 'insertReplacementText' : undefined);
  }

  private pick(text: string): void {
    if (!this.shown) return;
    this.reader.forget();
    this.show(pickCandidate(this.shown, text));
    this.onSettled();
    this.field.tellChange();
  }

  private onSettled(): void {
    const { shown, value } = this;
    if (this.recognizeOn === 'idle' && this.history.strokes.length > 0 && !shown) {
      void this.readInk('user', false).then(() => this.field.settleNow());
      return;
    }
    if (shown) this.announcement = shown.accepted ? this.texts().settled(value) : this.texts().badInput;
    if (this.autoClear !== undefined && value !== '' && this.history.strokes.length > 0) {
      this.autoClearTimer = setTimeout(() => this.clearSettled(), this.autoClear);
    }
  }

  /** Ink that has been read leaves; the value stays until the next stroke. */
  private clearSettled(): void {
    this.dropInk();
    this.cleared = true;
  }

  private clearBy(source: Source): void {
    if (this.history.strokes.length === 0 && !this.growing && this.value === '') return;
    const { history } = this;
    this.dropInk();
    // A person may have slipped, and can take it back.
    if (source === 'user' && history.strokes.length > 0) this.history = changeStrokes(history, [], this.padSize());
    this.clearEvent.emit();
    if (source === 'api') return this.field.adopt('');
    this.announcement = this.texts().cleared;
    this.field.set('', 'user');
    this.field.tellChange();
  }

  private dropInk(): void {
    this.field.cancel();
    clearTimeout(this.autoClearTimer);
    this.growing = undefined;
    this.drawing = false;
    this.cleared = false;
    this.history = NO_INK;
    this.dropReading();
  }

  /** What is still being read is not shown any more. */
  private dropReading(): void {
    this.reader.forget();
    this.unread = false;
    this.thinking = false;
    this.shown = undefined;
    this.announcement = '';
  }

  private assignValue(value: string): void {
    this.value = value;
    if (this.input) this.input.value = value;
    this.judge();
  }

  /** Brings form value and validity up to date. */
  private judge(): void {
    const { value, required, minLength, pattern, allowed, customMessage, shown } = this;
    const ink = this.history.strokes.length > 0 ? { drawing: this.inkNow() } : {};
    this.internals.setFormValue(value, formatFormState({ value, ...ink }));
    const refused = value === '' && shown?.tentative === false && !shown.accepted && this.history.strokes.length > 0;
    const { flags, message } = judgeValidity({ value, refused, required, minLength, pattern, allowed, customMessage }, this.texts());
    this.internals.setValidity(flags, message, this.input);
    if (this.complaint) this.complaint = message;
  }

  private complain(): void {
    this.complaint = this.internals.validationMessage;
  }

  private load(): void {
    this.wanted = true;
    // A failure arrives through the state, as for everyone who shares the recogniser.
    this.padRecognizer.current?.load().catch(() => undefined);
  }

  private onState(state: RecognizerState): void {
    this.engine = state;
    this.statusChangeEvent.emit(state);
    // Whoever asked for the load: ink that could not be read before is read now.
    if (state.status !== 'ready' || !this.unread) return;
    void this.readInk('user', this.drawing);
    this.field.settleSoon(this.idleDelay);
  }

  private onProgress(progress: LoadProgress): void {
    this.engine = { status: 'loading', progress };
    this.progressEvent.emit(progress);
  }

  /** A failure reaches a pad by its state and by its own call: it is told once. */
  private onError(error: unknown): void {
    if (!(error instanceof DigitPadError) || error.code === 'superseded' || error.code === 'disposed') return;
    this.thinking = false;
    this.unread = this.history.strokes.length > 0 || this.drawing;
    if (error === this.lastError) return;
    this.lastError = error;
    this.errorEvent.emit(error);
  }

  /** The field for typing says what was typed; the element itself tells the page. */
  private onTyped(event: InputEvent): void {
    event.stopPropagation();
    const most = this.mostDigits();
    const typed = sanitiseValue(this.input.value, Infinity);
    // In a field of one digit the newest replaces the one before.
    const value = most === 1 ? typed.slice(-1) : typed.slice(0, most);
    this.dropInk();
    this.field.set(value, 'user', event.inputType);
    this.input.value = value;
  }

  private onKey(event: KeyboardEvent): void {
    if (this.inert()) return;
    const inked = this.history.strokes.length > 0 || this.canUndo || this.canRedo;
    const typing = event.composedPath()[0] === this.input;
    const command = keyCommand(event, { typing, inked, filled: this.value !== '' || this.history.strokes.length > 0 });
    switch (command) {
      case 'undo':
        void this.changeInk(undo(this.history), 'user');
        break;
      case 'redo':
        void this.changeInk(redo(this.history), 'user');
        break;
      case 'clear':
        this.clearBy('user');
        break;
      case 'submit':
        if (event.composedPath()[0] instanceof HTMLButtonElement) return;
        void this.field.settleNow().then(() => submitImplicitly(this.internals.form));
        break;
      case 'type':
        // The key goes on, into the field that has the focus now.
        this.input.focus();
        return;
      case undefined:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Leaving the pad settles its value, as leaving a native input does. */
  private onFocusOut({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && this.host.shadowRoot?.contains(relatedTarget)) return;
    this.typing = false;
    void this.field.settleNow();
  }

  private inkNow(): Drawing {
    return drawingOf(this.history, this.growing?.tool === 'pen' ? this.growing : undefined, this.padSize());
  }

  private inkArea(): Size {
    return this.history.area ?? this.padSize();
  }

  private padSize(): Size {
    const { clientWidth, clientHeight } = this.inkLayer ?? {};
    return clientWidth && clientHeight ? { width: clientWidth, height: clientHeight } : { width: 280, height: 280 };
  }

  private mostDigits(): number {
    if (this.mode !== 'number') return 1;
    return this.maxDigits !== undefined && this.maxDigits > 0 ? this.maxDigits : Infinity;
  }

  private texts(): Messages {
    return { ...this.bundle, ...this.messages };
  }

  private inert(): boolean {
    return this.disabled || this.readOnly || this.formDisabled;
  }

  private paint(): void {
    drawInk(this.inkLayer, this.history.strokes, this.inkArea());
    this.paintGrowing();
  }

  private paintGrowing(): void {
    const { growing } = this;
    drawGrowing(this.growingLayer, growing?.tool === 'pen' ? [...growing.points, ...growing.predicted] : [], this.inkArea());
  }

  private showStates(): void {
    const sure = this.shown && !this.shown.tentative ? this.shown.accepted : undefined;
    const on = {
      loading: this.engine.status === 'loading',
      drawing: this.drawing,
      sure: sure === true,
      unsure: sure === false,
      error: this.engine.status === 'failed',
    };
    for (const [state, holds] of Object.entries(on)) {
      if (holds) this.internals.states.add(state);
      else this.internals.states.delete(state);
    }
  }

  private renderInput(texts: Messages) {
    const { complaint } = this;
    return (
      <input
        class={{ shown: this.typing }}
        part="input"
        type="text"
        inputMode="numeric"
        autocomplete={this.autocomplete ?? 'off'}
        value={this.value}
        disabled={this.disabled || this.formDisabled}
        readOnly={this.readOnly}
        required={this.required}
        aria-label={accessibleName(this.host, this.internals.labels, this.label, this.placeholder ?? texts.hint)}
        aria-describedby={complaint ? 'error' : 'description'}
        aria-invalid={String(complaint !== '')}
        ref={(element) => (this.input = element as HTMLInputElement)}
        onInput={(event) => this.onTyped(event)}
        onChange={(event) => event.stopPropagation()}
        onFocus={() => (this.typing = true)}
      />
    );
  }

  render() {
    const { engine, shown, value, history, drawing, guide } = this;
    const texts = this.texts();
    const inert = this.inert();
    const inked = history.strokes.length > 0 || drawing;
    const failed = engine.status === 'failed';
    return (
      <Host>
        <div
          class={{ pad: true, drawing, inert, failed, invalid: this.complaint !== '', typing: this.typing }}
          part="pad"
          onKeyDown={(event) => this.onKey(event)}
          onFocusout={(event) => this.onFocusOut(event)}
        >
          {this.renderInput(texts)}
          <div class="surface" tabIndex={-1} aria-hidden="true" ref={(element) => (this.surface = element as HTMLElement)}>
            {guide !== 'none' && <div class={{ guide: true, [guide]: true }} part="guide"></div>}
            <canvas part="canvas" ref={(element) => (this.inkLayer = element as HTMLCanvasElement)}></canvas>
            <canvas class="growing" ref={(element) => (this.growingLayer = element as HTMLCanvasElement)}></canvas>
          </div>
          <div class="hint" part="hint" aria-hidden="true" hidden={inked || value !== '' || this.typing}>
            {this.placeholder ?? texts.hint}
          </div>
          <Reading shown={shown} value={this.typing && !inked ? '' : value} thinking={this.thinking} />
          {!inert && (
            <Toolbar
              texts={texts}
              canUndo={this.canUndo}
              canRedo={this.canRedo}
              canClear={inked || value !== ''}
              undo={() => void this.changeInk(undo(this.history), 'user')}
              redo={() => void this.changeInk(redo(this.history), 'user')}
              clear={() => this.clearBy('user')}
              type={() => this.input.focus()}
            />
          )}
          {this.showCandidates && shown && <Candidates detail={shown} texts={texts} disabled={inert || drawing} pick={(text) => this.pick(text)} />}
          {engine.status === 'loading' && <Progress progress={engine.progress} texts={texts} />}
          {failed && <Failure texts={texts} offline={!navigator.onLine} retry={() => void this.retry()} />}
          {!failed && this.complaint && <Complaint message={this.complaint} />}
          <div class="spoken" id="description">
            {texts.description}
          </div>
        </div>
        <div class="spoken" role="status">
          {this.announcement}
        </div>
      </Host>
    );
  }
}

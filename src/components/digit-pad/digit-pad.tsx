// <digit-pad>: state to DOM and back. Ink is captured, drawn and read by the modules beside this one.

import { AttachInternals, Component, Element, Event, type EventEmitter, h, Host, Method, Prop, State, Watch } from '@stencil/core';
import { DigitPadError, type Drawing, type LoadProgress, type Point, type Recognition, type Recognizer, type RecognizerState, type Size } from '../../sdk';
import { addStroke, drawingOf, historyOf, NO_INK, redoStroke, undoStroke, type InkHistory } from './ink-history';
import { drawInk } from './ink-canvas';
import { InkReader } from './ink-reader';
import { ENGLISH, type Messages } from './messages';
import { Failure, Progress, Reading, Toolbar } from './pad-view';
import { PadRecognizer } from './pad-recognizer';
import { watchLook } from './watch-look';
import { capturePointer } from './pointer-capture';
import { readingOptions } from './reading-options';
import { sanitiseValue } from './sanitise-value';
import type { PredictionDetail, RecognizeOn } from './prediction';

/** Who caused a change: a person, whose changes fire `input` and `change`, or a script, whose changes fire neither. */
type Source = PredictionDetail['source'];

/**
 * A field to write a digit into, by mouse, finger or pen. Reads the ink on the device and takes part in forms.
 *
 * @part pad - The surface, with its border.
 * @part canvas - The ink.
 * @part hint - The text on the empty pad.
 * @part reading - The chip that shows what was read.
 * @part toolbar - The row of buttons.
 * @part button - Each button.
 * @part progress - The bar that shows how far the model has loaded.
 * @part failure - The notice that the model could not be loaded.
 */
@Component({ tag: 'digit-pad', styleUrl: 'digit-pad.css', shadow: true, formAssociated: true })
export class DigitPad {
  private readonly padRecognizer = new PadRecognizer({
    changed: (state) => this.onState(state),
    progressed: (progress) => this.onProgress(progress),
    failed: (error) => this.onError(error),
  });
  private readonly reader = new InkReader({ read: (detail) => this.show(detail), failed: (error) => this.onError(error) });
  private canvas!: HTMLCanvasElement;
  private endListening: (() => void)[] = [];
  private current: { readonly points: Point[] } | undefined;
  private frame = 0;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  /** The value that `change` last told of, and the one that this element set itself. */
  private settledValue = '';
  private ownValue = '';
  private lastError: unknown;
  /** When `true`, the model was asked for: by a stroke, or since the pad came near the viewport. */
  private wanted = false;
  /** When `true`, there is ink whose reading failed. */
  private unread = false;

  @Element() host!: HTMLDigitPadElement;
  @AttachInternals() internals!: ElementInternals;

  @State() history: InkHistory = NO_INK;
  @State() drawing = false;
  @State() engine: RecognizerState = { status: 'idle' };
  @State() shown: PredictionDetail | undefined;
  @State() announcement = '';
  @State() formDisabled = false;

  /** Name of the field in its form. */
  @Prop({ reflect: true }) name?: string;

  /** The accepted reading, or ''. Setting it drops the ink and fires no event. */
  @Prop({ mutable: true }) value = '';
  @Watch('value')
  valueSet(next: unknown): void {
    if (next === this.ownValue) return;
    this.dropInk();
    this.setValue(sanitiseValue(next, 1));
    this.settledValue = this.value;
  }

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

  /** When recognition runs: while drawing, after each stroke, after `idle-delay`, or when `recognize()` is called. */
  @Prop() recognizeOn: RecognizeOn = 'live';

  /** Milliseconds without a pen after which a value has settled and `change` fires. */
  @Prop() idleDelay = 600;

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

  /** A recognition, also of unfinished (`tentative`) or unaccepted ink. */
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
    if (this.canvas) this.startListening();
  }

  componentWillLoad(): void {
    this.setValue(sanitiseValue(this.value, 1));
    this.settledValue = this.value;
  }

  componentDidLoad(): void {
    this.startListening();
  }

  componentDidRender(): void {
    this.paint();
    this.showStates();
  }

  disconnectedCallback(): void {
    for (const end of this.endListening.splice(0)) end();
    clearTimeout(this.settleTimer);
    this.padRecognizer.release();
  }

  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  formResetCallback(): void {
    this.dropInk();
    this.setValue(sanitiseValue(this.host.getAttribute('value'), 1));
    this.settledValue = this.value;
  }

  /** Takes all ink and the value away. Fires `clear`, but neither `input` nor `change`: no person did it. */
  @Method()
  async clear(): Promise<void> {
    this.clearBy('api');
  }

  /** Takes the last stroke away and reads the rest. */
  @Method()
  async undo(): Promise<void> {
    await this.changeInk(undoStroke(this.history), 'api');
  }

  /** Brings the last undone stroke back and reads the whole. */
  @Method()
  async redo(): Promise<void> {
    await this.changeInk(redoStroke(this.history), 'api');
  }

  /** Reads the ink now. */
  @Method()
  async recognize(): Promise<Recognition> {
    const recognizer = this.padRecognizer.current;
    if (!recognizer) throw new DigitPadError('disposed', 'The pad is not in a document.');
    const recognition = await recognizer.recognize(this.inkNow(), readingOptions(this.allowed, this.minConfidence));
    this.show({ ...recognition, source: 'api', tentative: this.drawing });
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
    this.current = undefined;
    this.drawing = false;
    await this.changeInk(historyOf(drawing, this.padSize()), 'api');
  }

  /** Loads the model again after a failure, and reads the ink that waits. A new failure is told by `error`. */
  @Method()
  async retry(): Promise<void> {
    await this.padRecognizer.current?.load().catch(() => undefined);
    await this.reader.last;
  }

  /** The last recognition, or `undefined` for a pad without ink. */
  get recognition(): Recognition | undefined {
    return this.shown;
  }

  /** What the recogniser is doing: 'idle', 'loading', 'ready', 'failed' or 'disposed'. */
  get status(): RecognizerState['status'] {
    return this.engine.status;
  }

  /** When `true`, there is a stroke to take away. */
  get canUndo(): boolean {
    return this.history.strokes.length > 0;
  }

  /** When `true`, there is an undone stroke to bring back. */
  get canRedo(): boolean {
    return this.history.undone.length > 0;
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
    const { canvas } = this;
    this.endListening.push(
      capturePointer(canvas, {
        accepts: ({ pointerType }) => !this.inert() && (this.pointerTypes === 'all' || this.pointerTypes.split(' ').includes(pointerType)),
        area: () => this.history.area ?? this.padSize(),
        begin: (point) => this.beginStroke(point),
        extend: (points) => this.extendStroke(points),
        end: () => this.endStroke(),
      }),
      watchLook(canvas, { redraw: () => this.paint(), near: () => this.loading === 'lazy' && this.load() }),
    );
  }

  private beginStroke(point: Point): boolean {
    if (this.strokeStartEvent.emit().defaultPrevented) return false;
    clearTimeout(this.settleTimer);
    this.load();
    this.current = { points: [point] };
    this.drawing = true;
    return true;
  }

  private extendStroke(points: readonly Point[]): void {
    if (!this.current) return;
    this.current.points.push(...points);
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
      if (this.drawing && this.recognizeOn === 'live') void this.readInk('user', true);
    });
  }

  private endStroke(): void {
    const { current } = this;
    if (!current) return;
    this.current = undefined;
    this.drawing = false;
    const { recognizeOn } = this;
    const history = addStroke(this.history, current, this.padSize());
    this.strokeEndEvent.emit();
    if (recognizeOn === 'live' || recognizeOn === 'stroke') void this.changeInk(history, 'user');
    else this.history = history;
    this.settleSoon();
  }

  /** Replaces the ink, reads it, and lets a person's value settle. */
  private async changeInk(history: InkHistory, source: Source): Promise<void> {
    this.history = history;
    if (source === 'user') this.settleSoon();
    if (history.strokes.length > 0) return this.readInk(source, false);
    this.dropReading();
    this.setValue('', source);
  }

  private async readInk(source: PredictionDetail['source'], tentative: boolean): Promise<void> {
    const recognizer = this.padRecognizer.current;
    const ink = this.inkNow();
    if (!recognizer || ink.strokes.length === 0) return;
    // A reading would start another load: after a failure only a new stroke and `retry` do.
    if (this.engine.status === 'failed') {
      this.unread = true;
      return;
    }
    const options = readingOptions(this.allowed, this.minConfidence);
    await this.reader.read(recognizer, ink, { source, tentative, options });
  }

  /** Takes a recognition to the eye, the value and the page. */
  private show(detail: PredictionDetail): void {
    this.shown = detail;
    this.unread = false;
    this.predictionEvent.emit(detail);
    if (!detail.tentative) this.setValue(detail.accepted ? detail.text : '', detail.source);
  }

  private settleSoon(): void {
    clearTimeout(this.settleTimer);
    this.settleTimer = setTimeout(() => void this.settle(), this.idleDelay);
  }

  /** Waits for the reading on its way, then tells the page once if the value is another than before. */
  private async settle(): Promise<void> {
    const timer = this.settleTimer;
    if (this.recognizeOn === 'idle') void this.readInk('user', false);
    await this.reader.last;
    if (timer !== this.settleTimer || this.drawing) return;
    if (this.shown) this.announcement = this.shown.accepted ? this.texts().settled(this.value) : this.texts().unsure;
    this.tellChange();
  }

  private tellChange(): void {
    if (this.value === this.settledValue) return;
    this.settledValue = this.value;
    this.host.dispatchEvent(new window.Event('change', { bubbles: true }));
  }

  private clearBy(source: Source): void {
    if (this.history.strokes.length === 0 && !this.current && this.value === '') return;
    this.dropInk();
    this.clearEvent.emit();
    this.setValue('', source);
    if (source === 'user') this.tellChange();
    else this.settledValue = this.value;
  }

  private dropInk(): void {
    clearTimeout(this.settleTimer);
    this.current = undefined;
    this.drawing = false;
    this.history = NO_INK;
    this.dropReading();
  }

  /** What is still being read is not shown any more. */
  private dropReading(): void {
    this.reader.forget();
    this.unread = false;
    this.shown = undefined;
    this.announcement = '';
  }

  private setValue(value: string, source: Source = 'api'): void {
    const changed = value !== this.value;
    this.ownValue = value;
    this.value = value;
    this.internals.setFormValue(value);
    if (changed && source === 'user') {
      this.host.dispatchEvent(
        new InputEvent('input', { bubbles: true, composed: true, inputType: value ? 'insertText' : 'deleteContentBackward', data: value || null }),
      );
    }
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
    this.settleSoon();
  }

  private onProgress(progress: LoadProgress): void {
    this.engine = { status: 'loading', progress };
    this.progressEvent.emit(progress);
  }

  /** A failure reaches a pad by its state and by its own call: it is told once. */
  private onError(error: unknown): void {
    if (!(error instanceof DigitPadError) || error.code === 'superseded' || error.code === 'disposed') return;
    this.unread = this.history.strokes.length > 0 || this.drawing;
    if (error === this.lastError) return;
    this.lastError = error;
    this.errorEvent.emit(error);
  }

  private inkNow(): Drawing {
    return drawingOf(this.history, this.current, this.padSize());
  }

  private padSize(): Size {
    const { clientWidth, clientHeight } = this.canvas ?? {};
    return clientWidth && clientHeight ? { width: clientWidth, height: clientHeight } : { width: 280, height: 280 };
  }

  private texts(): Messages {
    return { ...ENGLISH, ...this.messages };
  }

  private inert(): boolean {
    return this.disabled || this.readOnly || this.formDisabled;
  }

  private paint(): void {
    const { strokes, area } = this.history;
    drawInk(this.canvas, { strokes, current: this.current, area: area ?? this.padSize() });
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

  render() {
    const { engine } = this;
    const texts = this.texts();
    const empty = this.history.strokes.length === 0 && !this.drawing && !this.value;
    return (
      <Host>
        <div class={{ pad: true, drawing: this.drawing, inert: this.inert(), failed: this.engine.status === 'failed' }} part="pad">
          <canvas part="canvas" role="img" aria-label={this.label ?? texts.hint} ref={(element) => (this.canvas = element as HTMLCanvasElement)}></canvas>
          <div class="hint" part="hint" aria-hidden="true" hidden={!empty}>
            {this.placeholder ?? texts.hint}
          </div>
          <Reading shown={this.shown} value={this.value} />
          <Toolbar
            texts={texts}
            hidden={this.inert() || (!this.canUndo && !this.value)}
            canUndo={this.canUndo}
            undo={() => void this.changeInk(undoStroke(this.history), 'user')}
            clear={() => this.clearBy('user')}
          />
          {engine.status === 'loading' && <Progress progress={engine.progress} texts={texts} />}
          {engine.status === 'failed' && <Failure texts={texts} retry={() => void this.retry()} />}
        </div>
        <div class="spoken" role="status">
          {this.announcement}
        </div>
      </Host>
    );
  }
}

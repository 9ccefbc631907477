// <digit-pad>: state to DOM and back. Ink is captured, drawn, read and settled by the modules beside this one.

import { AttachInternals, Component, Element, Event, type EventEmitter, forceUpdate, h, Host, Method, Prop, State, Watch } from '@stencil/core';
import { DigitPadError, type Drawing, type LoadProgress, type Point, type Recognition, type Recognizer, type RecognizerState } from '../../sdk';
import { accessibleName, textOfReferences, watchNames } from './accessible-name';
import { retireFallback } from './fallback-input';
import { formatFormState, parseFormState } from './form-state';
import { FieldValidity } from './field-validity';
import { inkToBlob, inkToSvg } from './ink-export';
import { InkSurface, Surface } from './ink-surface';
import { actOnKey } from './keyboard';
import { ENGLISH, loadMessages, watchLanguage } from './messages/load-messages';
import type { Messages } from './messages/messages';
import type { NativeMembers } from './native-members';
import { PadRecognizer } from './pad-recognizer';
import { Complaint, Failure, Progress } from './pad-notices';
import { PadSession } from './pad-session';
import { cssStates, UNTOUCHED, type PadState } from './pad-state';
import { Candidates, Reading, Toolbar } from './pad-view';
import { PieceCorners, type Corner } from './piece-corners';
import type { Tool } from './pointer-capture';
import type { PredictionDetail, RecognizeOn } from './prediction';
import { drawingPointers, milliseconds, oneOf, readingOptions } from './reading-options';
import { sanitiseValue } from './sanitise-value';
import { submitImplicitly } from './submit-implicitly';
import { TypingField } from './typing-field';

const IDLE_DELAY = 600;

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
 * @slot retry - Picture of the button that loads the model again.
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
  private readonly fieldValidity = new FieldValidity({
    element: this.hostElement(),
    internals: () => this.internals,
    content: () => ({
      value: this.formValue(),
      refused: this.session.refused,
      unread: this.session.unread,
      required: this.required,
      minLength: this.minLength,
      pattern: this.pattern,
      allowed: this.allowed,
    }),
    texts: () => this.texts(),
    anchor: () => this.input,
    complain: (message) => (this.complaint = message),
  });
  private readonly session = new PadSession({
    element: this.hostElement(),
    options: () => ({
      recognizeOn: oneOf(this.recognizeOn, 'live', 'stroke', 'idle', 'manual'),
      idleDelay: milliseconds(this.idleDelay) ?? IDLE_DELAY,
      autoClear: milliseconds(this.autoClear),
      reading: readingOptions(this),
    }),
    texts: () => this.texts(),
    padSize: () => this.surface.size,
    recognizer: () => (this.engine.status === 'failed' ? undefined : this.padRecognizer.current),
    changed: (state) => this.onPad(state),
    assign: (value) => this.assignValue(value),
    predicted: (detail) => this.predictionEvent.emit(detail),
    failed: (error) => this.onError(error),
    cleared: () => this.clearEvent.emit(),
    drawGrowing: (points) => this.surface.paintGrowing(points, this.session.area),
  });
  private readonly surface = new InkSurface();
  private readonly pieceCorners = new PieceCorners();
  private input: HTMLInputElement | undefined;
  private listening: AbortController | undefined;
  private lastError: unknown;
  /** When `true`, the pad came near the viewport. */
  private near = false;

  /** When `true`, the properties are there: frameworks set them right after they have put the element into the page. */
  private begun = false;

  @Element() host!: HTMLDigitPadElement;
  @AttachInternals() internals!: ElementInternals;

  @State() pad: PadState = UNTOUCHED;
  @State() engine: RecognizerState = { status: 'idle' };
  @State() typing = false;
  @State() complaint = '';
  @State() formDisabled = false;
  @State() bundle: Messages = ENGLISH;

  /** One digit, or a whole number. This version reads digits only; numbers can be typed. */
  @Prop() mode: 'digit' | 'number' = 'digit';

  /** Name of the field in its form. */
  @Prop({ reflect: true }) name?: string;

  /** The accepted, typed or picked text, or ''. Setting another one drops the ink and fires no event; `clear()` also takes ink without a value. */
  @Prop({ mutable: true }) value = '';
  @Watch('value')
  valueSet(next: unknown): void {
    if (next !== this.session.value) this.session.adopt(sanitiseValue(next, this.mostDigits()));
  }

  /** When `true`, an empty pad is invalid. */
  @Prop({ reflect: true }) required = false;

  /** When `true`, the pad takes no ink and its form leaves it out. */
  @Prop({ reflect: true }) disabled = false;

  /** When `true`, the pad shows its value but takes no ink. */
  @Prop({ reflect: true, attribute: 'readonly' }) readOnly = false;

  @Watch('name')
  @Watch('disabled')
  @Watch('readOnly')
  reflect(): void {
    // At once, as native inputs do: the form reads the attributes, and may be sent before the next rendering.
    const { name, disabled, readOnly, host } = this;
    // `null` once the attribute has been taken away.
    if (name) host.setAttribute('name', name);
    else host.removeAttribute('name');
    host.toggleAttribute('disabled', disabled);
    host.toggleAttribute('readonly', readOnly);
    if (this.inert()) this.session.endStroke(false);
  }

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

  /** When recognition runs. `'live'`: while drawing; `'stroke'`: after each stroke; `'idle'`: after `idle-delay`; `'manual'`: when `recognize()` is called. */
  @Prop() recognizeOn: RecognizeOn = 'live';

  /** Milliseconds without a pen after which a value has settled and `change` fires. */
  @Prop() idleDelay = IDLE_DELAY;

  /** Milliseconds after which settled ink leaves the pad, for a series of digits. The value stays until the next stroke or typed digit. */
  @Prop() autoClear?: number;

  /** Confidence in [0, 1] from which a reading becomes the value. Default: the model card's. */
  @Prop() minConfidence?: number;
  @Watch('mode')
  @Watch('allowed')
  @Watch('maxDigits')
  @Watch('minConfidence')
  readingSet(): void {
    this.session.readAgain();
  }

  /** When the model is fetched. `'lazy'`: near the viewport or at the first touch; `'eager'`: at once; `'interaction'`: only at the first touch. */
  @Prop() loading: 'lazy' | 'eager' | 'interaction' = 'lazy';
  @Watch('loading')
  loadingSet(): void {
    const lazy = this.loading !== 'eager' && this.loading !== 'interaction';
    if (this.loading === 'eager' || (lazy && this.near)) this.padRecognizer.want();
  }

  /** Folder of the package's assets. Default: `assets` beside the script. One that is no address is told by `error`. */
  @Prop() assetBase?: string;

  /** A model of your own; its card is the `.json` beside it. */
  @Prop() modelUrl?: string;

  /** Threads of the runtime: 'auto' or a number; more than one only on cross-origin isolated pages. */
  @Prop() threads?: string;

  /** Pointers that draw, such as "pen" or "mouse touch"; the others scroll the page. All, where none that exists is named. */
  @Prop() pointerTypes = 'all';

  /** Help to write by: `'box'`, `'baseline'`, or nothing. */
  @Prop() guide: 'none' | 'box' | 'baseline' = 'none';

  /** When `true`, the pad shows other readings, to pick from. */
  @Prop() showCandidates = false;

  /** Texts in place of the built-in ones. */
  @Prop() messages?: Partial<Messages>;
  @Watch('messages')
  @Watch('bundle')
  textsSet(): void {
    this.judge();
  }

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
    if (this.begun) this.holdRecognizer();
    // Its form may be sent before anything is rendered; an input that stands in until then speaks for itself.
    else if (!this.host.querySelector('input')) this.judge();
    this.takeMessages();
    if (this.surface.rendered) this.startListening();
    this.session.resume();
  }

  componentWillLoad(): void {
    this.begun = true;
    if (this.host.isConnected) this.holdRecognizer();
    const typedBefore = retireFallback(this.host);
    // The browser may have restored value and ink already.
    if (this.session.value !== '' || this.session.inked) return;
    this.session.adopt(sanitiseValue(this.value || (typedBefore ?? ''), this.mostDigits()));
  }

  componentDidLoad(): void {
    // A pad that has left its document by now listens when it comes back.
    if (this.host.isConnected) this.startListening();
    this.judge();
    // `delegatesFocus` sees no field at the time when the document gives its first focus.
    if (this.host.autofocus && this.host.getRootNode() === document && document.activeElement === document.body) this.host.focus();
  }

  componentDidRender(): void {
    this.paint();
    this.showStates();
  }

  disconnectedCallback(): void {
    this.listening?.abort();
    this.listening = undefined;
    this.surface.rest();
    this.session.rest();
    this.padRecognizer.release();
  }

  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
    if (disabled) this.session.endStroke(false);
  }

  formResetCallback(): void {
    this.fieldValidity.forgive();
    this.session.adopt(sanitiseValue(this.host.getAttribute('value'), this.mostDigits()));
  }

  formStateRestoreCallback(state: string): void {
    const { value, drawing } = parseFormState(state);
    this.session.restore(sanitiseValue(value, this.mostDigits()), drawing);
  }

  /** Takes all ink and the value away. Fires `clear`, but neither `input` nor `change`: no person did it. */
  @Method()
  async clear(): Promise<void> {
    this.session.clear('api');
  }

  /** Undoes the last change to the ink and reads what is there then. */
  @Method()
  async undo(): Promise<void> {
    await this.session.undo('api');
  }

  /** Does the last undone change again and reads what is there then. */
  @Method()
  async redo(): Promise<void> {
    await this.session.redo('api');
  }

  /** Reads the ink now. */
  @Method()
  async recognize(): Promise<Recognition> {
    const recognizer = this.padRecognizer.current;
    if (!recognizer) throw this.padRecognizer.refusal ?? new DigitPadError('disposed', 'The pad is not in a document.');
    return this.session.recognize(recognizer);
  }

  /** A copy of the ink, with the stroke that is being drawn. */
  @Method()
  async getDrawing(): Promise<Drawing> {
    return this.session.drawing();
  }

  /** Replaces the ink and reads it. Fires neither `input` nor `change`. */
  @Method()
  async setDrawing(drawing: Drawing): Promise<void> {
    await this.session.setDrawing(drawing);
  }

  /** The ink as SVG text, in `currentColor`. */
  @Method()
  async toSVG(): Promise<string> {
    return inkToSvg(this.session.drawing(), this.session.area);
  }

  /** A picture of the ink as it looks now; `type` such as 'image/png', `scale` pixels a CSS pixel. */
  @Method()
  async toBlob(type = 'image/png', scale = window.devicePixelRatio): Promise<Blob> {
    return inkToBlob(this.session.drawing(), this.session.area, { type, scale, ...this.surface.colors });
  }

  /** Loads the model again after a failure, and reads the ink that could not be read. A new failure is told by `error`. */
  @Method()
  async retry(): Promise<void> {
    if (!this.padRecognizer.current && this.host.isConnected) this.holdRecognizer();
    await this.padRecognizer.current?.load().catch(() => undefined);
    this.session.recover();
    await this.session.reading;
  }

  get recognition(): Recognition | undefined {
    return this.pad.shown;
  }

  get status(): RecognizerState['status'] {
    return this.engine.status;
  }

  get canUndo(): boolean {
    return this.pad.history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.pad.history.future.length > 0;
  }

  get valueAsNumber(): number {
    return this.value === '' ? NaN : Number(this.value);
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** Frameworks that find a property of a name set no attribute: the form's id. */
  set form(form: HTMLFormElement | string | null) {
    const id = typeof form === 'string' ? form : form?.id;
    if (id) this.host.setAttribute('form', id);
    else this.host.removeAttribute('form');
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get validity(): ValidityState {
    return this.judged().validity;
  }

  get validationMessage(): string {
    return this.judged().validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    this.judged();
    return this.fieldValidity.check();
  }

  reportValidity(): boolean {
    this.judged();
    return this.fieldValidity.report();
  }

  setCustomValidity(message: string): void {
    this.fieldValidity.setCustom(message);
  }

  private hostElement(): HTMLElement {
    return this as unknown as HTMLElement;
  }

  private holdRecognizer(): void {
    const { assetBase, modelUrl, threads } = this;
    const count = Number(threads);
    this.padRecognizer.hold(this.recognizer, {
      ...(typeof assetBase === 'string' && { assetBase }),
      ...(typeof modelUrl === 'string' && { modelUrl }),
      ...(Number.isInteger(count) && count > 0 && { threads: count }),
    });
    this.loadingSet();
  }

  private takeMessages(): void {
    void loadMessages(this.host).then((bundle) => (this.bundle = bundle));
  }

  private startListening(): void {
    const listening = new AbortController();
    const { signal } = listening;
    this.listening = listening;
    watchLanguage(this.host, () => this.takeMessages(), signal);
    watchNames(this.host, () => forceUpdate(this), signal);
    this.host.addEventListener('invalid', (event) => this.fieldValidity.onInvalid(event), { signal });
    window.addEventListener('online', () => this.engine.status === 'failed' && void this.retry(), { signal });
    this.surface.listen(
      {
        accepts: ({ pointerType }) => !this.inert() && this.drawsWith(pointerType),
        area: () => this.session.area,
        empty: () => !this.session.inked,
        begin: (point, tool) => this.beginStroke(point, tool),
        extend: (points, predicted) => this.session.extendStroke(points, predicted),
        end: (meant) => this.endStroke(meant),
        withdraw: () => this.session.withdrawStroke(),
      },
      { redraw: () => this.paint(), near: () => this.cameNear() },
    );
  }

  /** @returns `false` where the page refuses the stroke. */
  private beginStroke(point: Point, tool: Tool): boolean {
    if (this.strokeStartEvent.emit().defaultPrevented) return false;
    this.pieceCorners.release();
    this.padRecognizer.want();
    this.surface.focus();
    this.fieldValidity.forgive();
    this.session.beginStroke(point, tool);
    return true;
  }

  private endStroke(meant: boolean): void {
    this.session.endStroke(meant);
    this.strokeEndEvent.emit();
  }

  private assignValue(value: string): void {
    this.value = value;
    if (this.input) this.input.value = value;
    this.judge();
  }

  /** A value from the page's HTML is made one of digits at the first rendering. */
  private formValue(): string {
    return this.begun ? this.value : sanitiseValue(this.value, this.mostDigits());
  }

  /** Brings form value and validity up to date. */
  private judge(): void {
    const { session } = this;
    const value = this.formValue();
    this.internals.setFormValue(value, formatFormState({ value, ...(session.inked && { drawing: session.drawing() }) }));
    this.fieldValidity.judge();
  }

  /** Before the first rendering nothing is watched yet, and a form may ask already. */
  private judged(): ElementInternals {
    if (!this.input) this.judge();
    return this.internals;
  }

  private cameNear(): void {
    this.near = true;
    this.loadingSet();
  }

  /** Numbers are typed in this version: ink that nobody reads is not taken. */
  private drawsWith(pointerType: string): boolean {
    return this.mode !== 'number' && drawingPointers(this.pointerTypes).includes(pointerType);
  }

  private onPad(state: PadState): void {
    const { history, shown } = this.pad;
    this.pad = state;
    if (!state.drawing && (state.history !== history || state.shown !== shown)) this.judge();
  }

  private enter(state: RecognizerState): void {
    // The button for another try leaves with the failure, and would take the focus along.
    if (state.status !== 'failed' && this.host.shadowRoot?.activeElement?.matches('.retry')) this.surface.focus();
    this.engine = state;
  }

  private onState(state: RecognizerState): void {
    this.enter(state);
    this.statusChangeEvent.emit(state);
    // Whoever asked for the load: ink that could not be read before is read now.
    if (state.status === 'ready') this.session.recover();
  }

  private onProgress(progress: LoadProgress): void {
    this.enter({ status: 'loading', progress });
    this.progressEvent.emit(progress);
  }

  /** A failure reaches a pad by its state and by its own call: it is told once. */
  private onError(error: DigitPadError): void {
    if (error === this.lastError) return;
    this.lastError = error;
    this.errorEvent.emit(error);
  }

  /** The field for typing says what was typed; the element itself tells the page. */
  private onTyped(event: InputEvent): void {
    event.stopPropagation();
    if (!this.input) return;
    const most = this.mostDigits();
    const typed = sanitiseValue(this.input.value, Infinity);
    // In a field of one digit the newest replaces the one before, wherever it was put.
    const value = most === 1 ? (sanitiseValue(event.data, Infinity) || typed).slice(-1) : typed.slice(0, most);
    // What is no digit says nothing, and takes no ink away.
    if (typed !== this.value || sanitiseValue(event.data, Infinity) !== '') this.session.type(value, event.inputType);
    this.input.value = value;
  }

  private onKey(event: KeyboardEvent): void {
    // A field that is only read can still send its form.
    if (this.inert() && event.key !== 'Enter') return;
    const [target] = event.composedPath();
    const context = {
      typing: target === this.input,
      blank: this.value === '',
      pressing: target instanceof HTMLButtonElement,
      undoable: this.canUndo || this.canRedo,
      filled: this.value !== '' || this.session.inked,
    };
    actOnKey(event, context, {
      undo: () => void this.session.undo('user'),
      redo: () => void this.session.redo('user'),
      clear: () => this.session.clear('user'),
      submit: () => void this.session.settle().then((settled) => settled && submitImplicitly(this.internals.form, this.host)),
      type: () => this.input?.focus(),
    });
  }

  /** Leaving the pad settles its value, as leaving a native input does. */
  private onFocusOut({ target, relatedTarget }: FocusEvent): void {
    // It had stayed for its focus alone.
    if (!this.canRedo && target instanceof HTMLElement && target.matches('.redo')) forceUpdate(this);
    if (relatedTarget instanceof Node && this.host.shadowRoot?.contains(relatedTarget)) return;
    void this.session.settle();
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
    this.surface.paint(this.pad.history.strokes, this.session.growingPoints(), this.session.area);
  }

  private showStates(): void {
    const { states } = this.internals;
    for (const [state, holds] of Object.entries(cssStates(this.pad, this.engine.status))) {
      if (holds) states.add(state);
      else states.delete(state);
    }
  }

  /** Buttons that are pressed, or have the focus, stay where they are. */
  private press(act: () => unknown): void {
    this.pieceCorners.hold();
    act();
  }

  private corners(): { readonly reading: Corner; readonly toolbar: Corner } {
    const { session, pad, host } = this;
    const toolbar = host.shadowRoot?.querySelector('.toolbar');
    if (toolbar?.matches(':focus-within')) this.pieceCorners.hold();
    return this.pieceCorners.choose({
      points: [...pad.history.strokes.flatMap((stroke) => stroke.points), ...session.growingPoints()],
      area: session.area,
      size: this.surface.size,
      rightToLeft: host.matches(':dir(rtl)'),
      drawing: pad.drawing,
      buttonSide: () => Math.max(0, ...[...(toolbar?.querySelectorAll('button') ?? [])].map(({ offsetWidth }) => offsetWidth)),
    });
  }

  render() {
    const { engine, value, guide, pad, complaint, typing, showCandidates, session } = this;
    const { shown, drawing, thinking } = pad;
    const texts = this.texts();
    const inert = this.inert();
    const disabled = this.disabled || this.formDisabled;
    const inked = pad.history.strokes.length > 0 || drawing;
    const failed = engine.status === 'failed';
    const hint = this.placeholder ?? (this.mode === 'number' ? texts.type : texts.hint);
    const corners = this.corners();
    return (
      <Host>
        <div
          class={{ pad: true, drawing, inert, disabled, failed, invalid: complaint !== '', typing, choosing: showCandidates }}
          part="pad"
          onKeyDown={(event) => this.onKey(event)}
          onFocusout={(event) => this.onFocusOut(event)}
        >
          <TypingField
            name={accessibleName(this.host, this.internals.labels, this.label, hint)}
            value={value}
            covered={session.inked}
            autocomplete={this.autocomplete ?? 'off'}
            disabled={disabled}
            readOnly={this.readOnly}
            required={this.required}
            invalid={complaint !== ''}
            hold={(element) => (this.input = element)}
            typed={(event) => this.onTyped(event)}
            focused={(focused) => (this.typing = focused)}
          />
          <Surface surface={this.surface} guide={oneOf(guide, 'none', 'box', 'baseline')} touchable={this.drawsWith('touch')} focusable={!disabled} />
          <div class="hint" part="hint" aria-hidden="true" hidden={inked || value !== '' || typing}>
            {hint}
          </div>
          <Reading shown={shown} value={inked && !session.unread ? value : ''} thinking={thinking} corner={corners.reading} />
          {!inert && (
            <Toolbar
              texts={texts}
              canUndo={this.canUndo}
              canRedo={this.canRedo}
              atRedo={this.host.shadowRoot?.activeElement?.matches('.redo') === true}
              canClear={inked || value !== ''}
              corner={corners.toolbar}
              undo={() => this.press(() => session.undo('user'))}
              redo={() => this.press(() => session.redo('user'))}
              clear={() => this.press(() => session.clear('user'))}
              type={() => this.input?.focus()}
            />
          )}
          <div class="foot">
            {failed && <Failure texts={texts} offline={!navigator.onLine} retry={() => void this.retry()} />}
            {complaint && <Complaint message={complaint} />}
            {showCandidates && <Candidates detail={shown} texts={texts} disabled={inert || drawing} pick={(text) => session.pick(text)} />}
            {engine.status === 'loading' && <Progress progress={engine.progress} texts={texts} />}
          </div>
          <div class="spoken" id="description">
            {[textOfReferences(this.host, 'aria-describedby'), texts.description].filter(Boolean).join(' ')}
          </div>
        </div>
        <div class="spoken" role="status">
          {pad.announcement}
        </div>
      </Host>
    );
  }
}

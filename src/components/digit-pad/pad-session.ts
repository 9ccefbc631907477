// What goes on on one pad, from pen-down to a settled value: strokes, readings, corrections, clearing. No DOM but events.

import { assertDrawing, DigitPadError, type Drawing, type Point, type Recognition, type Recognizer, type Size, type Stroke } from '../../sdk';
import { eraseStrokes } from './erase-ink';
import { FieldValue, type Source } from './field-value';
import { GrowingStroke } from './growing-stroke';
import { changeStrokes, drawingOf, historyOf, redo, undo, type InkHistory } from './ink-history';
import { penWidth } from './ink-outline';
import { InkReader } from './ink-reader';
import { UNTOUCHED, type PadState, type SessionHost } from './pad-state';
import type { Tool } from './pointer-capture';
import { pickCandidate, type PredictionDetail } from './prediction';

/** Keeps the ink, its reading and its value together. */
export class PadSession {
  readonly #host: SessionHost;
  readonly #field: FieldValue;
  readonly #reader = new InkReader({ read: (detail) => this.#show(detail), failed: (error, unread) => this.#fail(error, unread) });
  #state = UNTOUCHED;
  #growing: GrowingStroke | undefined;
  #autoClearTimer: ReturnType<typeof setTimeout> | undefined;
  /** The finished ink that value and reading speak of. */
  #inkOfValue: readonly Stroke[] | undefined;
  /** Who caused the ink that could not be read, if there is such ink. */
  #unread: Source | undefined;
  /** The pad before the stroke that is being drawn, or was drawn last. */
  #before: { readonly pad: PadState; readonly value: string; readonly inkOfValue: readonly Stroke[] | undefined } | undefined;
  /** The ink that the last stroke made. */
  #made: InkHistory | undefined;
  /** When `true`, settled ink has left the pad, or there was none, and the next stroke or digit begins a new value. */
  #left = false;
  /** When `true`, the pad left its document before its value had settled. */
  #interrupted = false;

  constructor(host: SessionHost) {
    this.#host = host;
    this.#field = new FieldValue({
      assign: (value) => host.assign(value),
      reading: () => this.#finishReading(),
      settled: () => this.#settled(),
      element: host.element,
    });
  }

  get value(): string {
    return this.#field.current;
  }

  /** The size that the ink's coordinates refer to. */
  get area(): Size {
    return this.#state.history.area ?? this.#host.padSize();
  }

  get inked(): boolean {
    return this.#state.history.strokes.length > 0 || this.#growing !== undefined;
  }

  /** When `true`, there is ink, and it was refused. */
  get refused(): boolean {
    const { shown } = this.#state;
    return this.value === '' && shown?.tentative === false && !shown.accepted && this.#state.history.strokes.length > 0;
  }

  /** When `true`, there is finished ink that the value does not speak of yet, though it is to be read without being asked to. */
  get unread(): boolean {
    const { strokes } = this.#state.history;
    return strokes.length > 0 && strokes !== this.#inkOfValue && this.#host.options().recognizeOn !== 'manual';
  }

  /** A copy of the ink, with the stroke that is being drawn. */
  drawing(): Drawing {
    return drawingOf(this.#state.history, this.#growing?.tool === 'pen' ? this.#growing : undefined, this.#host.padSize());
  }

  /** The points of the stroke that is being drawn, and those that are expected next. */
  growingPoints(): readonly Point[] {
    return this.#growing?.tool === 'pen' ? this.#growing.expected : [];
  }

  beginStroke(point: Point, tool: Tool): void {
    this.#stopClocks();
    if (this.#left) this.#field.startAnew();
    this.#left = false;
    this.#before = { pad: this.#state, value: this.value, inkOfValue: this.#inkOfValue };
    this.#made = undefined;
    this.#growing = new GrowingStroke(tool, point, { grown: () => this.#strokeGrown(), rested: () => this.#drawGrowing() });
    this.#update({ drawing: true, announcement: '' });
  }

  extendStroke(points: readonly Point[], predicted: readonly Point[]): void {
    this.#growing?.extend(points, predicted);
  }

  /** @param meant When `false`, the stroke leaves as if it had never been. */
  endStroke(meant: boolean): void {
    const growing = this.#growing;
    if (!growing) return;
    this.#dropGrowing();
    const { history } = this.#state;
    const { strokes } = history;
    const changed = growing.tool === 'pen' ? [...strokes, { points: growing.points }] : eraseStrokes(strokes, growing.points, penWidth(this.area));
    const { recognizeOn, idleDelay } = this.#host.options();
    this.#field.settleSoon(idleDelay);
    this.#update({ drawing: false });
    if (!meant) return recognizeOn === 'live' ? this.#takeBack() : undefined;
    if (changed === strokes) return;
    this.#made = changeStrokes(history, changed, this.#host.padSize());
    void this.#changeInk(this.#made, 'user');
  }

  /** The last stroke leaves as if it had never been, unless the ink has changed since. */
  withdrawStroke(): void {
    if (this.#state.history === this.#made) this.#takeBack();
  }

  undo(source: Source): Promise<void> {
    return this.#changeInk(undo(this.#state.history), source);
  }

  redo(source: Source): Promise<void> {
    return this.#changeInk(redo(this.#state.history), source);
  }

  /**
   * Replaces the ink and reads it.
   *
   * @throws DigitPadError `invalid-input` for what is no drawing; the ink stays then.
   */
  setDrawing(drawing: Drawing): Promise<void> {
    assertDrawing(drawing);
    this.#dropGrowing();
    this.#update({ drawing: false });
    return this.#changeInk(historyOf(drawing, this.#host.padSize()), 'api');
  }

  /** Reads the ink now, and shows what comes of it unless the ink or the value has become another by then. No ink says nothing of the value. */
  async recognize(recognizer: Recognizer): Promise<Recognition> {
    const tentative = this.#growing !== undefined;
    const isNewest = this.#reader.watch();
    const ink = this.drawing();
    const recognition = await recognizer.recognize(ink, this.#host.options().reading);
    if (ink.strokes.length > 0 && isNewest()) this.#show({ ...recognition, source: 'api', tentative, picked: false });
    return recognition;
  }

  /** Reads again what could not be read, once the recogniser is ready. */
  recover(): void {
    const source = this.#unread;
    if (!source) return;
    void this.#read(source, this.#growing !== undefined);
    if (source === 'user') this.#field.settleSoon(this.#host.options().idleDelay);
  }

  /** Reads the ink by other options than before; what the person has picked stays. */
  readAgain(): void {
    const { shown, history } = this.#state;
    if (shown && !shown.picked && !this.#growing && history.strokes.length > 0) void this.#read('api', false);
  }

  /** Settles when finished ink has been read. */
  get reading(): Promise<void> {
    return this.#reader.last;
  }

  /** The person corrects the reading to another candidate. */
  pick(text: string): void {
    const { shown } = this.#state;
    if (!shown) return;
    this.#reader.forget();
    this.#show(pickCandidate(shown, text));
    this.#settled();
    this.#field.tellChange();
  }

  /** The person typed; the ink says something else now and leaves. */
  type(value: string, inputType: string): void {
    if (this.#left) this.#field.startAnew();
    this.drop();
    this.#field.set(value, 'user', inputType);
  }

  /** A script sets the value; the ink leaves, and nobody is told. */
  adopt(value: string): void {
    this.drop();
    this.#field.adopt(value);
  }

  /** Brings a value and its ink back as they were; ink without a value is read again, and refused again. */
  restore(value: string, drawing: Drawing | undefined): void {
    this.adopt(value);
    if (!drawing) return;
    const history = historyOf(drawing, this.#host.padSize());
    if (value !== '') this.#inkOfValue = history.strokes;
    this.#update({ history });
    if (value === '' && this.#host.options().recognizeOn !== 'manual') void this.#read('api', false);
  }

  /** Takes ink and value away; a person's clearing can be undone. */
  clear(source: Source): void {
    const { history } = this.#state;
    if (!this.inked && this.value === '') return;
    this.drop();
    if (source === 'api') {
      this.#field.adopt('');
      return this.#host.cleared();
    }
    if (history.strokes.length > 0) this.#update({ history: changeStrokes(history, [], this.#host.padSize()) });
    this.#update({ announcement: this.#host.texts().cleared });
    this.#field.set('', 'user');
    this.#host.cleared();
    this.#field.tellChange();
  }

  /** Takes the ink away and forgets it; the value stays. */
  drop(): void {
    this.#stopClocks();
    this.#dropGrowing();
    this.#left = false;
    this.#inkOfValue = undefined;
    this.#forgetReading();
    this.#update(UNTOUCHED);
  }

  /** Settles the value now: Enter, or leaving the pad. @returns `false` where the person went on meanwhile. */
  settle(): Promise<boolean> {
    return this.#field.settleNow();
  }

  /** Stops the clocks while the pad is in no document; {@link resume} is the inverse. */
  rest(): void {
    this.#interrupted = this.#field.unsettled || this.#autoClearTimer !== undefined;
    this.#stopClocks();
  }

  /** A pad that was moved settles as if it had stayed. */
  resume(): void {
    if (this.#interrupted) this.#field.settleSoon(this.#host.options().idleDelay);
    this.#interrupted = false;
  }

  /** Takes other ink, and reads it; a person's where `recognizeOn` says so. */
  async #changeInk(history: InkHistory, source: Source): Promise<void> {
    if (history === this.#state.history) return;
    const { recognizeOn, idleDelay } = this.#host.options();
    this.#keepInk();
    this.#update({ history });
    if (source === 'user') this.#field.settleSoon(idleDelay);
    const blank = history.strokes.length === 0;
    if (!blank && (source === 'api' || recognizeOn === 'live' || recognizeOn === 'stroke')) return this.#read(source, false);
    this.#forgetReading();
    this.#update({ shown: undefined, thinking: false, ...(blank && { announcement: '' }) });
    if (!blank) return;
    this.#inkOfValue = undefined;
    this.#field.set('', source);
  }

  async #read(source: Source, tentative: boolean): Promise<void> {
    const ink = this.drawing();
    if (ink.strokes.length === 0) return;
    const recognizer = this.#host.recognizer();
    this.#unread = recognizer ? undefined : source;
    if (!recognizer) return;
    if (!tentative) this.#update({ thinking: true });
    await this.#reader.read(recognizer, ink, { source, tentative, options: this.#host.options().reading });
    // One that went away meanwhile has a successor, which may have been ready before this was known.
    if (this.#host.recognizer() !== recognizer) this.recover();
  }

  /** Brings ink, reading and value back as they were before the last stroke; ink that had not been read then is read. */
  #takeBack(): void {
    if (!this.#before) return;
    const { pad, value, inkOfValue } = this.#before;
    const { history, shown } = pad;
    this.#forgetReading();
    this.#keepInk();
    this.#inkOfValue = inkOfValue;
    this.#update({ history, shown, thinking: false });
    this.#field.set(value, 'user');
    const { recognizeOn } = this.#host.options();
    if (history.strokes !== inkOfValue && (recognizeOn === 'live' || recognizeOn === 'stroke')) void this.#read('user', false);
  }

  /** Takes a recognition to the value, the eye and the page: who hears of it finds the value there, and may set another one. */
  #show(detail: PredictionDetail): void {
    const { tentative, accepted, text, source, picked } = detail;
    this.#unread = undefined;
    if (!tentative) this.#inkOfValue = this.#state.history.strokes;
    const tellInput = tentative ? undefined : this.#field.put(accepted ? text : '', source, picked ? 'insertReplacementText' : undefined);
    this.#update({ shown: detail, thinking: false });
    this.#host.predicted(detail);
    tellInput?.();
  }

  #fail(reason: unknown, unread: Source | undefined): void {
    // A recogniser of the page's own may throw anything.
    const error = reason instanceof DigitPadError ? reason : new DigitPadError('inference-failed', String(reason), { cause: reason });
    if (error.code === 'superseded') return;
    if (unread) {
      this.#unread = unread;
      // What was read of earlier ink is not the reading of this.
      this.#update({ thinking: false, ...(this.unread && { shown: undefined }) });
    }
    // A pad that was away lost its recogniser; the next one reads the ink.
    if (error.code !== 'disposed') this.#host.failed(error);
  }

  /** Waits for the reading on its way; ink that is read when it has settled is read now. */
  async #finishReading(): Promise<void> {
    await this.#reader.last;
    const { shown, history } = this.#state;
    if (this.#host.options().recognizeOn === 'idle' && history.strokes.length > 0 && !shown && !this.#growing) await this.#read('user', false);
  }

  #settled(): void {
    const { shown, history } = this.#state;
    const { autoClear } = this.#host.options();
    const texts = this.#host.texts();
    if (shown) this.#update({ announcement: shown.accepted ? texts.settled(this.value) : texts.badInput });
    this.#keepInk();
    if (autoClear === undefined || this.value === '') return;
    if (history.strokes.length > 0) this.#autoClearTimer = setTimeout(() => this.#leave(), autoClear);
    // What was typed has no ink that could leave; a number is still there to be gone on with.
    else this.#left = this.#host.options().reading.mode !== 'number';
  }

  /** Once a frame while the pen is down. */
  #strokeGrown(): void {
    this.#drawGrowing();
    if (this.#growing?.tool === 'pen' && this.#host.options().recognizeOn === 'live') void this.#read('user', true);
  }

  #drawGrowing(): void {
    this.#host.drawGrowing(this.growingPoints());
  }

  #dropGrowing(): void {
    this.#growing?.end();
    this.#growing = undefined;
  }

  #stopClocks(): void {
    this.#field.cancel();
    this.#keepInk();
  }

  /** The ink does not leave by itself. */
  #keepInk(): void {
    clearTimeout(this.#autoClearTimer);
    this.#autoClearTimer = undefined;
  }

  /** Ink that has been read leaves; the value stays until the next stroke. */
  #leave(): void {
    this.drop();
    this.#left = true;
  }

  /** What is still being read is not shown any more. */
  #forgetReading(): void {
    this.#reader.forget();
    this.#unread = undefined;
  }

  #update(change: Partial<PadState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.changed(this.#state);
  }
}

// The scenarios of the React tests, in StrictMode; the page's query names one.

import { DigitPad } from 'digit-pad/react';
import { StrictMode, useRef, useState, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { Controlled as ControlledSnippet } from './snippets/controlled.js';
import { DigitForm } from './snippets/digit-form.js';
import { Methods } from './snippets/methods.js';
import { Tag } from './snippets/tag.js';

const log = (text: string) => (window as unknown as { log: string[] }).log.push(text);

function Uncontrolled(): JSX.Element {
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <DigitPad
        name="digit"
        defaultValue="3"
        onInput={({ currentTarget, inputType }) => log(`input ${currentTarget.value} ${inputType}`)}
        onChange={({ currentTarget }) => log(`change ${currentTarget.value}`)}
        onPrediction={({ detail }) => detail.tentative || log(`prediction ${detail.text}`)}
        onStrokeStart={() => log('strokestart')}
        onStrokeEnd={() => log('strokeend')}
        onClear={() => log('clear')}
        onStatusChange={({ detail }) => log(`status ${detail.status}`)}
        onInvalid={() => log('invalid')}
      />
      <button type="reset">reset</button>
    </form>
  );
}

/** A form's field that stands elsewhere. */
function Apart(): JSX.Element {
  return (
    <>
      <form id="order" />
      <DigitPad form="order" name="digit" value="4" />
    </>
  );
}

function Controlled(): JSX.Element {
  const [value, setValue] = useState('');
  return (
    <form>
      <DigitPad value={value} onInput={(event) => setValue(event.currentTarget.value)} />
      <output>{value}</output>
      <button type="button" onClick={() => setValue('5')}>
        five
      </button>
      <button type="reset">reset</button>
    </form>
  );
}

/** Takes a value over when it has settled, and renders for other reasons meanwhile. */
function Settled(): JSX.Element {
  const [value, setValue] = useState('');
  const [, rerender] = useState(0);
  return (
    <>
      <DigitPad value={value} onInput={() => rerender((count) => count + 1)} onChange={(event) => setValue(event.currentTarget.value)} />
      <output>{value}</output>
    </>
  );
}

function Stubborn(): JSX.Element {
  return <DigitPad value="1" onChange={({ currentTarget }) => log(`change ${currentTarget.value}`)} />;
}

function Handle(): JSX.Element {
  const pad = useRef<HTMLDigitPadElement>(null);
  return (
    <>
      <DigitPad ref={pad} />
      <button
        onClick={() =>
          void pad.current?.getDrawing().then(async ({ strokes }) => {
            log(`${strokes.length} strokes, valid ${pad.current?.checkValidity()}`);
            await pad.current?.clear();
            log(`value ${JSON.stringify(pad.current?.value)}`);
          })
        }
      >
        take it
      </button>
    </>
  );
}

function Props(): JSX.Element {
  const [full, setFull] = useState(true);
  const properties = full ? ({ maxDigits: 3, idleDelay: 50, required: true, readOnly: true, mode: 'number', label: 'Year' } as const) : {};
  return (
    <>
      <DigitPad className="wide" data-kind="year" hidden={false} style={{ width: 300 }} {...properties} />
      <button onClick={() => setFull(!full)}>change</button>
    </>
  );
}

function Mounted(): JSX.Element {
  const [there, setThere] = useState(true);
  return (
    <>
      {there && <DigitPad loading="eager" onStatusChange={({ detail }) => log(`status ${detail.status}`)} />}
      <button onClick={() => setThere(!there)}>mount</button>
    </>
  );
}

const scenarios: Record<string, () => JSX.Element> = {
  Uncontrolled,
  Apart,
  Controlled,
  Settled,
  Stubborn,
  Handle,
  Props,
  Mounted,
  ControlledSnippet,
  DigitForm,
  Methods,
  Tag,
};
const Scenario = scenarios[location.search.slice(1)] ?? Uncontrolled;
const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Scenario />
    </StrictMode>,
  );

// `<DigitPad>` for React 18 and 19, in StrictMode and on servers. React renders the element with its first attributes; what
// changes later is set as properties, which React 18 cannot do.

import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';
import { assignProperties } from '../pad-properties';
import { keepDefault, showValue } from '../pad-value';
import { EVENTS, HANDLERS, type DigitPadProps, type HandledEvent, type Handlers } from './pad-props';
import { firstAttributes, nativeProps } from './split-props';

/** A server has no layout, and React 18 says so loudly. */
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * The pad as a React component. Its ref is the element, with all its methods.
 *
 * @example `<DigitPad name="digit" required onChange={(event) => save(event.currentTarget.value)} />`
 */
export const DigitPad: ForwardRefExoticComponent<DigitPadProps & RefAttributes<HTMLDigitPadElement>> = forwardRef<HTMLDigitPadElement, DigitPadProps>(
  function DigitPad(props, ref) {
    const pad = useRef<HTMLDigitPadElement>(null);
    const latest = useRef(props);
    const assigned = useRef<DigitPadProps>({});
    // React must not set these again: on a custom element what is taken away would become `null`, not the default.
    const [attributes] = useState(() => firstAttributes(props));
    const [settled, settle] = useReducer((count: number) => count + 1, 0);

    useImperativeHandle<HTMLDigitPadElement | null, HTMLDigitPadElement | null>(ref, () => pad.current, []);

    useBrowserEffect(() => {
      latest.current = props;
      if (!pad.current) return;
      assignProperties(pad.current, props, assigned.current);
      if (props.value !== undefined && props.value !== assigned.current.value) showValue(pad.current, props.value);
      assigned.current = props;
    });

    // A parent that does not take over what has settled keeps its own value.
    useBrowserEffect(() => {
      const { value } = latest.current;
      if (pad.current && value !== undefined && pad.current.value !== value) showValue(pad.current, value);
    }, [settled]);

    useBrowserEffect(() => {
      const { current } = pad;
      if (!current) return undefined;
      if (latest.current.defaultValue !== undefined) keepDefault(current, latest.current.defaultValue);
      const endings = HANDLERS.map((name) => listen(current, name, latest));
      current.addEventListener('change', settle);
      return () => {
        current.removeEventListener('change', settle);
        for (const end of endings) end();
      };
    }, []);

    return createElement('digit-pad', { ...nativeProps(props), ...attributes, ref: pad, suppressHydrationWarning: true });
  },
);

// The type of the event goes with the name.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function listen<Name extends keyof Handlers>(pad: HTMLDigitPadElement, name: Name, latest: { readonly current: Handlers }): () => void {
  // The pad dispatches what `PadEvents` says.
  const listener = (event: Event) => latest.current[name]?.(event as HandledEvent<Name>);
  pad.addEventListener(EVENTS[name], listener);
  return () => pad.removeEventListener(EVENTS[name], listener);
}

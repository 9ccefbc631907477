// `<DigitPad>` for Vue 3: the element with `v-model`, on servers too. Vue renders the element with its first attributes; what
// changes later is set as properties.

import { defineComponent, h, nextTick, onMounted, shallowRef, watch } from 'vue';
import { assignProperties, attributesOf, type PadProperties } from '../pad-properties';
import { showValue } from '../pad-value';
import { EVENTS, PROP_OPTIONS, type DigitPadComponent, type DigitPadProps } from './pad-props';

const component = defineComponent({
  name: 'DigitPad',
  props: PROP_OPTIONS,
  emits: [...EVENTS, 'update:modelValue'],
  setup(given, { emit, expose, slots }) {
    const props: DigitPadProps = given;
    const pad = shallowRef<HTMLDigitPadElement | null>(null);
    const first = firstAttributes(props);
    /** The value that the parent knows the pad to have, if it does. */
    let known = givenValue(props);

    onMounted(() => {
      if (!pad.value) return;
      assignProperties(pad.value, propertiesOf(props), {});
      const value = givenValue(props);
      if (value !== undefined) showValue(pad.value, value);
    });
    watch(
      () => propertiesOf(props),
      (next, before) => pad.value && assignProperties(pad.value, next, before),
      { flush: 'post' },
    );
    watch(
      () => givenValue(props),
      (value = '') => {
        known = value;
        if (pad.value) showValue(pad.value, value);
      },
      { flush: 'post' },
    );

    function tell(): void {
      const value = pad.value?.value ?? '';
      if (value !== known) emit('update:modelValue', value);
      known = value;
    }

    /** A parent that does not take over what has settled keeps its own value. */
    async function settle(): Promise<void> {
      await nextTick();
      const value = givenValue(props);
      if (!pad.value || props.modelValue === undefined || value === undefined || pad.value.value === value) return;
      known = value;
      showValue(pad.value, value);
    }

    const listeners = Object.fromEntries(EVENTS.map((type) => [listenerName(type), (event: Event) => emit(type, event)]));
    const told = {
      ...listeners,
      onInput(event: Event) {
        if (props.modelModifiers?.lazy) known = undefined;
        else tell();
        emit('input', event);
      },
      onChange(event: Event) {
        tell();
        emit('change', event);
        void settle();
      },
      /** A person's clearing has been told by `input`; a script's fires none, and the model follows it too. */
      onClear(event: Event) {
        tell();
        emit('clear', event);
      },
    };

    expose({
      get element() {
        return pad.value;
      },
    });
    return () => h('digit-pad', { ...first, ...told, ref: pad }, slots['default']?.());
  },
});

/**
 * The pad as a Vue component.
 *
 * @example `<DigitPad v-model="digit" name="digit" required />`
 */
export const DigitPad = component as unknown as DigitPadComponent;

function propertiesOf({ readonly, ...props }: DigitPadProps): PadProperties {
  return { ...props, readOnly: readonly };
}

/** Where there is a document the value is not for Vue to render: it would set it anew at each rendering. */
function firstAttributes(props: DigitPadProps): Record<string, string> {
  const value = typeof document === 'undefined' ? givenValue(props) : undefined;
  return { ...attributesOf(propertiesOf(props)), ...(value !== undefined && { value }) };
}

/** The model's value as text, else the first one; `undefined` where the pad is left alone. */
function givenValue({ modelValue, value }: DigitPadProps): string | undefined {
  return modelValue === null ? '' : (modelValue?.toString() ?? value);
}

function listenerName(type: string): string {
  return `on${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

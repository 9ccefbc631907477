// What editors read: custom data of VS Code, and JetBrains' web-types, both off the manifest.

import { elementOf, type Attribute, type Manifest } from './manifest';

/** The texts of a union such as `"none" | "box"`; none for other types. */
function valuesOf({ type }: Attribute): { name: string }[] {
  return Array.from(type.text.matchAll(/["']([^"']+)["']/g), ([, name = '']) => ({ name }));
}

function isSwitch({ type }: Attribute): boolean {
  return /^boolean\b/.test(type.text);
}

/** For VS Code's `html.customData`. */
export function vscodeData(manifest: Manifest): unknown {
  const { tagName, description, attributes } = elementOf(manifest);
  const described = attributes.map((attribute) => {
    const values = valuesOf(attribute);
    return {
      name: attribute.name,
      description: attribute.description,
      ...(isSwitch(attribute) && { valueSet: 'v' }),
      ...(values.length > 0 && { values }),
    };
  });
  return { version: 1.1, tags: [{ name: tagName, description, attributes: described }] };
}

/** For JetBrains' editors, which find it by `web-types` in package.json. */
export function webTypes(manifest: Manifest, { name, version }: { readonly name: string; readonly version: string }): unknown {
  const element = elementOf(manifest);
  const { tagName, description, attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: tagName,
            description,
            attributes: attributes.map((attribute) => ({
              name: attribute.name,
              description: attribute.description,
              ...(attribute.default !== undefined && { default: attribute.default }),
              value: isSwitch(attribute) ? { kind: 'no-value', type: 'boolean' } : { type: attribute.type.text },
            })),
            slots,
            js: {
              properties: members.flatMap((member) =>
                member.kind === 'field'
                  ? [{ name: member.name, description: member.description, type: member.type.text, ...(member.readonly && { 'read-only': true }) }]
                  : [],
              ),
              events: events.map(({ name: event, description: about, type }) => ({ name: event, description: about, type: type.text })),
            },
            css: { parts: cssParts, properties: cssProperties, 'pseudo-classes': cssStates.map((state) => ({ ...state, name: `state(${state.name})` })) },
          },
        ],
      },
    },
  };
}

// The part of the custom-elements manifest's schema 2.1 that a single element needs.

/** Something with a name and a line about it. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** A type as it is written. */
export interface Typed {
  readonly type: { readonly text: string };
}

export interface Attribute extends Named, Typed {
  readonly fieldName: string;
  readonly default?: string;
}

export interface Field extends Named, Typed {
  readonly kind: 'field';
  readonly attribute?: string;
  readonly default?: string;
  readonly readonly?: boolean;
}

export interface Method extends Named {
  readonly kind: 'method';
  readonly parameters?: readonly ({ readonly name: string } & Typed)[];
  readonly return: Typed;
}

/** What a manifest says of an element. */
export interface ElementDeclaration extends Named {
  readonly kind: 'class';
  readonly customElement: true;
  readonly tagName: string;
  readonly attributes: readonly Attribute[];
  readonly members: readonly (Field | Method)[];
  readonly events: readonly (Named & Typed)[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates: readonly Named[];
}

/** A whole manifest. */
export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly {
    readonly kind: string;
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
    readonly exports: readonly unknown[];
  }[];
}

/** The element of a manifest. */
export function elementOf(manifest: Manifest): ElementDeclaration {
  const element = manifest.modules[0]?.declarations[0];
  if (!element) throw new Error('The manifest describes no element.');
  return element;
}

// Reads off a source's text what it imports and which names it uses, by TypeScript's own parser.

import ts from 'typescript';

/** A name in a source, and the line it stands on, counted from 1. */
export interface Mention {
  readonly name: string;
  readonly line: number;
}

/** Module names of static imports, re-exports, `import()` types, and dynamic imports whose name is a literal. */
export function readImports(path: string, text: string): Mention[] {
  const source = parse(path, text);
  return collect(source, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalText(node.moduleSpecifier);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literalText(node.argument.literal);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return literalText(node.arguments[0]);
    return undefined;
  });
}

/** Names that are no member or key of something else, and `a.b` where a plain name's member is used. */
export function readNames(path: string, text: string): Mention[] {
  const source = parse(path, text);
  return collect(source, (node) => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) return node.getText(source);
    if (!ts.isIdentifier(node) || isMemberOrKey(node)) return undefined;
    return node.text;
  });
}

function isMemberOrKey(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name === node;
  return ts.isQualifiedName(parent) && parent.right === node;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

function collect(source: ts.SourceFile, read: (node: ts.Node) => string | undefined): Mention[] {
  const found: Mention[] = [];
  const visit = (node: ts.Node): void => {
    const name = read(node);
    if (name !== undefined) found.push({ name, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function literalText(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

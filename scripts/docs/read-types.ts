// Reads declarations and their docstrings off our own sources, by TypeScript's parser, so that pages cannot say otherwise.

import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A member of an interface, or of a union of texts. */
export interface Member {
  readonly name: string;
  /** As it is written, without `readonly`. */
  readonly type: string;
  readonly optional: boolean;
  readonly docs: string;
}

/**
 * The members of an interface in the order of the source.
 *
 * @throws Error where the file declares no interface of that name.
 */
export function readInterface(path: string, name: string): Member[] {
  const source = parse(path);
  const declaration = source.statements.filter(ts.isInterfaceDeclaration).find((statement) => statement.name.text === name);
  if (!declaration) throw new Error(`${path} declares no interface ${name}.`);
  return declaration.members.map((member) => ({
    name: member.name?.getText(source) ?? '',
    type: typeOf(member, source),
    optional: member.questionToken !== undefined,
    docs: docsOf(member),
  }));
}

/**
 * The texts of a union, each with the comment above it.
 *
 * @throws Error where the file declares no such union.
 */
export function readUnion(path: string, name: string): Member[] {
  const source = parse(path);
  const declaration = source.statements.filter(ts.isTypeAliasDeclaration).find((statement) => statement.name.text === name);
  if (!declaration || !ts.isUnionTypeNode(declaration.type)) throw new Error(`${path} declares no union ${name}.`);
  let end = declaration.type.getFullStart();
  return declaration.type.types.map((type) => {
    const before = source.text.slice(end, type.getStart(source));
    end = type.end;
    return { name: type.getText(source).replaceAll("'", ''), type: 'string', optional: false, docs: before.match(/\/\*\*\s*([\s\S]*?)\s*\*\//)?.[1] ?? '' };
  });
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
}

function typeOf(member: ts.TypeElement, source: ts.SourceFile): string {
  const { type } = member as ts.PropertySignature;
  if (ts.isMethodSignature(member)) return member.getText(source).slice(member.name.getText(source).length).replace(/;$/, '').replaceAll('readonly ', '');
  return type?.getText(source).replaceAll('readonly ', '') ?? '';
}

/** The first paragraph of the docstring, on one line. */
function docsOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = typeof doc?.comment === 'string' ? doc.comment : (ts.getTextOfJSDocComment(doc?.comment) ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

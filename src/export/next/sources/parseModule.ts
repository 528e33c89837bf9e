import type ts from 'typescript'
import type { ImportedName, SourceModule, Statement, TypeScript } from './types'

/**
 * Cuts a source file into its top-level statements and notes which names each declares and uses.
 *
 * @throws Error for what a copied source may not have: default or namespace imports, `export *`.
 */
export const parseModule = ({
  compiler,
  path,
  text,
}: {
  compiler: TypeScript
  /** Below `src/`. */
  path: string
  text: string
}): SourceModule => {
  const kind = path.endsWith('x') ? compiler.ScriptKind.TSX : compiler.ScriptKind.TS
  const file = compiler.createSourceFile(path, text, compiler.ScriptTarget.Latest, true, kind)
  const imports = new Map<string, ImportedName>()
  const reExports = new Map<string, ImportedName>()
  const statements: Statement[] = []
  for (const node of file.statements) {
    if (compiler.isImportDeclaration(node)) {
      for (const [local, imported] of importedNames(compiler, node, path))
        imports.set(local, imported)
    } else if (compiler.isExportDeclaration(node)) {
      for (const [name, imported] of reExported(compiler, node, path)) reExports.set(name, imported)
    } else statements.push(readStatement(compiler, node, text))
  }
  return { path, statements, imports, reExports }
}

const importedNames = (
  compiler: TypeScript,
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  path: string,
): [string, ImportedName][] => {
  const from = (moduleSpecifier as ts.StringLiteral).text
  const bindings = importClause?.namedBindings
  if (!importClause || importClause.name || !bindings || !compiler.isNamedImports(bindings))
    throw new Error(`${path} imports "${from}" in a way that cannot be exported: name its parts.`)
  return bindings.elements.map(({ name, propertyName, isTypeOnly }) => [
    name.text,
    {
      from,
      name: (propertyName ?? name).text,
      isType: isTypeOnly || importClause.phaseModifier === compiler.SyntaxKind.TypeKeyword,
    },
  ])
}

const reExported = (
  compiler: TypeScript,
  { exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration,
  path: string,
): [string, ImportedName][] => {
  if (!moduleSpecifier || !exportClause || !compiler.isNamedExports(exportClause))
    throw new Error(`${path} exports in a way that cannot be exported: name what it passes on.`)
  const from = (moduleSpecifier as ts.StringLiteral).text
  return exportClause.elements.map((element) => [
    element.name.text,
    {
      from,
      name: (element.propertyName ?? element.name).text,
      isType: isTypeOnly || element.isTypeOnly,
    },
  ])
}

const readStatement = (compiler: TypeScript, node: ts.Statement, source: string): Statement => {
  const before = compiler.getLeadingCommentRanges(source, node.getFullStart())?.[0]?.pos
  const behind = compiler.getTrailingCommentRanges(source, node.end)?.at(-1)?.end
  const start = before ?? node.getStart()
  const places: Statement['places'] = []
  const visit = (child: ts.Node): void => {
    if (compiler.isIdentifier(child) && isReference(compiler, child))
      places.push({
        name: child.text,
        at: child.getStart() - start,
        isShorthand: compiler.isShorthandPropertyAssignment(child.parent),
      })
    child.forEachChild(visit)
  }
  visit(node)
  return {
    names: declaredNames(compiler, node),
    references: new Set(places.map(({ name }) => name)),
    text: source.slice(start, behind ?? node.end),
    places,
    isApart: /\n\s*\n\s*$/.test(source.slice(0, start)),
  }
}

const declaredNames = (compiler: TypeScript, node: ts.Statement): string[] => {
  if (compiler.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) =>
      compiler.isIdentifier(name) ? [name.text] : namesOfPattern(compiler, name),
    )
  const named =
    compiler.isFunctionDeclaration(node) ||
    compiler.isClassDeclaration(node) ||
    compiler.isTypeAliasDeclaration(node) ||
    compiler.isInterfaceDeclaration(node) ||
    compiler.isEnumDeclaration(node)
  return named && node.name ? [node.name.text] : []
}

const namesOfPattern = (compiler: TypeScript, pattern: ts.BindingPattern): string[] =>
  pattern.elements.flatMap((element) =>
    compiler.isOmittedExpression(element)
      ? []
      : compiler.isIdentifier(element.name)
        ? [element.name.text]
        : namesOfPattern(compiler, element.name),
  )

/** False for names of properties, attributes and members, which stand for nothing outside. */
const isReference = (compiler: TypeScript, node: ts.Identifier): boolean => {
  const { parent } = node
  if (compiler.isPropertyAccessExpression(parent)) return parent.name !== node
  if (compiler.isQualifiedName(parent)) return parent.right !== node
  if (compiler.isBindingElement(parent)) return parent.propertyName !== node
  if (compiler.isJsxAttribute(parent)) return false
  if (compiler.isLabeledStatement(parent) || compiler.isNamedTupleMember(parent)) return false
  const isMember =
    compiler.isPropertyAssignment(parent) ||
    compiler.isPropertySignature(parent) ||
    compiler.isPropertyDeclaration(parent) ||
    compiler.isMethodSignature(parent) ||
    compiler.isMethodDeclaration(parent) ||
    compiler.isEnumMember(parent)
  return !(isMember && parent.name === node)
}

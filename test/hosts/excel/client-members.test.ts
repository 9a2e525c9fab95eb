import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { REQUIRED_API } from '../../../src/hosts/excel/session';
import { loadExcelClient } from '../../excel-simulator/client/node-client';
import { SimWorkbook } from '../../excel-simulator/model/workbook';
import { Simulator } from '../../excel-simulator/simulator';
import { isAtLeast, knownRequirements, requirementOf } from '../../excel-simulator/wire/requirement-sets';

/** A member of Excel's object model as the code names it. */
interface Use {
  readonly className: string;
  readonly member: string;
  readonly where: string;
}

const root = resolve(import.meta.dirname, '../../..');

/**
 * Every member of an Office.js class that the files use, property accesses and `load` paths alike, as the type
 * checker resolves them.
 */
function collectUses(files: readonly string[]): Use[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['office-js'],
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} was not parsed`);
    const visit = (node: ts.Node): void => {
      const where = () => `${relative(root, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isPropertyAccessExpression(node)) {
        addMember(checker.getSymbolAtLocation(node.name), where());
        if (node.name.text === 'load' && ts.isCallExpression(node.parent))
          addLoadPaths(node.parent, checker.getNonNullableType(checker.getTypeAtLocation(node.expression)), where());
      }
      if (ts.isBindingElement(node)) {
        const name = node.propertyName ?? node.name;
        const property = ts.isIdentifier(name)
          ? checker.getTypeAtLocation(node.parent).getProperty(name.text)
          : undefined;
        addMember(property, where());
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;

  function addMember(symbol: ts.Symbol | undefined, where: string): void {
    const parent = symbol?.declarations?.[0]?.parent;
    if (!symbol || !parent || !ts.isClassDeclaration(parent) || !isOfficeFile(parent)) return;
    uses.push({ className: parent.name?.text ?? '', member: symbol.name, where });
  }

  function addLoadPaths(call: ts.CallExpression, type: ts.Type, where: string): void {
    const [argument] = call.arguments;
    const texts = argument && isOfficeType(type) ? literalTexts(argument) : [];
    for (const path of texts.flatMap((text) => text.split(','))) {
      let current: ts.Type = type;
      for (const part of path.trim().split('/')) {
        const property = checker.getNonNullableType(current).getProperty(part);
        if (!property) {
          uses.push({ className: checker.typeToString(current), member: part, where });
          break;
        }
        addMember(property, where);
        const next = checker.getTypeOfSymbol(property);
        // `items` is an array of the collection's members.
        current = checker.isArrayType(next) ? (checker.getTypeArguments(next as ts.TypeReference)[0] ?? next) : next;
      }
    }
  }

  function literalTexts(node: ts.Expression): string[] {
    const type = checker.getTypeAtLocation(node);
    if (type.isStringLiteral()) return [type.value];
    if (ts.isTemplateExpression(node)) {
      const parts = node.templateSpans.map((span) => literalTexts(span.expression)[0] ?? '');
      return [
        node.head.text + node.templateSpans.map((span, index) => (parts[index] ?? '') + span.literal.text).join(''),
      ];
    }
    throw new Error(`the load path ${node.getText()} cannot be read from the source`);
  }

  function isOfficeType(type: ts.Type): boolean {
    return type.getSymbol()?.declarations?.some(isOfficeFile) ?? false;
  }

  function isOfficeFile(node: ts.Node): boolean {
    return node.getSourceFile().fileName.includes('@types/office-js/');
  }
}

const hostFiles = readdirSync(join(root, 'src/hosts/excel'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, 'src/hosts/excel', name));
const uses = collectUses(hostFiles);
const client = loadExcelClient(new Simulator(new SimWorkbook())) as unknown as Readonly<
  Record<string, { prototype?: object } | undefined>
>;

/** Members of the client file; `items` of a collection and the like are inherited or own properties of its prototype. */
function clientHas({ className, member }: Use): boolean {
  const prototype = client[className]?.prototype;
  return prototype !== undefined && member in prototype;
}

/** Members the client's base classes are documented to have, whatever the class. */
const isExcelClass = ({ className }: Use) =>
  !['ClientResult', 'EventHandlers', 'ClientRequestContext', 'RequestContext', 'ClientObject'].includes(className);
const label = ({ className, member, where }: Use) => `${className}.${member} (${where})`;

describe('the members of Office.js that the Excel host uses', () => {
  it('are found in the source', () => {
    const names = new Set(uses.map(({ className, member }) => `${className}.${member}`));
    for (const name of [
      'Range.getMergedAreasOrNullObject',
      'Worksheet.getRanges',
      'RangeFormat.rowHeight',
      'ConditionalFormatRule.formula',
      'WorksheetCollection.onChanged',
      'Range.numberFormat',
      'CustomXmlPartCollection.getByNamespace',
      'CustomXmlPart.getXml',
      'PageLayout.setPrintArea',
      'WorksheetProtection.protected',
    ]) {
      expect(names).toContain(name);
    }
    expect(uses.filter(isExcelClass).length).toBeGreaterThan(80);
  });

  it('all exist in the client file we ship', () => {
    expect(
      uses
        .filter(isExcelClass)
        .filter((use) => !clientHas(use))
        .map(label),
    ).toEqual([]);
  });

  it('all belong to the requirement set the manifest asks for', () => {
    expect(uses.filter((use) => !isAtLeast(REQUIRED_API, requirementOf(use.className, use.member))).map(label)).toEqual(
      [],
    );
  });

  it('would be caught if the client lacked them or they came later', () => {
    expect(clientHas({ className: 'Workbook', member: 'notes', where: '' })).toBe(false);
    expect(clientHas({ className: 'Workbook', member: 'worksheets', where: '' })).toBe(true);
    expect(requirementOf('Range', 'getNumberFormatProperties')).toBe('1.15');
    expect(knownRequirements).toBeGreaterThan(500);
  });
});

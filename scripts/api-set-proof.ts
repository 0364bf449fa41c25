/**
 * Proves which requirement sets the code needs: walks every member of Office.js that it uses through the type checker and reads
 * the set that Microsoft's typings name for it. Prints the uses and fails when one lies above the floor without a guard.
 */
import path from "node:path";
import ts from "typescript";
import { isGuarded } from "./api-set-guard";
import { newerThan, requirementOf, type Requirement } from "./api-set-tags";

/** A member of Office.js in use: "Range.values" in src/excel/x.ts:12. */
export interface ApiUse {
  readonly member: string;
  readonly place: string;
  readonly requires: Requirement;
  readonly guarded: boolean;
}

export interface ApiProof {
  readonly uses: readonly ApiUse[];
  /** What is wrong, as sentences; none when the floor holds. */
  readonly problems: readonly string[];
}

const TYPINGS = "/@types/office-js/";

/** Walks these files. `floor` is the requirement that may be taken for granted. */
export function proveApiSets(files: readonly string[], floor: Requirement, options: ts.CompilerOptions = compilerOptions()): ApiProof {
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) {
      problems.push(`${file} を読めません`);
      continue;
    }
    const placeOf = (node: ts.Node) => `${path.relative(process.cwd(), file)}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    const found = (declaration: ts.Declaration, node: ts.Node) => {
      const requires = requirementOf(declaration);
      if (requires) uses.push({ member: nameOf(declaration), place: placeOf(node), requires, guarded: isGuarded(node, requires) });
    };
    const visit = (node: ts.Node): void => {
      for (const declaration of declarationsAt(node, checker)) found(declaration, node);
      for (const { segment, declaration } of loadedAt(node, checker)) {
        if (declaration) found(declaration, node);
        else problems.push(`${placeOf(node)}: load の ${segment} という名前はありません`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { uses, problems: [...problems, ...uses.filter((use) => exceeds(use, floor)).map(sentence)] };
}

/** A set other than the floor's (SharedRuntime, ExcelApiOnline) is never taken for granted. */
function exceeds({ requires, guarded }: ApiUse, floor: Requirement): boolean {
  if (guarded) return false;
  return requires.set === floor.set ? newerThan(requires.version, floor.version) : true;
}

function sentence({ member, place, requires }: ApiUse): string {
  return `${place}: ${member} は ${requires.set} ${requires.version} が要るのに、isSetSupported で確かめていません`;
}

/** Declarations in Office's typings that a name in the code stands for. */
function declarationsAt(node: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  if (!ts.isIdentifier(node)) return [];
  const { parent } = node;
  const call = ts.isPropertyAccessExpression(parent) && parent.name === node && ts.isCallExpression(parent.parent) && parent.parent.expression === parent ? parent.parent : null;
  const signature = call ? checker.getResolvedSignature(call)?.declaration : undefined;
  if (signature && !ts.isJSDocSignature(signature)) return onlyOffice([signature]);
  const symbol = symbolOf(node, checker);
  return onlyOffice(symbol?.declarations?.slice(0, 1) ?? []);
}

function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node && ts.isObjectBindingPattern(parent.parent)) {
    return checker.getPropertyOfType(checker.getTypeAtLocation(parent.parent), node.text);
  }
  if (ts.isPropertyAssignment(parent) && parent.name === node && ts.isObjectLiteralExpression(parent.parent)) {
    const type = checker.getContextualType(parent.parent);
    return type && checker.getPropertyOfType(type, node.text);
  }
  return ts.isPropertyAccessExpression(parent) && parent.name === node ? checker.getSymbolAtLocation(node) : undefined;
}

interface LoadedMember {
  readonly segment: string;
  readonly declaration: ts.Declaration | undefined;
}

/** The members that a load("items/id,values") names; the compiler does not look into that text. */
function loadedAt(node: ts.Node, checker: ts.TypeChecker): readonly LoadedMember[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "load") return [];
  const receiver = checker.getTypeAtLocation(node.expression.expression);
  if (onlyOffice(receiver.getSymbol()?.declarations ?? []).length === 0 || !node.arguments[0]) return [];
  const argument = checker.getTypeAtLocation(node.arguments[0]);
  if (!argument.isStringLiteral()) return [{ segment: node.arguments[0].getText(), declaration: undefined }];
  return argument.value.split(",").flatMap((chain) => membersAlong(chain.trim().split("/"), receiver, checker));
}

function membersAlong(segments: readonly string[], start: ts.Type, checker: ts.TypeChecker): readonly LoadedMember[] {
  let type: ts.Type | undefined = start;
  return segments.map((segment) => {
    const symbol: ts.Symbol | undefined = type && checker.getPropertyOfType(type, segment);
    const declaration = symbol?.declarations?.[0];
    const next = declaration && checker.getTypeOfSymbolAtLocation(symbol, declaration);
    type = next && (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next);
    return { segment, declaration };
  });
}

function onlyOffice<T extends ts.Declaration>(declarations: readonly T[]): readonly T[] {
  return declarations.filter((declaration) => declaration.getSourceFile().fileName.includes(TYPINGS));
}

function nameOf(declaration: ts.Declaration): string {
  const name = ts.getNameOfDeclaration(declaration)?.getText() ?? "?";
  const owner = declaration.parent && "name" in declaration.parent ? (declaration.parent as ts.NamedDeclaration).name?.getText() : undefined;
  return owner === undefined ? name : `${owner}.${name}`;
}

/** The project's own compiler options. */
function compilerOptions(): ts.CompilerOptions {
  const file = path.resolve(__dirname, "..", "tsconfig.json");
  const read = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  return { ...ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(file)).options, types: ["office-js"] };
}

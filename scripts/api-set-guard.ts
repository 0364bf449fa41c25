import ts from "typescript";
import { newerThan, type Requirement } from "./api-set-tags";

/**
 * True when the code at `node` runs only where isSetSupported has answered yes for this requirement: in an `if`, after `&&` or `?`.
 * A handler written under the question exists only where the answer was yes; a declared function may be called from elsewhere.
 */
export function isGuarded(node: ts.Node, requires: Requirement): boolean {
  for (let child = node, { parent } = node; parent; child = parent, { parent } = parent) {
    const condition = conditionFor(child, parent);
    if (condition && asksFor(condition, requires)) return true;
    if (ts.isFunctionLike(parent) && !ts.isArrowFunction(parent)) return false;
  }
  return false;
}

/** The condition under which `child` runs, when `parent` has one. */
function conditionFor(child: ts.Node, parent: ts.Node): ts.Expression | null {
  if (ts.isIfStatement(parent) && parent.thenStatement === child) return parent.expression;
  if (ts.isConditionalExpression(parent) && parent.whenTrue === child) return parent.condition;
  const isAnd = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isAnd && parent.right === child ? parent.left : null;
}

function asksFor(condition: ts.Expression, requires: Requirement): boolean {
  if (ts.isParenthesizedExpression(condition)) return asksFor(condition.expression, requires);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return asksFor(condition.left, requires) || asksFor(condition.right, requires);
  }
  if (!ts.isCallExpression(condition) || !/(^|\.)isSetSupported$/.test(condition.expression.getText())) return false;
  const [set, version] = condition.arguments;
  if (!set || !version || !ts.isStringLiteral(set) || !ts.isStringLiteral(version)) return false;
  return set.text === requires.set && !newerThan(requires.version, version.text);
}

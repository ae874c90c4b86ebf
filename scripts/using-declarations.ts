import { Visitor } from '@swc/core/Visitor.js';

// Imported for its effect: the import rules walk files with swc's visitor, which throws at a `using`
// declaration. It holds no import statement, but may hold an `import(…)`, so it is walked like `const`.
const { visitStatement } = Visitor.prototype;

Visitor.prototype.visitStatement = function (statement) {
  if (!isUsing(statement)) return visitStatement.call(this, statement);
  this.visitVariableDeclarators(statement.decls);
  return statement;
};

type Declarators = Parameters<Visitor['visitVariableDeclarators']>[0];

function isUsing<S extends { type: string }>(
  statement: S,
): statement is S & { decls: Declarators } {
  return statement.type === 'UsingDeclaration';
}

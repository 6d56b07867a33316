/**
 * The requirement set of every Excel member, read from the comments of @types/office-js: `Class.member` and the minor version
 * of ExcelApi 1.x that brought it. Writes JSON to the file it is given.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/** Desktop-only, online-only and preview members are beyond any ExcelApi 1.x. */
const BEYOND = 98;

const require = createRequire(import.meta.url);
const file = require.resolve("@types/office-js/index.d.ts");
const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);

const sets = {};
for (const statement of source.statements) {
  const isExcel = ts.isModuleDeclaration(statement) && statement.name.text === "Excel";
  if (isExcel && statement.body && ts.isModuleBlock(statement.body)) {
    for (const each of statement.body.statements) if (ts.isClassDeclaration(each)) readClass(each);
  }
}
writeFileSync(process.argv[2] ?? "api-sets.json", JSON.stringify(sets));

function readClass(declaration) {
  const ofClass = setOf(declaration);
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
    const set = setOf(member) ?? ofClass;
    if (name === null || set === null) continue;
    const key = `${declaration.name.text}.${name}`;
    sets[key] = Math.min(sets[key] ?? set, set);
  }
}

function setOf(node) {
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
  const [, minor, other] =
    /\[Api set: ExcelApi(?: 1\.(\d+)|(Desktop|Online| BETA))/.exec(comments.join("\n")) ?? [];
  if (minor !== undefined) return Number(minor);
  return other === undefined ? null : BEYOND;
}

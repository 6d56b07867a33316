/**
 * Compares the simulator's members with those that office.js itself declares, class by class, and prints what is lacking as a
 * Markdown list, as it stands in the README.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const require = createRequire(import.meta.url);
const library = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
const objects = join(dirname(fileURLToPath(import.meta.url)), "../src/objects");

const declared = membersOfLibrary(readFileSync(library, "utf8"));
const simulated = membersOfSimulator();

let all = 0;
let present = 0;
for (const [name, members] of [...simulated].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const wanted = [...(declared.get(name) ?? [])].filter((member) => !member.startsWith("_"));
  const lacking = wanted.filter((member) => !members.has(member)).sort();
  all += wanted.length;
  present += wanted.length - lacking.length;
  if (lacking.length > 0) console.log(`- ${name}: ${lacking.map(lowerFirst).join(" ")}`);
}
console.log(`\n${present} of ${all} members of ${simulated.size} classes are there.`);

/** Properties, parts and methods by class, with their names on the wire. */
function membersOfLibrary(source) {
  const classes = new Map();
  const [, excel = ""] = source.split(/^var Excel;$/m);
  for (const part of excel.split(/^ {4}var (?=\w+ = \(function \(_super\))/m).slice(1)) {
    const [body] = part.split(/^ {4}\}\(OfficeExtension/m);
    const name = /^\w+/.exec(body)[0];
    const members = new Set();
    const lists =
      /"(?:_scalarPropertyOriginalNames|_navigationPropertyNames)", \{\s+get: function \(\) \{\s+return (\[[^\]]*\])/g;
    for (const [, names] of body.matchAll(lists)) {
      for (const each of JSON.parse(names)) members.add(each[0].toUpperCase() + each.slice(1));
    }
    const methods = /_(?:createMethodObject\(Excel\.\w+, |invokeMethod\()this, "(\w+)"/g;
    for (const [, method] of body.matchAll(methods)) members.add(method);
    classes.set(name, new Set([...(classes.get(name) ?? []), ...members]));
  }
  return classes;
}

/** The members of the simulator's classes, those of their base classes included, by Excel's name of the class. */
function membersOfSimulator() {
  const classes = new Map();
  for (const file of readdirSync(objects)) {
    const source = readFileSync(join(objects, file), "utf8");
    const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
    for (const node of tree.statements) if (ts.isClassDeclaration(node)) readClass(node, classes);
  }
  const collection = ["GetItem", "GetItemOrNullObject", "GetItemAt", "GetCount", "Count"];
  classes.set("HostCollection", { base: null, typeName: null, members: collection });
  const byType = new Map();
  for (const each of classes.values()) {
    const members = new Set();
    let typeName = null;
    for (let level = each; level; level = classes.get(level.base)) {
      typeName ??= level.typeName;
      for (const member of level.members) members.add(member);
    }
    const isBase = [...classes.values()].some(({ base }) => classes.get(base) === each);
    if (typeName !== null && !isBase) byType.set(typeName, members);
  }
  return byType;
}

function readClass(node, classes) {
  const heritage = node.heritageClauses?.[0]?.types[0]?.expression.getText() ?? null;
  const type = node.members.find((member) => member.name?.getText() === "typeName");
  const typeName = type?.initializer && ts.isStringLiteral(type.initializer);
  classes.set(node.name.text, {
    base: heritage,
    typeName: typeName ? type.initializer.text : null,
    members: node.members
      .map((member) => member.name?.getText() ?? "")
      .filter((name) => /^[A-Z]/.test(name)),
  });
}

function lowerFirst(name) {
  return name[0].toLowerCase() + name.slice(1);
}

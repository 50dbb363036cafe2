// Counts what only we refuse: random inputs broken in one place, judged by our validation and by botocore's, where its
// Python package is installed.
//
//   node scripts/compare-validation.mjs [--cases 10000] [--seed 1]
//
// Fails where botocore refuses what we accept, or where we refuse a valid input.
import {spawn, spawnSync} from 'node:child_process'
import {parseArgs} from 'node:util'
import {register} from 'tsx/esm/api'

register()
const {operations} = await import('../src/model/operations.ts')
const {validate} = await import('../src/validation/validate.ts')
const {printJson} = await import('../src/value/json/json-print.ts')
const {pick, randomFrom, validStructure} = await import('../test/validation/random-input.ts')
const {violationsOf} = await import('../test/validation/violations.ts')

const {values: options} = parseArgs({
  options: {cases: {type: 'string', default: '10000'}, seed: {type: 'string', default: '1'}},
})

const PROGRAM = `
import json, sys
import botocore.session
from botocore.validate import ParamValidator
session = botocore.session.Session()
models = {name: session.get_service_model(name) for name in ('iot', 'iot-jobs-data')}
for line in sys.stdin:
    service, operation, text = json.loads(line)
    shape = models[service].operation_model(operation).input_shape
    print(1 if ParamValidator().validate(json.loads(text), shape).has_errors() else 0)
`

if (spawnSync('python3', ['-c', 'import botocore.validate']).status !== 0) {
  console.log('Skipped: python3 with the package botocore is needed')
  process.exit(0)
}

const random = randomFrom(Number(options.seed))
const cases = Array.from({length: Number(options.cases)}, oneCase).filter((one) => one !== undefined)
const theirs = await askBotocore(cases)
const counts = new Map()
for (const [index, {operation, input, kind}] of cases.entries()) {
  const ours = validate(operation, input, {now: 0, depth: 'bounds'}).length > 0
  count(kind, ours, theirs[index])
}
report()

/** One in ten is left as it is, so that refusing everything does not pass. */
function oneCase() {
  const operation = pick(operations, random)
  const valid = validStructure(operation.input, random)
  if (random() < 0.1) return {operation, input: valid, kind: 'valid'}
  const broken = pick(
    violationsOf(operation.input, valid).filter(({path}) => path.length > 0),
    random,
  )
  return broken && {operation, input: broken.value, kind: broken.kind}
}

function askBotocore(list) {
  return new Promise((done, fail) => {
    const python = spawn('python3', ['-c', PROGRAM], {stdio: ['pipe', 'pipe', 'inherit']})
    const chunks = []
    python.stdout.on('data', (chunk) => chunks.push(chunk))
    python.on('error', fail)
    python.on('close', () => done(Buffer.concat(chunks).toString().trim().split('\n').map(Number)))
    for (const {operation, input} of list)
      python.stdin.write(`${JSON.stringify([operation.service, operation.name, printJson(input)])}\n`)
    python.stdin.end()
  })
}

function count(kind, ours, botocore) {
  const row = counts.get(kind) ?? {cases: 0, ours: 0, botocore: 0, onlyBotocore: 0}
  row.cases++
  if (ours) row.ours++
  if (botocore) row.botocore++
  if (botocore && !ours) row.onlyBotocore++
  counts.set(kind, row)
}

function report() {
  const line = (cells) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : String(cell).padStart(10))).join(''))
  line(['broken by', 'inputs', 'ours', 'botocore', 'only ours'])
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b))
  for (const [kind, {cases, ours, botocore, onlyBotocore}] of rows)
    line([kind, cases, ours, botocore, ours - botocore + onlyBotocore])
  const broken = rows.filter(([kind]) => kind !== 'valid').map(([, row]) => row)
  const sum = (name) => broken.reduce((total, row) => total + row[name], 0)
  line(['all broken', sum('cases'), sum('ours'), sum('botocore'), sum('ours') - sum('botocore') + sum('onlyBotocore')])
  const wrong = (counts.get('valid')?.ours ?? 0) + rows.reduce((total, [, row]) => total + row.onlyBotocore, 0)
  if (wrong > 0) console.log(`${wrong} are judged wrong by ours`)
  process.exitCode = wrong > 0 ? 1 : 0
}

// Everything that reads what users write, as functions of one text, for runs over texts that are nearly right.

import {decodeText} from '../../src/arguments/files/text-encoding.js'
import {listValue} from '../../src/arguments/values/list-value.js'
import {structureValue} from '../../src/arguments/values/structure-value.js'
import {parseYaml} from '../../src/arguments/values/yaml-input.js'
import {parseCron} from '../../src/engine/cron-expression.js'
import {CreateJob} from '../../src/model/iot/operations.js'
import {compileQuery} from '../../src/output/query/compile-query.js'
import {parseCondition} from '../../src/progress/condition.js'
import {itemLines} from '../../src/text/item-lines.js'
import {likelySource} from '../../src/text/likely-source.js'
import {readWhen} from '../../src/timetable/read-when.js'
import {readWindow} from '../../src/timetable/window-words.js'
import {validateDocument} from '../../src/validation/document/validate-document.js'
import {jsonFinder} from '../../src/validation/locate/locate-json.js'
import {yamlFinder} from '../../src/validation/locate/locate-yaml.js'
import {readHours} from '../../src/validation/policy/hours.js'
import {readPolicy} from '../../src/validation/policy/policy.js'
import {validate} from '../../src/validation/validate.js'
import {arnFault} from '../../src/validation/values/arn-fault.js'
import {parseJsonWithComments} from '../../src/value/json/json-comments.js'
import {parseJson} from '../../src/value/json/json-parse.js'
import {memberText, minifyJson} from '../../src/value/json/minify-json.js'
import {jsonError, repeatedKey} from '../../src/value/json/strict-json.js'
import {readMoment} from '../../src/value/moment.js'
import {parseFloatText, parseInteger} from '../../src/value/number-text.js'
import {isStructure, type Value} from '../../src/value/value.js'

const CONTEXT = {now: Date.UTC(2026, 10, 21), depth: 'all'} as const
const NO_FILES = {load: () => undefined}
const {abortConfig, tags} = CreateJob.input.members

const readPolicyOf = (value: Value) => isStructure(value) && readPolicy(value)
const checked = (value: Value) => isStructure(value) && validate(CreateJob, value, CONTEXT)

export const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  json: (text) => checked(parseJson(text)),
  'json with comments': (text) => checked(parseJsonWithComments(text)),
  yaml: (text) => checked(parseYaml(text)),
  shorthand: (text) => structureValue(abortConfig.shape, text, NO_FILES),
  'shorthand of a list': (text) => listValue(tags.shape, [text], NO_FILES),
  cron: (text) => parseCron(text),
  moment: (text) => readMoment(text),
  hours: (text) => readHours(text),
  policy: (text) => readPolicyOf(parseYaml(text)),
  document: (text) => validateDocument(text, CONTEXT),
  'text in a document': (text) => validateDocument(JSON.stringify({text}), CONTEXT),
  'input of texts': (text) =>
    validate(
      CreateJob,
      new Map<string, Value>([
        ['jobId', text],
        ['targets', [text]],
        ['documentSource', text],
        [text, text],
      ]),
      CONTEXT,
    ),
  'strict json': (text) => jsonError(text) ?? repeatedKey(text),
  'spaces of json': (text) => jsonError(text) ?? [minifyJson(text), memberText(text, 'document')],
  'places in json': (text) => jsonFinder(text)?.find(['document', 'a', 0], true),
  'places in yaml': (text) => yamlFinder(text)?.find(['targets', 1], false),
  query: (text) => compileQuery(text),
  condition: (text) => parseCondition(text, '--when'),
  'time in words': (text) => readWhen(text, {now: CONTEXT.now, zone: 'UTC'}, '--start'),
  'window in words': (text) => readWindow(text, 'UTC', '--window'),
  lines: (text) => itemLines(text),
  source: (text) => likelySource(text),
  arn: (text) => arnFault(text, {service: 'iot', types: ['thing']}),
  numbers: (text) => [parseInteger(text), parseFloatText(text)],
  bytes: (text) => ['utf-8', 'utf-16', 'cp932', 'cp850'].map((encoding) => decodeText(Buffer.from(text), encoding)),
}

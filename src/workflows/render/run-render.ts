// `iotjobs render`: a document as devices get it. Parameters are filled in; URLs are signed only when a device asks.

import {dirname, resolve} from 'node:path'
import {isFileWord} from '../../arguments/declared-words.js'
import {isUnreadable, readRequestFile} from '../../arguments/files/read-request-file.js'
import {readInputFile} from '../../cli/runtime/input-file.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {ask} from '../../cli/session/ask.js'
import {openService} from '../../cli/session/open-service.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {fillParameters, parametersIn} from '../../derive/fill-parameters.js'
import {UsageError} from '../../errors/cli-error.js'
import {didYouMean, requiredArguments} from '../../errors/words.js'
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {
  DescribeJob,
  DescribeJobTemplate,
  DescribeManagedJobTemplate,
  GetJobDocument,
} from '../../model/iot/operations.js'
import {nearest} from '../../text/nearest.js'
import {inferKind} from '../../validation/infer-kind.js'
import {managedTemplateName} from '../../validation/managed-templates.js'
import {printAsTyped} from '../../value/json/json-print.js'

export interface RenderRequest {
  /** A file, or the id of a job; one at most. */
  readonly words: readonly string[]
  /** The id, the name or the ARN of a template. */
  readonly template: string | undefined
  /** `KEY=VALUE` */
  readonly parameters: readonly string[]
}

/** A document before its parameters are filled in. */
interface Unfilled {
  readonly document: string
  readonly parameters: ReadonlyMap<string, string>
  /** Parameters that may be missing. */
  readonly optional: readonly string[]
}

export async function runRender(request: RenderRequest, runtime: Runtime): Promise<void> {
  const given = readParameters(request.parameters)
  const unfilled = await findDocument(request, runtime)
  await runtime.stdout.write(`${fill(unfilled, given)}\n`)
}

function readParameters(typed: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    typed.map((text): [string, string] => {
      const [, key, value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? []
      if (key !== undefined) return [key, value]
      throw new UsageError(`argument --parameter: '${text}' is not of the form KEY=VALUE`)
    }),
  )
}

function fill({document, parameters, optional}: Unfilled, given: ReadonlyMap<string, string>): string {
  const keys = parametersIn(document)
  for (const key of given.keys()) if (!keys.includes(key)) throw unknownParameter(key, keys)
  const values = new Map([...parameters, ...given])
  const missing = keys.filter((key) => !values.has(key) && !optional.includes(key))
  if (missing.length > 0)
    throw new UsageError(`The document needs ${missing.join(', ')}`, {
      hints: [`Add ${missing.map((key) => `--parameter ${key}=VALUE`).join(' ')}`],
    })
  return fillParameters(document, (key) => values.get(key) ?? '')
}

function unknownParameter(key: string, keys: readonly string[]): UsageError {
  const close = nearest(key, keys)
  const known = keys.length === 0 ? 'It has none' : `It has ${keys.join(', ')}`
  return new UsageError(`The document has no parameter '${key}'`, {
    hints: [close === undefined ? known : didYouMean(close)],
  })
}

async function findDocument({words, template}: RenderRequest, runtime: Runtime): Promise<Unfilled> {
  const [word] = words
  if (words.length + (template === undefined ? 0 : 1) > 1)
    throw new UsageError('render takes one file, job or template', {hints: ['Leave out the others']})
  if (template !== undefined) return asked(runtime, (read) => ofTemplate(template, read))
  if (word === undefined) throw requiredArguments(['a file, a job, or --template'])
  return isFileWord(word) ? ofFile(word, runtime) : asked(runtime, (read) => ofJob(word, read))
}

async function asked(runtime: Runtime, find: (read: Send) => Promise<Unfilled>): Promise<Unfilled> {
  const service = await openService(runtime)
  try {
    return await find(service.read)
  } finally {
    service.close()
  }
}

const plain = (document: string): Unfilled => ({document, parameters: new Map(), optional: []})

async function ofFile(name: string, runtime: Runtime): Promise<Unfilled> {
  const file = await readInputFile(name, runtime)
  const read = await readRequestFile(file, dirname(resolve(runtime.cwd, file.name)))
  if (isUnreadable(read))
    throw new UsageError(`${file.name} cannot be read: ${read.reason}`, {hints: read.hint ? [read.hint] : []})
  const {input} = read
  if (inferKind(input).kind === 'document')
    return plain(file.format === 'json' ? file.text.trimEnd() : printAsTyped(input))
  const {document, documentParameters = {}, jobTemplateArn: template} = known(CreateJobRequest, input)
  const parameters = new Map(Object.entries(documentParameters))
  if (document !== undefined) return {...plain(document), parameters}
  if (template === undefined)
    throw new UsageError(`${file.name} has no document`, {hints: ['render shows documents, not where they come from']})
  return {...(await asked(runtime, (read) => ofTemplate(template, read))), parameters}
}

async function ofJob(jobId: string, read: Send): Promise<Unfilled> {
  const {job} = await ask(DescribeJob, {jobId}, read)
  const {document = ''} = await ask(GetJobDocument, {jobId}, read)
  const parameters = new Map(Object.entries(job?.documentParameters ?? {}))
  return {...plain(document), parameters, optional: parametersIn(document)}
}

/** Managed templates have names that begin with AWS-, and describe their parameters. */
async function ofTemplate(typed: string, read: Send): Promise<Unfilled> {
  const managed = managedTemplateName(typed) ?? (typed.startsWith('AWS-') ? typed : undefined)
  if (managed === undefined) {
    const jobTemplateId = typed.replace(/^arn:[^/]*:jobtemplate\//, '')
    const {document = ''} = await ask(DescribeJobTemplate, {jobTemplateId}, read)
    return plain(document)
  }
  const {document = '', documentParameters = []} = await ask(DescribeManagedJobTemplate, {templateName: managed}, read)
  const optional = documentParameters.flatMap((one) => (one.optional && one.key !== undefined ? [one.key] : []))
  return {...plain(document), optional}
}

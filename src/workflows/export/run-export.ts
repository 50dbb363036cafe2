// `iotjobs export`: jobs and templates of the service → files that make them again.

import {readFile} from 'node:fs/promises'
import {basename, join, resolve, win32} from 'node:path'
import {consent} from '../../cli/operation/consent.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {askPages} from '../../cli/session/ask.js'
import {openService, type Service} from '../../cli/session/open-service.js'
import {readWholeJob, readWholeTemplate} from '../../cli/session/read-resources.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {jobInput, templateInput} from '../../derive/job-input.js'
import {OtherError, UsageError} from '../../errors/cli-error.js'
import {whyUnreadable, whyUnwritable} from '../../files/file-errors.js'
import {replaceFile} from '../../files/replace-file.js'
import type {Shaped} from '../../members/shaped.js'
import {fitsName} from '../../model/fits-name.js'
import type {CreateJobRequest} from '../../model/iot/job.js'
import {ListJobTemplates} from '../../model/iot/operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import {nameText} from '../../output/terminal/cells.js'
import type {Structure} from '../../value/value.js'
import {exportText, exportValue, type FileFormat, updatedText} from './export-text.js'

export interface ExportRequest {
  readonly jobs: readonly string[]
  readonly templates: readonly string[]
  readonly allTemplates: boolean
  /** Where files are written, named after their ids; standard output where absent. */
  readonly dir: string | undefined
}

interface Exported {
  readonly id: string
  readonly command: string
  readonly value: Structure
}

export async function runExport(request: ExportRequest, runtime: Runtime): Promise<void> {
  const {output} = await settingsOf(runtime)
  const service = await openService(runtime)
  try {
    await exportAll(request, output === 'yaml' ? 'yaml' : 'json', service, runtime)
  } finally {
    service.close()
  }
}

export async function exportAll(
  request: ExportRequest,
  format: FileFormat,
  service: Service,
  runtime: Runtime,
): Promise<void> {
  // One that is named twice is one file.
  const jobs = new Set(request.jobs)
  const templates = new Set(request.allTemplates ? await templateIds(service) : request.templates)
  if (request.dir === undefined && jobs.size + templates.size > 1) throw severalToStdout()
  for (const id of jobs) await write(await exportJob(id, service), format, request, runtime)
  for (const id of templates) {
    if (fitsName('template', id)) await write(await exportTemplate(id, service), format, request, runtime)
    else await runtime.stderr.write(`left out  "${nameText(id)}" is not a valid id\n`)
  }
}

const severalToStdout = () =>
  new UsageError('Several jobs or templates are exported to a folder', {hints: ['Add --dir jobs']})

async function exportJob(id: string, {read}: Service): Promise<Exported> {
  const {shown, document, tags} = await readWholeJob(id, read)
  // A template or a source brings the document again.
  const given: Shaped<typeof CreateJobRequest> = shown
  const brought = given.has('jobTemplateArn') || given.has('documentSource')
  const value = exportValue(jobInput(shown, {document: brought ? undefined : document, tags}))
  return {id, command: 'create-job', value}
}

async function exportTemplate(id: string, {read}: Service): Promise<Exported> {
  const {shown, tags} = await readWholeTemplate(id, read)
  return {id, command: 'create-job-template', value: exportValue(templateInput(shown, tags))}
}

async function templateIds({read}: Service): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const {jobTemplates = []} of askPages(ListJobTemplates, {}, read, {pageSize: MAX_PAGE_SIZE}))
    for (const {jobTemplateId = ''} of jobTemplates) ids.push(jobTemplateId)
  return ids
}

/** @throws OtherError where a listed id would lead out of the folder */
function fileName(id: string, format: FileFormat): string {
  const name = `${id}.${format}`
  if (basename(name) === name && win32.basename(name) === name) return name
  throw new OtherError('Output', `"${id}" cannot be used as a file name`, {
    hints: ['Leave out --dir to export it alone to standard output'],
  })
}

async function write({id, command, value}: Exported, format: FileFormat, {dir}: ExportRequest, runtime: Runtime) {
  if (dir === undefined) return runtime.stdout.write(exportText(value, format, command))
  const name = join(dir, fileName(id, format))
  const path = resolve(runtime.cwd, name)
  const before = await textIn(path)
  const text = before === undefined ? exportText(value, format, command) : await updatedText(before, value, format)
  if (text === before) return runtime.stderr.write(`unchanged  ${name}\n`)
  if (text === undefined) await consent(`${name} cannot be read as ${format.toUpperCase()}. Replace it?`, runtime)
  await save(path, text ?? exportText(value, format, command))
  return runtime.stderr.write(`${before === undefined ? 'written' : 'updated'}  ${name}\n`)
}

async function save(path: string, text: string): Promise<void> {
  try {
    await replaceFile(path, text, 0o644)
  } catch (cause) {
    throw new OtherError('Output', `${path} cannot be written: ${whyUnwritable(cause)}`, {cause})
  }
}

async function textIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new OtherError('Input', `${path} cannot be read: ${whyUnreadable(error)}`, {cause: error})
  }
}
